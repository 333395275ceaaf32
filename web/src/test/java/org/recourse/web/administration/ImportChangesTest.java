package org.recourse.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.access.DirectoryChanges.Change;
import org.recourse.access.DirectoryChanges.Kind;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.Names;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;
import org.recourse.web.shared.Phrase;

/** A row that changes is named in words and by the day where it happens. */
class ImportChangesTest {

    private static final Names NAMES = Names.of("Name", "اسم");

    private static CountryWords words(String zone) {
        var place = new Place(0, "XA", null, zone, "WEEK", NAMES);
        var office = new OfficeLine(0, "MIN", "MINING_AUTH", Level.L2, "XA", Set.of(), true, Set.of(), NAMES);
        var officer = new OfficerLine(
                0, "min-1", "MIN", Set.of(Role.OFFICIAL), Vetting.NONE, false, null, null, true, null, NAMES);
        return new CountryWords(
                new CountryFile(
                        List.of(),
                        List.of(),
                        List.of(place),
                        List.of(office),
                        List.of(officer),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                "en");
    }

    private static List<Phrase> key(Kind kind, String table, String key) {
        var sheet = new ChangeSheet(words("UTC"), words("Etc/GMT-3"));
        return sheet.row(new Change(kind, table, key, Set.of("name_sealed", "name_digest")))
                .key();
    }

    @Test
    void a_role_is_said_by_its_name_and_a_day_off_by_its_date() {
        assertThat(key(Kind.ADD, "officer_role", "min-1|oversight"))
                .containsExactly(Phrase.words("min-1"), Phrase.name("role", "oversight"));
        assertThat(key(Kind.ADD, "holiday", "WEEK|2027-03-08"))
                .containsExactly(Phrase.words("WEEK"), Phrase.of("words", LocalDate.parse("2027-03-08")));
    }

    @Test
    void an_absence_begins_on_a_day_of_the_place_where_the_person_serves() {
        assertThat(key(Kind.ADD, "away", "min-1|2026-12-31T21:00:00Z"))
                .contains(Phrase.of("words", LocalDate.parse("2027-01-01")));
        assertThat(key(Kind.REMOVE, "away", "min-1|2026-12-31T21:00:00Z"))
                .contains(Phrase.of("words", LocalDate.parse("2026-12-31")));
    }

    @Test
    void an_interest_in_a_person_does_not_show_the_digest_of_the_name() {
        assertThat(key(Kind.CHANGE, "interest", "min-1|FAMILY|2026-02-04|party|0123abcd"))
                .containsExactly(
                        Phrase.words("min-1"),
                        Phrase.name("interest", "FAMILY"),
                        Phrase.of("import.person"),
                        Phrase.of("words", LocalDate.parse("2026-02-04")));
        assertThat(key(Kind.CHANGE, "interest", "min-1|FAMILY|2026-02-04|office|POL"))
                .contains(Phrase.words("POL"));
    }

    @Test
    void a_column_of_the_file_is_named_once() {
        var row = new ChangeSheet(words("UTC"), words("UTC"))
                .row(new Change(Kind.CHANGE, "officer", "min-1", Set.of("name_sealed", "name_digest")));
        assertThat(row.columns()).containsExactly("en, ar");
    }
}
