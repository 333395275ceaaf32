package org.recourse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.SmallCase;
import org.recourse.access.SmallDirectory;
import org.recourse.ledger.Hash;
import org.recourse.ledger.Heads;

/** What the tool says of a ledger that is whole, and of one with which somebody has been busy who owns the database. */
class VerifyTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    /** The second entry with another number drawn by chance: still in the form of an entry. */
    private static final String EDIT =
            "UPDATE ledger.entry SET entry = regexp_replace(entry, 'nonce .{32}', 'nonce ' || repeat('a', 32)) WHERE"
                    + " seq = 2";

    @BeforeAll
    static void a_ledger_with_entries() throws Exception {
        var country = Path.of(
                Objects.requireNonNull(VerifyTest.class.getResource("/country")).toURI());
        var installation = DATABASE.installation();
        new BringIn(installation.url(), installation.appPassword(), TestDatabase.keys()).bring(country, rows -> {});
    }

    private static Found verified(@Nullable Heads noted) throws SQLException {
        var installation = DATABASE.installation();
        return new Verify(installation.url(), null, installation.migratorPassword(), null).run(noted);
    }

    private static String said(@Nullable Heads noted) throws SQLException {
        return String.join("\n", verified(noted).sentences());
    }

    /** What is said while the ledger is as these statements leave it; then it is put back. */
    private static String saidAfter(@Nullable Heads noted, String... statements) throws SQLException {
        return String.join("\n", foundAfter(noted, statements).sentences());
    }

    private static Found foundAfter(@Nullable Heads noted, String... statements) throws SQLException {
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
                return verified(noted);
            } finally {
                statement.execute("DELETE FROM ledger.entry");
                statement.execute("INSERT INTO ledger.entry (ticket, stream_no, seq, at, hash, entry)"
                        + " OVERRIDING SYSTEM VALUE SELECT * FROM kept_entry");
                statement.execute("DELETE FROM recourse.grievance");
                statement.execute("DELETE FROM ledger.stream");
                statement.execute("INSERT INTO ledger.stream (no, name, seq, hash)"
                        + " OVERRIDING SYSTEM VALUE SELECT * FROM kept_stream");
                statement.execute("DROP TABLE kept_entry, kept_stream");
                superuser.commit();
            }
        }
    }

    @Test
    void a_whole_ledger_is_counted_and_its_heads_can_be_noted() throws SQLException {
        var found = verified(null);
        assertThat(found.verdict()).isEqualTo(Found.Verdict.WHOLE);
        assertThat(found.sentences().get(0)).isEqualTo("The ledger is whole: 4 entries in 1 streams.");
        assertThat(found.sentences().get(1)).contains("--against");
        var note = Heads.read(found.heads().lines());
        assertThat(note).isEqualTo(found.heads());
        assertThat(note.hashes()).hasSize(1);
        assertThat(String.join("\n", note.lines())).doesNotContain("directory");
        assertThat(said(note)).contains("Nothing of the note is missing: all of its 1 streams");
        var empty = verified(new Heads(note.ledger(), List.of()));
        assertThat(empty.verdict()).isEqualTo(Found.Verdict.NOT_SHOWN);
    }

    @Test
    void what_stands_beside_an_entry_is_held_against_its_bytes() throws SQLException {
        assertThat(saidAfter(null, "UPDATE ledger.entry SET at = at + interval '1 microsecond' WHERE seq = 2"))
                .startsWith("BROKEN: admin/directory, entry 2: hash: ")
                .contains("column at");
        assertThat(saidAfter(null, "UPDATE ledger.entry SET seq = 9 WHERE seq = 4"))
                .startsWith("BROKEN: admin/directory, entry 4: hash: ")
                .contains("column seq");
    }

    @Test
    void an_entry_whose_stream_has_lost_its_head_is_found() throws SQLException {
        assertThat(saidAfter(
                        null,
                        "UPDATE ledger.entry SET stream_no = 99 WHERE seq > 2",
                        "UPDATE ledger.stream"
                                + " SET seq = 2, hash = (SELECT e.hash FROM ledger.entry e WHERE e.seq = 2)"))
                .startsWith("BROKEN: stream 99, entry 3: stream: ");
    }

    @Test
    void a_stream_that_is_gone_from_beginning_to_end_is_missed_where_what_it_tells_of_is_there() throws SQLException {
        assertThat(saidAfter(null, "DELETE FROM ledger.entry", "DELETE FROM ledger.stream"))
                .startsWith("BROKEN: admin/directory, entry 1: sequence: is missing");
        assertThat(saidAfter(
                        null,
                        "INSERT INTO recourse.grievance (id, received_at, registered_at) VALUES (7, now(), now())"))
                .startsWith("BROKEN: case/0000-0007-7, entry 1: sequence: is missing");
    }

    @Test
    void a_name_that_no_stream_has_is_a_fault_and_no_failure() throws SQLException {
        assertThat(foundAfter(null, "UPDATE ledger.stream SET name = 'no name'").verdict())
                .isEqualTo(Found.Verdict.BROKEN);
    }

    @Test
    void a_stream_that_has_no_entry_yet_is_neither_noted_nor_missed() throws SQLException {
        var begun = "INSERT INTO ledger.stream (name, seq, hash) SELECT 'desk/begun', 0,"
                + " sha256(convert_to(E'recourse-stream/1\n"
                + "' || name || E'\n"
                + "desk/begun\n"
                + "', 'UTF8')) FROM ledger.identity";
        var found = foundAfter(null, begun);
        assertThat(found.verdict()).isEqualTo(Found.Verdict.WHOLE);
        assertThat(found.heads().hashes()).hasSize(1);
    }

    @Test
    void a_login_from_which_rows_could_be_hidden_judges_nothing() throws SQLException {
        for (var hiding : List.of(
                "CREATE POLICY hide ON ledger.entry AS RESTRICTIVE USING (seq < 3)",
                "ALTER POLICY entry_keep ON ledger.entry USING (seq < 3)",
                "DROP POLICY grievance_keep ON recourse.grievance")) {
            try (var superuser = DATABASE.superuser();
                    var statement = superuser.createStatement()) {
                statement.execute(hiding);
                assertThatThrownBy(() -> Sight.demand(asKeeper(superuser)))
                        .as(hiding)
                        .hasMessageContaining("could be hidden");
                statement.execute("RESET ROLE");
                Sight.demand(superuser);
                superuser.rollback();
            }
        }
    }

    private static Connection asKeeper(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("SET ROLE recourse_keeper");
        }
        return superuser;
    }

    @Test
    void the_first_entry_that_was_changed_is_named() throws SQLException {
        assertThat(saidAfter(null, EDIT)).startsWith("BROKEN: admin/directory, entry 2: hash: ");
        assertThat(saidAfter(
                        null,
                        EDIT,
                        "UPDATE ledger.entry SET hash = sha256('\\x00'::bytea || convert_to(entry, 'UTF8'))"
                                + " WHERE seq = 2"))
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
        var found = foundAfter(note, cut);
        assertThat(found.verdict().exit()).isEqualTo(4);
        assertThat(found.sentences().get(1)).startsWith("CUT OFF OR REWRITTEN: 1 of 1 streams of the note");
        assertThat(said(new Heads("another/00000000", note.hashes())))
                .contains("CUT OFF OR REWRITTEN: the note is of the ledger another/00000000, and this one is"
                        + " recourse.test/");
    }

    @Test
    void keys_that_do_not_open_the_cases_are_told() throws SQLException {
        SmallDirectory.enter();
        SmallCase.register();
        var installation = TestDatabase.one().installation();
        var found = new Verify(installation.url(), installation.superuser(), "", TestDatabase.keys()).run(null);
        assertThat(found.verdict().exit()).isEqualTo(1);
        // Other tests have left cases without entries in this database; here it is about the keys alone.
        assertThat(found.sentences())
                .anyMatch(said -> said.matches("BROKEN: \\d+ of \\d+ keys of cases do not open .*"));
    }

    @Test
    void where_there_is_no_key_to_try_none_is_said_to_fit() throws SQLException {
        var installation = DATABASE.installation();
        var found = new Verify(installation.url(), installation.superuser(), "", TestDatabase.keys()).run(null);
        assertThat(found.verdict().exit()).isEqualTo(3);
        assertThat(String.join("\n", found.sentences()))
                .contains("NOT SHOWN: there is no key")
                .doesNotContain("fit:");
    }

    @Test
    void the_tool_ends_with_what_was_found_and_replaces_a_note_by_a_good_one_alone(@TempDir Path folder)
            throws Exception {
        var note = folder.resolve("newest");
        var environment = environment(folder);
        assertThat(Verify.run(new String[] {"--note", note.toString()}, environment))
                .isZero();
        var whole = Files.readAllLines(note);
        assertThat(Heads.read(whole).hashes()).hasSize(1);
        var daily = new String[] {"--against", note.toString(), "--note", note.toString()};
        assertThat(Verify.run(daily, environment)).isZero();
        assertThat(folder.resolve("newest.part")).doesNotExist();

        Files.write(note, whole.subList(0, whole.size() - 1));
        assertThat(Verify.run(daily, environment)).isEqualTo(2);
        var others = List.of(whole.get(0), whole.get(1), "0".repeat(64), "streams 1");
        Files.write(note, others);
        assertThat(Verify.run(daily, environment)).isEqualTo(4);
        assertThat(Files.readAllLines(note)).isEqualTo(others);

        assertThat(Verify.run(new String[] {"--note", note.toString()}, environment))
                .isEqualTo(2);
        var elsewhere = Files.write(folder.resolve("elsewhere"), whole);
        assertThat(Verify.run(new String[] {"--against", elsewhere.toString(), "--note", note.toString()}, environment))
                .isEqualTo(2);
        assertThat(Files.readAllLines(note)).isEqualTo(others);

        assertThat(Verify.run(new String[] {"--against"}, environment)).isEqualTo(2);
        assertThat(Verify.run(new String[] {}, new Environment(Map.of()))).isEqualTo(2);
        assertThat(Verify.run(
                        new String[] {"--note", folder.resolve("nowhere/newest").toString()}, environment))
                .isEqualTo(2);
    }

    private static Environment environment(Path folder) throws IOException {
        var installation = DATABASE.installation();
        var password = Files.writeString(folder.resolve("migrator"), installation.migratorPassword());
        return new Environment(Map.of(
                "RECOURSE_DB_URL", installation.url(), "RECOURSE_DB_MIGRATOR_PASSWORD_FILE", password.toString()));
    }

    @Test
    void a_note_in_the_first_form_is_read_and_written_in_the_newest() throws SQLException {
        var whole = verified(null).heads();
        var first = List.of(
                "recourse-heads/1", whole.ledger(), whole.hashes().get(0).hex());
        assertThat(Heads.read(first)).isEqualTo(whole);
        assertThat(said(Heads.read(first))).contains("Nothing of the note is missing");
        assertThat(Heads.read(first).lines().get(0)).isEqualTo("recourse-heads/2");
        assertThatThrownBy(() -> Heads.read(first.subList(0, 1))).hasMessageContaining("was cut");
    }

    @Test
    void another_file_is_no_note_and_one_that_was_cut_is_none() {
        assertThatThrownBy(() -> Heads.read(List.of("recourse-key/1", "x"))).hasMessageContaining("no note of heads");
        assertThatThrownBy(() -> Heads.read(List.of("recourse-heads/2", "x", "y", "streams 1")))
                .isInstanceOf(IllegalArgumentException.class);
        var hashes = List.of("0".repeat(64), "1".repeat(64));
        var lines = new Heads("x/00000000", hashes.stream().map(Hash::new).toList()).lines();
        for (int left = 0; left < lines.size(); left++) {
            var cut = lines.subList(0, left);
            assertThatThrownBy(() -> Heads.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Heads.read(List.of(lines.get(0), lines.get(1), lines.get(2), lines.get(4))))
                .hasMessageContaining("was cut");
    }
}
