package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.ledger.Entry;
import org.recourse.ledger.StreamName;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

/** Entries as the database writes them, read by the Java form of the ledger. */
class LedgerWriterTest extends DatabaseSession {

    private static List<Entry> chain(String stream) throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.prepareStatement("SELECT e.entry, encode(e.hash, 'hex') FROM ledger.entry e"
                        + " JOIN ledger.stream s ON s.no = e.stream_no WHERE s.name = ? ORDER BY e.seq")) {
            statement.setString(1, stream);
            var entries = new ArrayList<Entry>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var entry = Entry.parse(rows.getString(1));
                    assertThat(entry.hash().hex()).isEqualTo(rows.getString(2));
                    entries.add(entry);
                }
            }
            return entries;
        }
    }

    private static String ledger() throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT name FROM ledger.identity")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Numbered from 1 without a gap, each linked to the one before, the first to the anchor. */
    static List<Entry> whole(Reference life) throws SQLException {
        var entries = chain("case/" + life.text());
        var previous = StreamName.of(life).anchor(ledger());
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).seq()).isEqualTo(i + 1);
            assertThat(entries.get(i).prev()).isEqualTo(previous);
            previous = entries.get(i).hash();
        }
        return entries;
    }

    @Test
    void nobody_plants_an_entry_before_the_first() throws SQLException {
        SmallDirectory.enter();
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO ledger.entry (stream_no, seq, at, hash, entry)"
                            + " SELECT stream_no, 0, at, hash, entry FROM ledger.entry LIMIT 1"))
                    .hasMessageContaining("entry_seq");
        }
    }

    @Test
    void acts_and_reads_of_a_case_are_one_chain() throws SQLException {
        var life = SmallCase.register();
        var opened = guard.open(SmallDirectory.context("manager"), life, 1 | 4096, null, List.of("page=case"));
        connection.commit();
        guard.begin(SmallDirectory.context("manager"), life, 1, "note");
        guard.settle(life, null, new Settlement(List.of("b=2", "a=1"), List.of("note=" + "a".repeat(64)), null, null));
        connection.commit();

        var entries = whole(life);
        assertThat(entries).extracting(Entry::act).containsExactly("register", "read", "note");
        var read = entries.get(1);
        assertThat(read.hash().bytes()).isEqualTo(opened.orElseThrow().entry());
        assertThat(read.facts()).containsEntry("page", "case").containsEntry("scopes", "history,skeleton");
        assertThat(read.actor()).isEqualTo(SmallDirectory.person("manager").pseudonym());
        assertThat(read.role()).isEqualTo("case-manager");
        assertThat(read.office()).isEqualTo(SmallDirectory.person("manager").officePseudonym());
        assertThat(entries.get(2).facts()).containsOnlyKeys("a", "b");
    }

    @Test
    void all_scopes_fit_into_two_facts() throws SQLException {
        var life = SmallCase.register();
        guard.open(SmallDirectory.context("manager"), life, -1, "a".repeat(64), List.of("page=case"));
        connection.commit();
        var read = whole(life).get(1);
        assertThat(read.facts().get("scopes") + "," + read.facts().get("scopes.more"))
                .isEqualTo("access_log,evidence,exact_location,history,identity,messages,narrative,notes,plan,proposal,"
                        + "remedy,skeleton,summary");
        assertThat(read.seals()).containsEntry("reason", "a".repeat(64));
    }

    @Test
    void what_rolls_back_leaves_no_entry() throws SQLException {
        var life = SmallCase.register();
        guard.open(SmallDirectory.context("manager"), life, -1, null, List.of("page=case"));
        connection.rollback();
        assertThat(whole(life)).hasSize(1);
    }

    @Test
    void random_facts_make_canonical_entries() throws SQLException {
        var life = SmallCase.register();
        var random = new Random(20261125);
        for (int i = 0; i < 60; i++) {
            guard.begin(SmallDirectory.context("manager"), life, null, "note");
            guard.settle(life, null, Settlement.of(facts(random)));
            connection.commit();
        }
        assertThat(whole(life)).hasSize(61);
    }

    private static String[] facts(Random random) {
        var letters = "0123456789ABCZabcz$*,.:/=_~-";
        var facts = new String[random.nextInt(12)];
        for (int i = 0; i < facts.length; i++) {
            var value = new StringBuilder();
            random.ints(1 + random.nextInt(96), 0, letters.length()).forEach(at -> value.append(letters.charAt(at)));
            facts[i] = "abcdefghijkl".charAt(i) + (random.nextBoolean() ? ".x-" + i : "") + "=" + value;
        }
        return facts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "=a",
                "a=",
                "A=b",
                "1=b",
                "a=b c",
                "a=b\nrole oversight",
                "a=b\n",
                "\na=b",
                "a=@",
                "a=+",
                "a=%",
                "a=\u00e9",
                "a\nb=c",
                "a=\t",
                "a=\u0000",
                "abcdefghijklmnopqrstuvwxyzabcdefg=a"
            })
    void a_fact_that_is_not_in_form_is_refused(String fact) throws SQLException {
        refused(new Settlement(List.of(fact), List.of(), null, null));
    }

    @Test
    void nothing_else_is_taken_that_is_not_in_form() throws SQLException {
        refused(Settlement.of("a=" + "x".repeat(97)));
        refused(Settlement.of("a=1", "a=2"));
        refused(new Settlement(List.of(), List.of("a=" + "A".repeat(64)), null, null));
        refused(new Settlement(List.of(), List.of("a=" + "a".repeat(63)), null, null));
        refused(new Settlement(List.of(), List.of("a=" + "a".repeat(64) + "\nfact x=y"), null, null));
        refused(new Settlement(List.of(), List.of("a=" + "a".repeat(64), "a=" + "b".repeat(64)), null, null));
        refused(new Settlement(List.of(), List.of(), "a".repeat(32) + "\nrole oversight", null));
        refused(new Settlement(List.of(), List.of(), "", null));
        refused(new Settlement(List.of(), List.of(), null, "A".repeat(32)));
        var many = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            many.add("f" + i + "=" + "x".repeat(96));
        }
        refused(new Settlement(many, List.of(), null, null));
    }

    private void refused(Settlement said) throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        assertThatThrownBy(() -> guard.settle(life, null, said)).isInstanceOf(GuardRefused.class);
        connection.rollback();
        assertThat(whole(life)).hasSize(1);
    }

    @Test
    void the_reason_and_the_page_of_a_read_are_held_to_the_form_too() throws SQLException {
        var life = SmallCase.register();
        var context = SmallDirectory.context("manager");
        assertThatThrownBy(() -> guard.open(context, life, -1, "a".repeat(64) + "\nrole x", List.of("page=case")))
                .isInstanceOf(GuardRefused.class);
        connection.rollback();
        assertThatThrownBy(() -> guard.open(context, life, -1, null, List.of("page=case\nact close")))
                .isInstanceOf(GuardRefused.class);
    }

    @Test
    void a_read_of_no_single_case_stands_in_the_stream_of_its_reader() throws SQLException {
        guard.enter(SmallDirectory.context("oversight"));
        var trip = new Trip();
        var hash = Guard.desk(trip, "export", List.of("page=overdue", "count=7"));
        trip.on(connection);
        connection.commit();
        var entries = chain("desk/" + SmallDirectory.person("oversight").pseudonym());
        assertThat(entries.get(entries.size() - 1).hash().bytes()).isEqualTo(hash.one());
    }

    @Test
    void the_directory_has_a_stream_of_its_own() throws SQLException {
        assertThat(chain("admin/directory")).extracting(Entry::act).contains("set-office", "set-officer");
    }

    @Test
    void not_even_the_keeper_changes_an_entry() throws SQLException {
        SmallCase.register();
        try (var keeper = TestDatabase.one().migrator();
                var statement = keeper.createStatement()) {
            statement.execute("SET ROLE recourse_keeper");
            keeper.commit();
            for (var sql : List.of(
                    "UPDATE ledger.entry SET at = now()", "DELETE FROM ledger.entry", "TRUNCATE ledger.entry")) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
                keeper.rollback();
            }
        }
    }
}
