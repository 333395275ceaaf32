package org.recourse.web.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.access.DirectoryChanges;
import org.recourse.access.DirectoryChanges.Change;
import org.recourse.access.DirectoryChanges.Kind;
import org.recourse.access.Installation;
import org.recourse.administration.Found;
import org.recourse.administration.Progress;
import org.recourse.directory.CountryFile;
import org.recourse.web.administration.ImportLookPage.Count;
import org.recourse.web.administration.ImportLookPage.Row;
import org.recourse.web.administration.ImportLookPage.Writing;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Figure;

/** Lays out what was found in files of a country. */
final class ImportSheet {

    /** So much is shown of a list; how much there is in all is said. */
    private static final int SHOWN = 500;

    private final String language;

    ImportSheet(String language) {
        this.language = language;
    }

    private static List<Figure> figures(Installation now) {
        return List.of(
                figure("areas", now.areas()),
                figure("offices", now.offices() + now.closed()),
                figure("officers", now.officers()));
    }

    private static Figure figure(String key, int count) {
        return new Figure(Phrase.of("docket.count", count), Phrase.of("import.figure." + key), false);
    }

    /** Before anything was sent. */
    ImportPage empty(Installation now) {
        return new ImportPage(figures(now), List.of(), 0, new GapRow.Some(List.of(), 0), false);
    }

    /** After something was sent that cannot be written, or need not be. */
    ImportPage refused(Installation now, Found found) {
        var prospect = found.prospect();
        return new ImportPage(
                figures(now),
                FaultRow.of(prospect.faults(), SHOWN),
                prospect.faults().size(),
                GapRow.of(prospect.gaps(), prospect.foreseen(), language, SHOWN),
                prospect.holds() && !prospect.changesSomething());
    }

    /**
     * What would change, before anybody has begun to write it or when nothing was written.
     *
     * @param undone the key of the sentence that says why nothing was
     */
    ImportLookPage look(String ticket, Found found, @Nullable String undone) {
        var prospect = found.prospect();
        var changes = prospect.changes();
        var all = changes == null ? List.<Change>of() : changes.all();
        return new ImportLookPage(
                ticket,
                found.version(),
                NoticeRow.of(prospect, language),
                changes == null ? List.of() : new GraveSheet(changes, prospect.foreseen(), language).posts(),
                changes == null ? List.of() : new GraveSheet(changes, prospect.foreseen(), language).others(),
                changes == null ? List.of() : counts(changes),
                changes == null ? List.of() : rows(changes, prospect.foreseen()),
                all.size(),
                GapRow.of(prospect.before(), prospect.foreseen(), language, SHOWN),
                prospect.holds() && found.askerStays() && !found.oneself() && !(found.second() && found.mine()),
                why(found),
                undone == null ? null : Phrase.of(undone),
                null);
    }

    private List<Row> rows(DirectoryChanges changes, CountryFile foreseen) {
        var sheet =
                new ChangeSheet(new CountryWords(changes.country(), language), new CountryWords(foreseen, language));
        return changes.all().stream().limit(SHOWN).map(sheet::row).toList();
    }

    private static @Nullable Phrase why(Found found) {
        if (!found.prospect().holds()) {
            return Phrase.of("refusal.import-stale");
        }
        if (!found.askerStays()) {
            return Phrase.of("refusal.import-asker");
        }
        if (found.oneself()) {
            return Phrase.of("refusal.import-oneself");
        }
        if (found.second()) {
            return Phrase.of(found.mine() ? "refusal.import-second" : "import.confirm");
        }
        return null;
    }

    private static List<Count> counts(DirectoryChanges changes) {
        var counts = new ArrayList<Count>();
        changes.counts()
                .forEach((table, count) -> counts.add(new Count(
                        table(table),
                        number(count, Kind.ADD),
                        number(count, Kind.CHANGE),
                        number(count, Kind.REMOVE))));
        return counts;
    }

    private static int number(Map<Kind, Integer> counts, Kind kind) {
        return Objects.requireNonNullElse(counts.get(kind), 0);
    }

    private static Phrase table(String table) {
        return Phrase.of("import.table." + table);
    }

    /** How far the writing has come. */
    static ImportLookPage writing(String ticket, Progress progress) {
        return new ImportLookPage(
                ticket,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                progress.total(),
                new GapRow.Some(List.of(), 0),
                false,
                null,
                null,
                new Writing(progress.written(), progress.total(), progress.state() == Progress.State.RUNNING));
    }
}
