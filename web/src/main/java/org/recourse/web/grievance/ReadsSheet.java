package org.recourse.web.grievance;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.History;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.history.Happened;
import org.recourse.web.shared.history.MergedReads;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.Pager;

/** Draws who has read a case. */
final class ReadsSheet {

    /** What goes beyond what everybody who works on the case sees. */
    private static final Set<String> CLOSE = Set.of("identity", "narrative", "groups", "exact_location", "evidence");

    private final History history;
    private final CaseHeads heads;

    ReadsSheet(History history, CountryNames names) {
        this.history = history;
        this.heads = new CaseHeads(history.view(), names);
    }

    /** @param tried who wrote names that he may not know */
    ReadsPage page(List<Happened> reads, List<Happened> tried) {
        var next = history.page().next();
        return new ReadsPage(
                heads.head("/reads"),
                figures(reads),
                reads.stream().map(MergedReads::plain).map(ReadsSheet::read).toList(),
                new Pager(
                        Phrase.of("reads.shown", reads.size()),
                        next == null ? null : heads.href("/reads?before=" + next),
                        null),
                Phrase.of("reads.note"),
                roles(reads),
                tried.stream().map(ReadsSheet::trial).toList());
    }

    private static ReadsPage.Trial trial(Happened tried) {
        return new ReadsPage.Trial(tried.at(), who(tried), as(tried));
    }

    private static List<Figure> figures(List<Happened> reads) {
        long people = reads.stream()
                .map(read -> read.person() + "/" + read.role())
                .distinct()
                .count();
        long names =
                reads.stream().filter(read -> scopes(read).contains("identity")).count();
        return List.of(
                figure(reads.size(), "reads", false),
                figure(people, "people", false),
                figure(names, "identity", names > 0));
    }

    private static Figure figure(long number, String key, boolean hot) {
        return new Figure(Phrase.of("docket.count", number), Phrase.of("reads.figure." + key, number), hot);
    }

    private static List<String> scopes(Happened read) {
        return List.of(read.facts().getOrDefault("scopes", "skeleton").split(",", -1));
    }

    private static ReadsPage.Read read(Happened read) {
        var scopes = scopes(read);
        return new ReadsPage.Read(
                read.at(),
                who(read),
                as(read),
                scopes,
                why(read),
                scopes.stream().anyMatch(CLOSE::contains));
    }

    private static Phrase who(Happened read) {
        return read.person() == null ? Phrase.name("role", read.role()) : Phrase.words(read.person());
    }

    /** In which role and office; nothing where the role alone is all that is said of who it was. */
    private static @Nullable Phrase as(Happened read) {
        if (read.person() == null && read.office() == null) {
            return null;
        }
        var role = Phrase.name("role", read.role());
        return read.office() == null ? role : Phrase.of("reads.as", role, read.office());
    }

    private static @Nullable Phrase why(Happened read) {
        if (read.reason() != null) {
            return Phrase.of("history.read.reason", read.reason());
        }
        var purpose = read.facts().get("purpose");
        return purpose == null ? null : Phrase.of("reads.why", Phrase.name("consent_purpose", purpose));
    }

    private static List<ReadsPage.Tally> roles(List<Happened> reads) {
        return reads.stream()
                .collect(Collectors.groupingBy(Happened::role, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(role -> new ReadsPage.Tally(
                        Phrase.name("role", role.getKey()), role.getValue().intValue()))
                .toList();
    }
}
