package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Begun.Answer;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

class SecondPersonTest extends DatabaseSession {

    private Reference life = new Reference(0);

    @BeforeEach
    void a_case_being_closed() throws SQLException {
        life = SmallCase.register();
        step("triage", "state = 2, severity = 1", SmallCase.desk());
        step("admit", "state = 4, office = 2, level = 2", SmallCase.desk(), SmallCase.official());
        begin("official", "accept");
        SmallCase.update(connection, life, "state = 5");
        settle(Settlement.of());
    }

    private void step(String act, String columns, SignedReadership.Reader... readers) throws SQLException {
        var begun = begin("manager", act);
        SmallCase.update(connection, life, columns);
        guard.settle(life, SmallCase.readership(life, begun.revision(), act, readers), Settlement.of());
        connection.commit();
    }

    private Begun.InHand begin(String who, String act) {
        var begun = guard.begin(SmallDirectory.context(who), life, null, act);
        assertThat(begun.answer()).isEqualTo(Answer.READY);
        return begun.taken();
    }

    private void settle(Settlement said) throws SQLException {
        guard.settle(life, null, said);
        connection.commit();
    }

    private void ask(int no, String who, String act) throws SQLException {
        var begun = begin(who, act);
        insert(no, begun.version(), who, act);
        settle(Settlement.of("pending=" + no));
    }

    private void insert(int no, int version, String who, String act) throws SQLException {
        SmallCase.run(
                connection,
                "INSERT INTO recourse.pending_act (case_id, no, act, version, by_actor, by_role, second, until, at, sealed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ARRAY[?], guard.now() + interval '1 day', guard.now(), ?)",
                life.value(),
                no,
                act,
                version,
                SmallDirectory.person(who).pseudonym(),
                SmallDirectory.role(who).code(),
                SmallDirectory.plain("manager2"),
                SmallCase.SEALED);
    }

    @Test
    void an_act_that_needs_a_second_person_cannot_be_done_by_one() {
        begin("official", "ask");
        assertThatThrownBy(() -> {
                    SmallCase.update(connection, life, "state = 6, asked_from = 5");
                    guard.settle(life, null, Settlement.of());
                })
                .isInstanceOf(GuardRefused.class);
    }

    @Test
    void asking_changes_nothing_and_confirming_does_it_for_whoever_asked() throws SQLException {
        ask(1, "official", "ask");
        var confirmed = guard.begin(SmallDirectory.context("manager"), life, null, "confirm:ask");
        assertThat(confirmed.answer()).isEqualTo(Answer.READY);
        assertThat(confirmed.taken().pending()).isEqualTo(1);
        assertThat(confirmed.taken().version()).isEqualTo(4);
        SmallCase.update(connection, life, "state = 6, asked_from = 5");
        settle(Settlement.of());

        var entries = LedgerWriterTest.whole(life);
        var asked = entries.get(entries.size() - 2);
        assertThat(asked.act()).isEqualTo("ask");
        assertThat(asked.facts()).containsEntry("pending", "1");
        var last = entries.get(entries.size() - 1);
        assertThat(last.act()).isEqualTo("confirm");
        assertThat(last.facts()).containsEntry("act", "ask").containsEntry("pending", "1");
        assertThat(last.behalf()).isEqualTo(SmallDirectory.person("official").pseudonym());
        assertThat(last.actor()).isEqualTo(SmallDirectory.person("manager").pseudonym());
        assertThat(guard.begin(SmallDirectory.context("manager"), life, null, "confirm:ask")
                        .answer())
                .isEqualTo(Answer.STALE);
    }

    @Test
    void nobody_confirms_what_he_asked_for_or_is_not_asked_to_confirm() throws SQLException {
        ask(1, "official", "ask");
        for (var who : List.of("official", "police", "oversight")) {
            assertThat(guard.begin(SmallDirectory.context(who), life, null, "confirm:ask")
                            .answer())
                    .isIn(Answer.HIDDEN, Answer.STALE);
        }
        assertThat(guard.begin(SmallDirectory.context("manager"), life, null, "confirm:close")
                        .answer())
                .isEqualTo(Answer.STALE);
    }

    @Test
    void of_two_who_confirm_at_once_one_does_and_the_other_is_told_that_nothing_waits() throws Exception {
        ask(1, "official", "ask");
        begin("manager", "confirm:ask");
        var thread = Executors.newSingleThreadExecutor();
        var other = thread.submit(this::confirms);
        assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        SmallCase.update(connection, life, "state = 6, asked_from = 5");
        settle(Settlement.of());
        assertThat(other.get()).isEqualTo(Answer.STALE);
        thread.shutdown();
    }

    private Answer confirms() throws SQLException {
        try (var mine = TestDatabase.one().app()) {
            return new Guard(mine)
                    .begin(SmallDirectory.context("manager2"), life, null, "confirm:ask")
                    .answer();
        }
    }

    @Test
    void declining_ends_it() throws SQLException {
        ask(1, "official", "ask");
        assertThat(guard.begin(SmallDirectory.context("manager2"), life, null, "decline:ask")
                        .answer())
                .isEqualTo(Answer.READY);
        settle(Settlement.of());
        assertThat(guard.begin(SmallDirectory.context("manager"), life, null, "confirm:ask")
                        .answer())
                .isEqualTo(Answer.STALE);
        ask(2, "official", "ask");
        assertThat(guard.begin(SmallDirectory.context("manager"), life, null, "confirm:ask")
                        .taken()
                        .pending())
                .isEqualTo(2);
    }

    @Test
    void a_material_act_lets_it_fall_and_a_message_does_not() throws SQLException {
        ask(1, "official", "ask");
        begin("manager", "message");
        settle(Settlement.of());
        assertThat(guard.begin(SmallDirectory.context("manager"), life, null, "confirm:ask")
                        .answer())
                .isEqualTo(Answer.READY);
        connection.rollback();
        begin("manager", "write-summary");
        SmallCase.update(connection, life, "summary_version = 1");
        settle(Settlement.of("version=1"));
        assertThat(guard.begin(SmallDirectory.context("manager"), life, null, "confirm:ask")
                        .answer())
                .isEqualTo(Answer.STALE);
    }

    @Test
    void what_waits_changes_no_state_and_speaks_of_a_pending_act_that_is_there() throws SQLException {
        begin("official", "ask");
        assertThatThrownBy(() -> guard.settle(life, null, Settlement.of("pending=9")))
                .isInstanceOf(GuardRefused.class);
        connection.rollback();
        var begun = begin("official", "ask");
        insert(1, begun.version(), "official", "ask");
        SmallCase.update(connection, life, "state = 6, asked_from = 5");
        assertThatThrownBy(() -> guard.settle(life, null, Settlement.of("pending=1")))
                .isInstanceOf(GuardRefused.class);
    }
}
