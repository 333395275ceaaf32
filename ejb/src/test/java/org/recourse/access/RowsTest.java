package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.access.SignedReadership.Reader;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

/** Which rows of a case the run role sees: those of the case in hand, and of these what the hand may see. */
class RowsTest extends DatabaseSession {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grievance",
                "reader",
                "tie",
                "person",
                "representative",
                "text",
                "party",
                "allegation",
                "message",
                "item",
                "payment",
                "measure",
                "case_key",
                "clock"
            })
    void a_table_of_a_case_shows_the_case_in_hand_and_nothing_else(String table) throws SQLException {
        var life = SmallCase.register();
        var other = SmallCase.register();
        assertThat(count("recourse." + table)).as("without a context").isZero();
        guard.enter(SmallDirectory.context("manager"));
        assertThat(count("recourse." + table)).as("without a case").isZero();
        guard.open(SmallDirectory.context("manager"), life, -1, null, List.of("page=case"));
        assertThat(count("recourse." + table)).isPositive();
        var key = table.equals("grievance") ? "id" : "case_id";
        assertThat(count("recourse." + table + " WHERE " + key + " = " + other.value()))
                .isZero();
        guard.open(SmallDirectory.context("police"), life, -1, null, List.of("page=case"));
        assertThat(count("recourse." + table)).as("a hidden case").isZero();
    }

    @Test
    void a_text_is_seen_whole_by_its_scope() throws SQLException {
        var life = SmallCase.register();
        guard.open(SmallDirectory.context("manager"), life, 1 | 2 | 8 | 16, null, List.of("page=case"));
        assertThat(column("SELECT scope FROM recourse.text ORDER BY scope")).containsExactly("1", "2");
    }

    @Test
    void a_scope_that_is_given_for_a_reason_needs_one() throws SQLException {
        var life = SmallCase.register();
        guard.open(SmallDirectory.context("manager"), life, 8, "f".repeat(64), List.of("page=person"));
        assertThat(column("SELECT scope FROM recourse.text")).containsExactly("8");
        assertThat(count("recourse.grievance")).as("not wanted").isZero();
    }

    /** Rows of persons are for everybody who sees the case, and so are its keys. */
    @Test
    void who_speaks_for_a_person_is_shown_to_whoever_could_open_who_it_is() throws SQLException {
        var life = withOwn(0);
        guard.open(SmallDirectory.context("official"), life, -1, null, List.of("page=case"));
        assertThat(count("recourse.person")).isEqualTo(1);
        assertThat(count("recourse.case_key")).isEqualTo(1);
        assertThat(count("recourse.representative"))
                .as("no name is opened to an office")
                .isZero();
        guard.open(SmallDirectory.context("manager"), life, 1, null, List.of("page=case"));
        assertThat(count("recourse.representative"))
                .as("before a reason is given")
                .isEqualTo(1);
        var heard = SmallCase.register();
        guard.open(SmallDirectory.context("liaison"), heard, -1, null, List.of("page=case"));
        assertThat(count("recourse.representative"))
                .as("whom one heard oneself")
                .isEqualTo(1);
    }

    @Test
    void ones_own_rows_are_those_of_ones_own_side() throws SQLException {
        var life = withOwn(0);
        guard.open(SmallDirectory.context("official"), life, -1, null, List.of("page=case"));
        assertThat(count("recourse.message")).as("of the complainant's side").isZero();
        var shared = withOwn(1);
        guard.open(SmallDirectory.context("official"), shared, -1, null, List.of("page=case"));
        assertThat(count("recourse.message")).isEqualTo(1);
    }

    /** A case with an official, and so many messages that were shared with the office. */
    private Reference withOwn(int messages) throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "message");
        for (int i = 0; i < messages; i++) {
            SmallCase.run(
                    connection,
                    "INSERT INTO recourse.message (case_id, no, kind, direction, owner, shared, author, at, sealed)"
                            + " VALUES (?, 2, 1, 2, 4, ARRAY[?], repeat('a', 32), guard.now(), ?)",
                    life.value(),
                    SmallDirectory.plain("official"),
                    SmallCase.SEALED);
        }
        guard.settle(
                life,
                SmallCase.readership(life, 1, "message", SmallCase.desk(), SmallCase.official()),
                Settlement.of());
        connection.commit();
        return life;
    }

    /** The header is for the act alone, which keeps clocks and readers by it: whoever acts is told nothing of it. */
    @Test
    void whoever_only_adds_reads_nothing_back() throws SQLException {
        var life = SmallCase.register();
        int liaison = SmallDirectory.plain("liaison");
        var writer = new Reader(liaison, Relation.LOGGED_IT, 0, 8 | 64 | 128, 0, 0, 0, false, 4, null);
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.settle(life, SmallCase.readership(life, 1, "note", SmallCase.desk(), writer), Settlement.of());
        connection.commit();

        assertThat(guard.open(SmallDirectory.context("liaison"), life, -1, null, List.of()))
                .isEmpty();
        var begun = guard.begin(SmallDirectory.context("liaison"), life, null, "add-evidence");
        assertThat(begun.answer()).isEqualTo(Begun.Answer.READY);
        assertThat(begun.taken().header()).isNull();
        assertThat(count("recourse.grievance")).isEqualTo(1);
        assertThat(column("SELECT scope FROM recourse.text WHERE scope <> 1")).isEmpty();
        assertThat(count("recourse.message")).isZero();
        assertThat(count("recourse.item")).isZero();
        assertThat(SmallCase.run(
                        connection,
                        "INSERT INTO recourse.text (case_id, scope, field, version, owner, author, at, sealed)"
                                + " VALUES (?, 64, 9, 1, 4, repeat('a', 32), guard.now(), ?)",
                        life.value(),
                        SmallCase.SEALED))
                .isEqualTo(1);
        assertThat(attempt(
                        "INSERT INTO recourse.text (case_id, scope, field, version, owner, author, at, sealed) VALUES ("
                                + life.value() + ", 2, 9, 1, 4, repeat('a', 32), guard.now(), '\\x00')"))
                .isEqualTo("42501");
        guard.settle(life, null, Settlement.of());
        connection.commit();
        assertThat(guard.begin(SmallDirectory.context("manager"), life, null, "note")
                        .taken()
                        .revision())
                .isEqualTo(3);
    }

    @Test
    void somebody_kept_from_a_case_finds_it_nowhere() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        var barred = SignedReadership.sign(
                life,
                1,
                "note",
                List.of(SmallCase.desk()),
                List.of(),
                List.of(SmallDirectory.person("manager2").officer()),
                TestDatabase.keys().newest(KeyPurpose.POLICY));
        guard.settle(life, barred, Settlement.of());
        connection.commit();

        assertThat(guard.open(SmallDirectory.context("manager2"), life, -1, null, List.of()))
                .isEmpty();
        assertThat(guard.begin(SmallDirectory.context("manager2"), life, null, "note")
                        .answer())
                .isEqualTo(Begun.Answer.HIDDEN);
        guard.enter(SmallDirectory.context("manager2"));
        assertThat(count("recourse.docket WHERE case_id = " + life.value())).isZero();
        guard.enter(SmallDirectory.context("manager"));
        assertThat(count("recourse.docket WHERE case_id = " + life.value())).isEqualTo(1);
    }

    @Test
    void readers_are_ended_and_never_deleted() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.settle(
                life, SmallCase.readership(life, 1, "note", SmallCase.desk(), SmallCase.official()), Settlement.of());
        connection.commit();
        guard.enter(SmallDirectory.context("official"));
        assertThat(count("recourse.docket WHERE case_id = " + life.value())).isEqualTo(1);

        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.settle(life, SmallCase.readership(life, 2, "note", SmallCase.desk()), Settlement.of());
        connection.commit();
        assertThat(guard.open(SmallDirectory.context("official"), life, -1, null, List.of()))
                .isEmpty();
        guard.enter(SmallDirectory.context("official"));
        assertThat(count("recourse.docket WHERE case_id = " + life.value())).isZero();
        guard.open(SmallDirectory.context("manager"), life, 8192, null, List.of("page=readers"));
        assertThat(column("SELECT cause FROM recourse.reader ORDER BY cause")).containsExactly("13", "16", "18");
    }

    @Test
    void a_text_of_a_person_lies_under_the_key_of_that_person() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        var text = "INSERT INTO recourse.text (case_id, scope, field, version, person, owner, author, at, sealed)"
                + " VALUES (" + life.value() + ", 256, 5, 2, %s, 4, repeat('a', 32), guard.now(), '\\x%s')";

        assertThat(attempt(text.formatted("1", "0001ff"))).isEmpty();
        assertThat(attempt(text.formatted("1", "0000ff"))).isEqualTo("23514");
        assertThat(attempt(text.formatted("NULL", "0001ff"))).isEqualTo("23514");
        assertThat(attempt(text.formatted("NULL", "00"))).isEqualTo("23514");
        run(text.formatted("1", "0001ff"));
        assertThat(attempt(text.formatted("NULL", "0000ff")))
                .as("beside the person's")
                .isEmpty();
        assertThat(attempt(text.formatted("1", "0001ff"))).isEqualTo("23505");
    }
}
