package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.access.SignedReadership.Reader;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.SearchWords;

/** By which words who finds a case, as the database holds it even if the server is wrong. */
class WordsTest extends DatabaseSession {

    private static final WordDigests WORDS = new WordDigests(TestDatabase.keys());

    private static int principal(String person) {
        return SmallDirectory.plain(person);
    }

    private static SignedWords words(Reference life, int revision, String act, String text, Integer... principals) {
        return SignedWords.sign(
                life,
                revision,
                act,
                Set.of(principals),
                WORDS.digests(SearchWords.of(text)),
                WORDS,
                TestDatabase.keys().newest(KeyPurpose.POLICY));
    }

    /** Somebody of the desk writes down this, for these to find. */
    private void indexed(Reference life, int revision, String text, Integer... principals) throws SQLException {
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.keepWords(life, words(life, revision, "note", text, principals));
        guard.settle(life, null, Settlement.of());
        connection.commit();
    }

    private void settled(Reference life, int revision, Reader... readers) throws SQLException {
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.settle(life, SmallCase.readership(life, revision, "note", readers), Settlement.of());
        connection.commit();
    }

    private boolean finds(String person, Reference life, String typed) throws SQLException {
        return finds(person, principal(person), life, typed);
    }

    private boolean finds(String person, int principal, Reference life, String typed) throws SQLException {
        guard.enter(SmallDirectory.context(person));
        return found(principal, typed).contains(String.valueOf(life.value()));
    }

    private List<String> found(int principal, String typed) throws SQLException {
        var trip = new Trip();
        var found = trip.ask(
                "SELECT case_id FROM guard.found(?, ?)",
                row -> row.getString(1),
                principal,
                WORDS.wanted(principal, SearchWords.of(typed)));
        trip.on(connection);
        connection.commit();
        return found.all();
    }

    @Test
    void who_works_with_it_and_reads_its_summary_finds_it() throws SQLException {
        var life = SmallCase.register();
        indexed(life, 1, "Mercury below the old mill", principal("manager2"), principal("liaison"));
        assertThat(finds("manager", principal("manager2"), life, "mercury mill"))
                .isTrue();
        assertThat(finds("manager2", life, "MERCU"))
                .as("the beginning of a word is none")
                .isFalse();
        assertThat(finds("liaison", life, "mill"))
                .as("his own, since he wrote it down")
                .isTrue();
        assertThat(finds("manager2", life, "mercury gold")).isFalse();
        assertThat(finds("manager2", life, "the")).as("no word finds nothing").isFalse();
    }

    @Test
    void nobody_finds_it_as_a_principal_that_he_is_not() throws SQLException {
        var life = SmallCase.register();
        indexed(life, 1, "Mercury below the old mill", principal("manager2"));
        for (var person : List.of("official", "police", "liaison", "oversight", "administrator")) {
            assertThat(finds(person, principal("manager2"), life, "mercury"))
                    .as(person)
                    .isFalse();
        }
        connection.rollback();
        assertThat(found(principal("manager2"), "mercury"))
                .as("nobody is calling")
                .isEmpty();
        assertThat(attempt("SELECT * FROM recourse.word")).isEqualTo("42501");
    }

    @Test
    void words_for_somebody_who_does_not_read_the_summary_are_not_kept() throws SQLException {
        var life = SmallCase.register();
        indexed(
                life,
                1,
                "Mercury below the old mill",
                principal("manager2"),
                principal("official"),
                principal("police"));
        assertThat(rows(life)).containsExactly(principal("manager2"));
    }

    private List<Integer> rows(Reference life) throws SQLException {
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "SELECT principal_id FROM recourse.word WHERE case_id = " + life.value() + " ORDER BY 1")) {
            var found = new ArrayList<Integer>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            return found;
        }
    }

    @Test
    void a_new_summary_takes_the_place_of_the_old_one() throws SQLException {
        var life = SmallCase.register();
        indexed(life, 1, "Mercury below the old mill", principal("manager2"));
        indexed(life, 2, "Dust in the shaft", principal("manager2"));
        assertThat(finds("manager2", life, "mercury")).isFalse();
        assertThat(finds("manager2", life, "dust shaft")).isTrue();
    }

    @Test
    void words_of_an_old_summary_do_not_stay_with_those_who_are_not_named_for_the_new_one() throws SQLException {
        var life = SmallCase.register();
        indexed(life, 1, "Mercury below the old mill", principal("manager2"), principal("liaison"));
        assertThat(finds("liaison", life, "mercury")).isTrue();
        indexed(life, 2, "Dust in the shaft", principal("manager2"));
        assertThat(finds("liaison", life, "mercury")).isFalse();
        assertThat(rows(life)).containsExactly(principal("manager2"));
        indexed(life, 3, "Dust in the shaft");
        assertThat(rows(life)).as("nobody is named").isEmpty();
    }

    @Test
    void whoever_loses_sight_of_it_finds_it_no_more() throws SQLException {
        var life = SmallCase.register();
        settled(life, 1, SmallCase.desk(), SmallCase.liaison(), SmallCase.official());
        indexed(
                life,
                2,
                "Mercury below the old mill",
                principal("manager2"),
                principal("official"),
                principal("liaison"));
        assertThat(finds("official", life, "mercury")).isTrue();
        settled(life, 3, SmallCase.desk(), SmallCase.liaison());
        assertThat(finds("official", life, "mercury")).isFalse();
        assertThat(rows(life)).contains(principal("manager2")).doesNotContain(principal("official"));
    }

    @Test
    void whoever_works_on_without_the_summary_finds_it_no_more() throws SQLException {
        var life = SmallCase.register();
        settled(life, 1, SmallCase.desk(), SmallCase.official());
        indexed(life, 2, "Mercury below the old mill", principal("official"));
        int official = principal("official");
        settled(
                life,
                3,
                SmallCase.desk(),
                new Reader(official, Relation.ASKED_OFFICE, 1, 2048, 2048, 0, 0, true, official, null));
        assertThat(rows(life)).isEmpty();
    }

    @Test
    void one_act_can_end_a_reader_and_begin_another_of_the_same_principal() throws SQLException {
        var life = SmallCase.register();
        int manager = principal("manager2");
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.keepWords(life, words(life, 1, "note", "Mercury", manager));
        var carrier =
                new Reader(manager, Relation.CARRIER, SmallCase.ALL & ~24, SmallCase.ALL, 0, 0, 8, true, manager, null);
        guard.settle(life, SmallCase.readership(life, 1, "note", carrier), Settlement.of());
        connection.commit();
        assertThat(finds("manager2", life, "mercury")).isTrue();
    }

    @Test
    void a_reader_for_a_time_does_not_find() throws SQLException {
        var life = SmallCase.register();
        int official = principal("official");
        var visitor = new Reader(
                official,
                Relation.ACCOUNTABLE_OFFICE,
                3587,
                3971,
                0,
                0,
                0,
                true,
                official,
                Instant.parse("2099-01-01T00:00:00Z"));
        settled(life, 1, SmallCase.desk(), visitor);
        indexed(life, 2, "Mercury", official);
        assertThat(rows(life)).isEmpty();
    }

    @Test
    void a_sealed_case_is_found_by_nobody() throws SQLException {
        var life = SmallCase.register();
        indexed(life, 1, "Mercury below the old mill", principal("manager2"));
        sealed(life);
        connection.commit();
        assertThat(rows(life)).isEmpty();
        indexed(life, 3, "Mercury below the old mill", principal("manager2"));
        assertThat(rows(life)).isEmpty();
    }

    @Test
    void of_a_sealed_case_nothing_is_read_and_nothing_kept_to_index_it() throws SQLException {
        var life = SmallCase.register();
        var digests = "recourse.vocabulary WHERE case_id = " + life.value();
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute("INSERT INTO recourse.vocabulary (case_id, version, key, sealed) VALUES (" + life.value()
                    + ", 1, 1, '\\x00')");
            superuser.commit();
            assertThat(SmallCase.count(superuser, "SELECT count(*) FROM " + digests))
                    .isOne();
            superuser.commit();
            sealed(life);
            connection.commit();
            assertThat(SmallCase.count(superuser, "SELECT count(*) FROM " + digests))
                    .isZero();
        }
        guard.begin(SmallDirectory.clockwork(), life, null, "index");
        assertThat(count("recourse.text WHERE scope = 2")).isZero();
    }

    private void sealed(Reference life) throws SQLException {
        guard.begin(SmallDirectory.context("manager"), life, null, "upgrade");
        SmallCase.update(connection, life, "confidentiality = 4");
        guard.settle(life, null, Settlement.of());
    }

    @Test
    void a_case_that_is_sealed_no_more_has_the_product_index_again() throws SQLException {
        var life = SmallCase.register();
        sealed(life);
        connection.commit();
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement()) {
            var app = new Guard(superuser);
            statement.execute(
                    "UPDATE guard.indexing SET key = 9000, newest = 9000, round_key = NULL, last_case = NULL");
            statement.execute("SET SESSION AUTHORIZATION recourse_app");
            app.enter(SmallDirectory.clockwork());
            assertThat(new SweepDoors(superuser).toIndex(9000, 1))
                    .as("all were indexed")
                    .isEmpty();
            app.begin(SmallDirectory.context("manager"), life, null, "triage");
            SmallCase.update(superuser, life, "confidentiality = 3, state = 2");
            app.enter(SmallDirectory.clockwork());
            assertThat(new SweepDoors(superuser).toIndex(9000, 1)).hasSize(1);
            superuser.rollback();
        }
    }

    @Test
    void whoever_is_kept_from_it_in_person_does_not_find_it() throws SQLException {
        var life = SmallCase.register();
        indexed(life, 1, "Mercury below the old mill", principal("manager2"));
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        var barred = SignedReadership.sign(
                life,
                2,
                "note",
                List.of(SmallCase.desk()),
                List.of(),
                List.of(SmallDirectory.person("manager2").officer()),
                TestDatabase.keys().newest(KeyPurpose.POLICY));
        guard.settle(life, barred, Settlement.of());
        connection.commit();
        assertThat(finds("manager2", life, "mercury")).isFalse();
        assertThat(finds("manager", principal("manager2"), life, "mercury")).isTrue();
    }

    @Test
    void words_are_believed_only_as_they_were_signed() throws SQLException {
        var life = SmallCase.register();
        var other = SmallCase.register();
        int manager = principal("manager2");
        var signed = words(life, 1, "note", "Mercury", manager);
        assertRefused(life, signed, "no act has it in hand");
        guard.begin(SmallDirectory.context("manager"), other, null, "note");
        assertRefused(life, signed, "another case is in hand");
        guard.begin(SmallDirectory.context("manager"), life, null, "message");
        assertRefused(life, signed, "signed for another act");
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        assertRefused(life, words(life, 2, "note", "Mercury", manager), "signed for another revision");
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.keepWords(life, signed);
        guard.settle(life, null, Settlement.of());
        assertRefused(life, signed, "the act is over");
    }

    private void assertRefused(Reference life, SignedWords signed, String why) throws SQLException {
        assertThatThrownBy(() -> guard.keepWords(life, signed)).as(why).isInstanceOf(GuardRefused.class);
        connection.rollback();
    }

    @Test
    void the_product_indexes_what_nobody_has_indexed_round_by_round() throws SQLException {
        var life = SmallCase.register();
        guard.enter(SmallDirectory.clockwork());
        int key = 7000 + (int) (life.value() % 1000);
        var seen = new ArrayList<Reference>();
        for (var batch = doors().toIndex(key, 500); !batch.isEmpty(); batch = doors().toIndex(key, 500)) {
            batch.forEach(one -> seen.add(one.reference()));
            doors().indexed(key, batch.get(batch.size() - 1).reference(), false);
        }
        assertThat(seen).contains(life).doesNotHaveDuplicates();
        assertThat(doors().toIndex(key, 500)).as("all are").isEmpty();
        assertThat(doors().toIndex(key + 1, 1)).as("another key").hasSize(1);
        doors().indexed(key + 1, new Reference((1L << 40) - 1), true);
        assertThat(doors().toIndex(key + 1, 1))
                .as("the end of a round in which one failed")
                .isEmpty();
        assertThat(doors().toIndex(key + 1, 1))
                .as("another round, and not at once")
                .isEmpty();
        assertThat(doors().toIndex(key + 2, 1)).as("with a new key at once").hasSize(1);
        connection.rollback();
    }

    @Test
    void a_round_that_missed_a_case_is_followed_by_another_one_later_and_later() throws SQLException {
        SmallCase.register();
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement()) {
            var product = new Guard(superuser);
            var doors = new SweepDoors(superuser);
            for (int round = 0; round < 3; round++) {
                statement.execute("SET SESSION AUTHORIZATION recourse_app");
                product.enter(SmallDirectory.clockwork());
                assertThat(doors.toIndex(9000, 1)).as("round " + round).hasSize(1);
                doors.indexed(9000, new Reference((1L << 40) - 1), true);
                assertThat(doors.toIndex(9000, 1)).isEmpty();
                assertThat(doors.toIndex(9000, 1)).isEmpty();
                statement.execute("RESET SESSION AUTHORIZATION");
                var wait = "SELECT round(extract(epoch FROM again_at - clock_timestamp()) / 60) FROM guard.indexing";
                assertThat(SmallCase.count(superuser, wait)).isEqualTo(1L << round);
                statement.execute("UPDATE guard.indexing SET again_at = clock_timestamp()");
            }
            superuser.rollback();
        }
    }

    @Test
    void a_node_with_an_older_search_key_indexes_nothing() throws SQLException {
        SmallCase.register();
        guard.enter(SmallDirectory.clockwork());
        assertThat(doors().toIndex(9001, 1)).hasSize(1);
        assertThatThrownBy(() -> doors().toIndex(9000, 1)).isInstanceOf(GuardRefused.class);
        connection.rollback();
    }

    @Test
    void nobody_but_the_product_indexes_and_only_for_that_it_sees_the_summary() throws SQLException {
        var life = SmallCase.register();
        for (var person : List.of("manager", "oversight", "administrator")) {
            guard.enter(SmallDirectory.context(person));
            assertThatThrownBy(() -> doors().toIndex(2, 10)).isInstanceOf(GuardRefused.class);
            connection.rollback();
            assertThat(guard.begin(SmallDirectory.context(person), life, null, "index")
                            .answer())
                    .isEqualTo(Begun.Answer.HIDDEN);
        }
        guard.begin(SmallDirectory.context("manager"), life, null, "message");
        SmallCase.run(
                connection,
                "INSERT INTO recourse.text (case_id, scope, field, version, owner, author, at, sealed)"
                        + " SELECT ?, 2, f, 9, 4, repeat('a', 32), guard.now(), ? FROM unnest(ARRAY[3, 23, 25]) f",
                life.value(),
                SmallCase.SEALED);
        guard.settle(life, null, Settlement.of());
        guard.begin(SmallDirectory.clockwork(), life, null, "judge");
        assertThat(count("recourse.text WHERE scope = 2")).isZero();
        guard.begin(SmallDirectory.clockwork(), life, null, "index");
        assertThat(column("SELECT field FROM recourse.text WHERE scope = 2")).containsExactly("3");
        assertThat(count("recourse.text WHERE scope IN (4, 8, 256)")).isZero();
        guard.settle(life, null, Settlement.of("key=1"));
        assertThat(count("recourse.text WHERE scope = 2")).isZero();
    }

    @Test
    void that_the_product_indexed_is_not_told_to_the_complainant_s_side() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.clockwork(), life, null, "index");
        guard.settle(life, null, Settlement.of("key=1"));
        connection.commit();
        assertThat(told("manager", life)).contains("register", "index");
        assertThat(told("liaison", life)).contains("register").doesNotContain("index");
    }

    private SweepDoors doors() {
        return new SweepDoors(connection);
    }

    private List<String> told(String person, Reference life) throws SQLException {
        guard.open(SmallDirectory.context(person), life, -1, null, List.of("page=history"));
        var told = guard.steps().stream().map(Guard.StepTaken::act).toList();
        connection.rollback();
        return told;
    }
}
