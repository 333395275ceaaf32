package org.recourse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.SmallCase;
import org.recourse.access.SmallDirectory;
import org.recourse.access.SmallPost;
import org.recourse.directory.MailAddress;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;

/** Where a life is in danger: whoever is on duty is rung, and the next one, until somebody has taken it. */
class CallRoundTest {

    private static final int DAY = 24 * 60 * 60;
    private static final String LOGIN = "https://recourse.example/portal/";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Reference life = new Reference(0);

    @BeforeAll
    static void people() throws SQLException {
        SmallDirectory.enter();
        for (int officer = 1; officer <= 3; officer++) {
            SmallPost.run("INSERT INTO recourse.duty (desk, officer, turn, days, since, until) VALUES (1, " + officer
                    + ", 1, '{1,2,3,4,5,6,7}', '06:00', '20:00')");
        }
    }

    @AfterAll
    static void nobody() throws SQLException {
        SmallPost.run("DELETE FROM recourse.duty WHERE desk = 1");
    }

    @BeforeEach
    void begin() throws SQLException {
        SmallPost.run("UPDATE recourse.outbox SET state = 3 WHERE state = 0");
        server.start();
        life = SmallCase.register();
        clock("step = " + Numbers.of("step", "ON_CALL")
                + ", started_at = guard.now(), due_at = guard.now() + interval '1 hour'");
        SmallPost.call(life);
    }

    @AfterEach
    void end() {
        server.stop();
    }

    /** What the sweep or an act does to the step. */
    private void clock(String change) throws SQLException {
        SmallPost.run("SET session_replication_role = replica; UPDATE recourse.clock SET " + change
                + " WHERE case_id = " + life.value());
    }

    /** So many minutes of the hour are over. */
    private void later(int minutes) throws SQLException {
        clock("started_at = guard.now() - interval '1 minute' * " + minutes
                + ", due_at = guard.now() + interval '1 minute' * (60 - " + minutes + ")");
        SmallPost.run("UPDATE recourse.outbox SET due_at = due_at - interval '1 minute' * " + minutes
                + " WHERE signal = 'CALL' AND state = 0");
    }

    private void round(String time) {
        round(time, server.getSmtp().getPort());
    }

    /** The hour of the day decides who is on duty; how much of the step is over is told by the clock of the database. */
    private static void round(String time, int port) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        var carrier =
                new SlipCarrier(Session.getInstance(settings), new MailAddress("news@n.example"), "gateway.example");
        var now = Instant.now();
        int ahead = LocalTime.parse(time).toSecondOfDay()
                - now.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
        var zone = ZoneOffset.ofTotalSeconds(Math.floorMod(ahead + DAY / 2, DAY) - DAY / 2);
        new CallRound(new SmallTray(), call -> carrier.ring(call, LOGIN), desk -> zone).go();
    }

    private List<String> rung() throws Exception {
        return Stream.of(server.getReceivedMessages()).map(CallRoundTest::to).toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().replace("@gateway.example", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> calls() throws SQLException {
        return SmallPost.ask("SELECT state || ' ' || tries FROM recourse.outbox WHERE signal = 'CALL' AND case_id = "
                + life.value());
    }

    @Test
    void whoever_is_on_duty_is_rung_at_once_and_told_nothing_of_the_case() throws Exception {
        round("12:00");
        round("12:00");
        assertThat(rung()).containsExactly("0800111");
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Something urgent waits for you");
        assertThat(message.getFrom()[0]).hasToString("news@n.example");
        assertThat(String.valueOf(message.getContent()).strip().lines())
                .containsExactly(
                        "Something urgent waits for you. Please look at it now.",
                        "هناك أمر عاجل ينتظرك. انظر فيه الآن من فضلك.",
                        LOGIN);
    }

    @Test
    void where_nobody_takes_it_the_next_one_is_rung_at_each_reminder_and_then_the_ladder_goes_on() throws Exception {
        round("19:00");
        later(29);
        round("19:00");
        assertThat(rung()).containsExactly("0800111");
        later(31);
        round("19:00");
        assertThat(rung()).containsExactlyInAnyOrder("0800111", "0800222");
        later(49);
        round("19:00");
        assertThat(rung()).containsExactlyInAnyOrder("0800111", "0800222", "0800333");
        assertThat(calls()).containsExactly("1 3");
        SmallPost.call(life);
        round("19:00");
        assertThat(rung())
                .containsOnlyOnce("0800222", "0800333")
                .filteredOn("0800111"::equals)
                .hasSize(2);
    }

    @Test
    void nobody_more_is_rung_once_it_is_taken() throws Exception {
        round("12:00");
        clock("running = false");
        later(31);
        round("12:00");
        assertThat(rung()).hasSize(1);
        assertThat(calls()).containsExactly("3 1");
    }

    @Test
    void whoever_may_not_see_the_case_any_more_is_not_rung() throws Exception {
        SmallPost.run("INSERT INTO recourse.barred (officer, case_id, since) VALUES (2, " + life.value() + ", now())");
        round("07:00");
        assertThat(rung()).containsExactly("0800222");
    }

    @Test
    void where_nobody_is_on_duty_somebody_of_the_list_is_woken() throws Exception {
        SmallPost.run("INSERT INTO recourse.barred (officer, case_id, since) SELECT o, " + life.value()
                + ", now() FROM generate_series(1, 3, 2) o");
        round("23:00");
        assertThat(rung()).containsExactly("0800111");
    }

    @Test
    void a_gateway_that_is_away_is_asked_again_and_a_number_that_is_refused_is_passed_over() throws Exception {
        try (var away = new ScriptedSmtp(Map.of("HELLO", "421 closed"))) {
            round("19:00", away.port());
        }
        assertThat(calls()).containsExactly("0 0");
        later(2);
        try (var strict = new ScriptedSmtp(Map.of("RCPT", "550 nobody here"))) {
            round("19:00", strict.port());
        }
        assertThat(calls()).containsExactly("0 1");
        later(4);
        round("19:00");
        assertThat(rung()).containsExactly("0800222");
    }
}
