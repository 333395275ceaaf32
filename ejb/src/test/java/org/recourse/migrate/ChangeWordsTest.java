package org.recourse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.access.DirectoryChanges.Change;
import org.recourse.access.DirectoryChanges.Kind;
import org.recourse.directory.CountryFile;
import org.recourse.taxonomy.Taxonomy;

class ChangeWordsTest {

    private static final ChangeWords WORDS =
            new ChangeWords(CountryFile.read(ChangeWordsTest::file, Taxonomy.standard()));

    private static String file(String name) {
        try (var in = Objects.requireNonNull(ChangeWordsTest.class.getResourceAsStream("/country/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String said(Kind kind, String table, String key, String... columns) {
        return WORDS.of(new Change(kind, table, key, Set.of(columns)));
    }

    @Test
    void a_row_is_said_in_the_words_of_the_files() {
        assertThat(said(Kind.CHANGE, "office", "MIN", "names", "half_weekdays"))
                .isEqualTo("office MIN, changed: en, ar, half_days");
        assertThat(said(Kind.ADD, "officer_role", "min-1|official"))
                .isEqualTo("role of a person: min-1, official, new");
        assertThat(said(Kind.REMOVE, "command", "MIN|GOV")).isEqualTo("who answers to whom: MIN, GOV, taken away");
    }

    @Test
    void an_absence_is_said_by_its_day_at_the_place() {
        assertThat(said(Kind.ADD, "away", "min-1|2027-04-30T21:00:00Z"))
                .isEqualTo("absence of min-1, from 2027-05-01, new");
    }

    @Test
    void of_whom_somebody_has_an_interest_in_nothing_is_said() {
        assertThat(said(Kind.ADD, "interest", "min-1|FAMILY|2026-02-04|party|5f2c9d"))
                .isEqualTo("interest of min-1, FAMILY, a person, new");
        assertThat(said(Kind.ADD, "interest", "gov-1|FORMER_POST|2025-01-01|office|POL"))
                .isEqualTo("interest of gov-1, FORMER_POST, POL, new");
    }
}
