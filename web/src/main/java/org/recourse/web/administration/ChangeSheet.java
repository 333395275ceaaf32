package org.recourse.web.administration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.recourse.access.DirectoryChanges.Change;
import org.recourse.access.DirectoryChanges.Kind;
import org.recourse.web.administration.ImportLookPage.Row;
import org.recourse.web.shared.Phrase;

/** Says in words which row of the directory changes: codes by what people call them, instants by the day there. */
final class ChangeSheet {

    private final CountryWords before;
    private final CountryWords after;

    ChangeSheet(CountryWords before, CountryWords after) {
        this.before = before;
        this.after = after;
    }

    Row row(Change change) {
        return new Row(
                Phrase.of("import.kind." + change.kind().name().toLowerCase(Locale.ROOT)),
                Phrase.of("import.table." + change.table()),
                key(change),
                change.fields());
    }

    private List<Phrase> key(Change change) {
        var parts = change.key().split("\\|");
        var first = Phrase.words(parts[0]);
        return switch (change.table()) {
            case "officer_role" -> List.of(first, Phrase.name("role", parts[1]));
            case "holiday" -> List.of(first, day(LocalDate.parse(parts[1])));
            case "away" -> {
                var country = change.kind() == Kind.REMOVE ? before : after;
                yield List.of(first, day(country.day(parts[0], parts[1])));
            }
            case "interest" -> {
                var about = parts[3].equals("party") ? Phrase.of("import.person") : Phrase.words(parts[4]);
                yield List.of(first, Phrase.name("interest", parts[1]), about, day(LocalDate.parse(parts[2])));
            }
            default -> Arrays.stream(parts).map(Phrase::words).toList();
        };
    }

    private static Phrase day(LocalDate day) {
        return Phrase.of("words", day);
    }
}
