package org.recourse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recourse.access.SmallCase;
import org.recourse.access.SmallDirectory;
import org.recourse.ledger.Heads;

/** What the tool says of a ledger that is whole, and of one with which somebody has been busy who owns the database. */
class VerifyTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    /** The second entry with another number drawn by chance: still in the form of an entry. */
    private static final String EDIT =
            "UPDATE ledger.entry SET entry = regexp_replace(entry, 'nonce .{32}', 'nonce ' || repeat('a', 32)) WHERE seq = 2";

    @BeforeAll
    static void a_ledger_with_entries() throws Exception {
        var country = Path.of(
                Objects.requireNonNull(VerifyTest.class.getResource("/country")).toURI());
        var installation = DATABASE.installation();
        new BringIn(installation.url(), installation.appPassword(), TestDatabase.keys()).bring(country, rows -> {});
    }

    private static Verify.Found verified(@Nullable Heads noted) throws SQLException {
        var installation = DATABASE.installation();
        return new Verify(installation.url(), null, installation.migratorPassword(), null).run(noted);
    }

    private static String said(@Nullable Heads noted) throws SQLException {
        return String.join("\n", verified(noted).sentences());
    }

    /** What is said while the ledger is as these statements leave it; then it is put back. */
    private static String saidAfter(@Nullable Heads noted, String... statements) throws SQLException {
        try (var superuser = DATABASE.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "CREATE TABLE kept_entry AS SELECT ticket, stream_no, seq, at, hash, entry FROM ledger.entry");
            statement.execute("CREATE TABLE kept_stream AS SELECT no, name, seq, hash FROM ledger.stream");
            statement.execute("SET session_replication_role = replica");
            for (var one : statements) {
                assertThat(statement.executeUpdate(one)).as(one).isPositive();
            }
            superuser.commit();
            try {
                return said(noted);
            } finally {
                statement.execute("DELETE FROM ledger.entry");
                statement.execute("INSERT INTO ledger.entry (ticket, stream_no, seq, at, hash, entry)"
                        + " OVERRIDING SYSTEM VALUE SELECT * FROM kept_entry");
                statement.execute(
                        "UPDATE ledger.stream s SET name = k.name, seq = k.seq, hash = k.hash FROM kept_stream k WHERE k.no = s.no");
                statement.execute("DROP TABLE kept_entry, kept_stream");
                superuser.commit();
            }
        }
    }

    @Test
    void a_whole_ledger_is_counted_and_its_heads_can_be_noted() throws SQLException {
        var found = verified(null);
        assertThat(found.whole()).isTrue();
        assertThat(found.sentences().get(0)).isEqualTo("The ledger is whole: 4 entries in 1 streams.");
        assertThat(found.sentences().get(1)).contains("--against");
        var note = Heads.read(found.heads().lines());
        assertThat(note).isEqualTo(found.heads());
        assertThat(note.hashes()).hasSize(1);
        assertThat(String.join("\n", note.lines())).doesNotContain("directory");
        assertThat(said(note)).contains("Nothing of the note is missing: all of its 1 streams");
    }

    @Test
    void the_first_entry_that_was_changed_is_named() throws SQLException {
        assertThat(saidAfter(null, EDIT)).startsWith("BROKEN: admin/directory, entry 2: hash: ");
        assertThat(
                        saidAfter(
                                null,
                                EDIT,
                                "UPDATE ledger.entry SET hash = sha256('\\x00'::bytea || convert_to(entry, 'UTF8')) WHERE seq = 2"))
                .startsWith("BROKEN: admin/directory, entry 3: link: ");
        assertThat(saidAfter(null, "UPDATE ledger.entry SET entry = entry || 'more' WHERE seq = 1"))
                .startsWith("BROKEN: admin/directory, entry 1: form: ");
        assertThat(saidAfter(null, "UPDATE ledger.stream SET name = 'desk/x'"))
                .startsWith("BROKEN: desk/x, entry 1: stream: ");
    }

    @Test
    void an_entry_that_is_gone_is_missed_wherever_it_stood() throws SQLException {
        for (var seq : List.of(1, 2, 4)) {
            assertThat(saidAfter(null, "DELETE FROM ledger.entry WHERE seq = " + seq))
                    .startsWith("BROKEN: admin/directory, entry " + seq + ": sequence: is missing");
        }
        assertThat(saidAfter(null, "DELETE FROM ledger.entry"))
                .startsWith("BROKEN: admin/directory, entry 1: sequence: is missing");
    }

    @Test
    void what_was_cut_off_together_with_its_head_is_found_by_an_earlier_note_alone() throws SQLException {
        var note = verified(null).heads();
        var cut = new String[] {
            "DELETE FROM ledger.entry WHERE seq = 4",
            "UPDATE ledger.stream SET seq = 3, hash = (SELECT e.hash FROM ledger.entry e WHERE e.seq = 3)"
        };
        assertThat(saidAfter(null, cut)).startsWith("The ledger is whole: 3 entries");
        assertThat(saidAfter(note, cut)).contains("BROKEN: 1 of 1 streams of the note were cut off");
        assertThat(said(new Heads("another/00000000", note.hashes())))
                .contains("BROKEN: the note is of another ledger.");
    }

    @Test
    void keys_that_do_not_open_the_cases_are_told() throws SQLException {
        SmallDirectory.enter();
        SmallCase.register();
        var installation = TestDatabase.one().installation();
        var found = new Verify(installation.url(), installation.superuser(), "", TestDatabase.keys()).run(null);
        assertThat(found.whole()).isFalse();
        assertThat(found.sentences().get(0)).startsWith("The ledger is whole: ");
        assertThat(found.sentences().get(2)).matches("BROKEN: \\d+ of \\d+ keys of cases do not open .*");
    }

    @Test
    void another_file_is_no_note() {
        assertThatThrownBy(() -> Heads.read(List.of("recourse-key/1", "x"))).hasMessageContaining("no note of heads");
        assertThatThrownBy(() -> Heads.read(List.of("recourse-heads/1", "x", "y")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
