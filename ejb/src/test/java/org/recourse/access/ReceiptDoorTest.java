package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.recourse.access.Begun.Answer;
import org.recourse.access.SignedReadership.Reader;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

class ReceiptDoorTest extends DatabaseSession {

    private static final AtomicInteger RECEIPTS = new AtomicInteger();
    private static final String PSEUDONYM = "c".repeat(32);

    private final byte[] digest = digest(RECEIPTS.incrementAndGet());

    private static byte[] digest(int number) {
        var digest = new byte[32];
        digest[0] = (byte) number;
        return digest;
    }

    private Reference anonymous() throws SQLException {
        var life = guard.register(SmallDirectory.stranger());
        SmallCase.update(connection, life, "area = 2, desk = 1, channel = 2");
        SmallCase.fill(connection, life);
        SmallCase.run(
                connection,
                "INSERT INTO recourse.receipt (digest, case_id, person, pseudonym) VALUES (?, ?, 1, ?)",
                digest,
                life.value(),
                PSEUDONYM);
        var complainant = new Reader(4, Relation.RECEIPT, 0, 126 | 128 | 1, 3201, 12800, 0, false, 4, null);
        guard.settle(
                life,
                SmallCase.readership(life, 0, "register", SmallCase.desk(), complainant),
                Settlement.of("channel=WEB"));
        connection.commit();
        return life;
    }

    @Test
    void whoever_holds_the_receipt_sees_the_own_side_of_the_case() throws SQLException {
        var life = anonymous();
        var opened = guard.openByReceipt(SmallDirectory.receipt(), digest, -1, List.of("page=follow-up"))
                .orElseThrow();
        assertThat(opened.reference()).isEqualTo(life);
        assertThat(opened.person()).isEqualTo(1);
        assertThat(count("recourse.grievance")).isEqualTo(1);
        assertThat(count("recourse.message")).isEqualTo(1);
        assertThat(column("SELECT scope FROM recourse.text ORDER BY scope"))
                .containsExactly("1", "128", "1024", "2048");
        assertThat(count("ledger.entry")).as("history is derived").isZero();
        connection.commit();
        guard.openByReceipt(SmallDirectory.receipt(), digest, -1, List.of("page=follow-up"));
        assertThat(guard.steps()).extracting(Guard.StepTaken::act).containsExactly("register", "read", "read");
        var read = LedgerWriterTest.whole(life).get(1);
        assertThat(read.actor()).isEqualTo(PSEUDONYM);
        assertThat(read.role()).isEqualTo("complainant");
    }

    @Test
    void whose_case_it_is_reads_why_it_was_closed_and_of_no_other_act_a_code() throws SQLException {
        var life = anonymous();
        guard.beginByReceipt(SmallDirectory.receipt(), digest, null, "message");
        guard.settle(life, null, Settlement.of("code=WITHDRAWN"));
        connection.commit();
        assertThat(ended()).containsOnlyNulls();
        becomes(life, "close");
        assertThat(ended()).contains("WITHDRAWN");
        becomes(life, "message");
        assertThat(ended()).containsOnlyNulls();
    }

    private List<String> ended() throws SQLException {
        guard.openByReceipt(SmallDirectory.receipt(), digest, -1, List.of("page=follow-up"));
        var ended = guard.steps().stream().map(Guard.StepTaken::ended).toList();
        connection.rollback();
        return ended;
    }

    /** As nobody but the superuser could: the chain is broken until it is what it was. */
    private static void becomes(Reference life, String act) throws SQLException {
        try (var root = TestDatabase.one().superuser()) {
            SmallCase.run(root, "SET session_replication_role = replica");
            SmallCase.run(
                    root,
                    "UPDATE ledger.entry e SET entry = regexp_replace(e.entry, E'\\nact [a-z]+', E'\\nact ' || ?)"
                            + " FROM ledger.stream s WHERE s.no = e.stream_no AND s.name = ? AND e.seq = 2",
                    act,
                    "case/" + life.text());
            root.commit();
        }
    }

    /** At any hour one of the two has another day than Greenwich. */
    @Test
    void the_days_of_its_steps_are_those_of_the_place() throws SQLException {
        anonymous();
        for (var zone : List.of("Etc/GMT-14", "Etc/GMT+12")) {
            moveThePlace(zone);
            guard.openByReceipt(SmallDirectory.receipt(), digest, -1, List.of("page=follow-up"));
            assertThat(guard.steps())
                    .extracting(Guard.StepTaken::day)
                    .isNotEmpty()
                    .containsOnly(LocalDate.now(ZoneId.of(zone)));
            connection.rollback();
        }
    }

    @AfterAll
    static void backToGreenwich() throws SQLException {
        moveThePlace("UTC");
    }

    private static void moveThePlace(String zone) throws SQLException {
        try (var root = TestDatabase.one().superuser()) {
            SmallCase.run(root, "UPDATE recourse.area SET zone = ? WHERE id = 2", zone);
            root.commit();
        }
    }

    @Test
    void a_message_by_receipt_is_an_act_of_its_pseudonym() throws SQLException {
        var life = anonymous();
        var begun = guard.beginByReceipt(SmallDirectory.receipt(), digest, null, "message");
        assertThat(begun.answer()).isEqualTo(Answer.READY);
        assertThat(begun.taken().reference()).isEqualTo(life);
        guard.settle(life, null, Settlement.of());
        connection.commit();
        assertThat(LedgerWriterTest.whole(life).get(1).actor()).isEqualTo(PSEUDONYM);
        var after = guard.beginByReceipt(SmallDirectory.receipt(), digest, null, "message");
        assertThat(after.version()).as("a message throws nothing away").isEqualTo(1);
        assertThat(after.taken().revision()).isEqualTo(2);
    }

    @Test
    void a_receipt_does_the_acts_of_a_complainant_and_no_other() throws SQLException {
        anonymous();
        for (var act : List.of("triage", "close", "note", "write-summary", "accept")) {
            assertThat(guard.beginByReceipt(SmallDirectory.receipt(), digest, null, act)
                            .answer())
                    .isEqualTo(Answer.HIDDEN);
        }
    }

    @Test
    void an_unknown_receipt_opens_nothing() {
        var unknown = digest(0);
        assertThat(guard.openByReceipt(SmallDirectory.receipt(), unknown, -1, List.of()))
                .isEmpty();
        assertThat(guard.beginByReceipt(SmallDirectory.receipt(), unknown, null, "message")
                        .answer())
                .isEqualTo(Answer.HIDDEN);
    }

    @Test
    void an_officer_cannot_come_by_a_receipt_nor_a_receipt_as_an_officer() throws SQLException {
        var life = anonymous();
        var officer = SmallDirectory.context("manager");
        assertThatThrownBy(() -> guard.openByReceipt(officer, digest, -1, List.of()))
                .isInstanceOf(GuardRefused.class);
        connection.rollback();
        assertThat(guard.open(SmallDirectory.receipt(), life, -1, null, List.of()))
                .isEmpty();
        assertThat(guard.open(SmallDirectory.stranger(), life, -1, null, List.of()))
                .isEmpty();
    }
}
