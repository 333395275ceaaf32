package org.recourse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.GuardRefused;
import org.recourse.access.LetterDoors;
import org.recourse.access.LetterDoors.Claimed;
import org.recourse.access.LetterDoors.Dead;
import org.recourse.access.SmallCase;
import org.recourse.access.SmallDirectory;
import org.recourse.access.SmallPost;
import org.recourse.directory.Calendar;
import org.recourse.directory.MailAddress;
import org.recourse.escalation.WorkingDays;

/** Signals become letters and letters are delivered: by a real database, to a real mail server, and what happens without. */
class PostTest {

    private static final Morning MORNING = new Morning(new WorkingDays(
            new Calendar("SMALL", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()), ZoneOffset.UTC));

    /** A Tuesday. */
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-12-01T03:00:00Z");

    private static final Tray TRAY = new SmallTray();

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @BeforeAll
    static void people() throws SQLException {
        SmallDirectory.enter();
    }

    @BeforeEach
    void begin() throws SQLException {
        SmallPost.run("UPDATE recourse.outbox SET state = 3 WHERE state = 0");
        SmallPost.run("DELETE FROM recourse.letter");
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private static Session session(int port) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        return Session.getInstance(settings);
    }

    private Carrier mail() {
        return mail(server.getSmtp().getPort());
    }

    private static Carrier mail(int port) {
        var session = session(port);
        var carrier =
                new SmtpCarrier(session, new MailAddress("recourse@small.example"), "https://recourse.example/portal/");
        session.getProperties().setProperty("mail.smtp.timeout", "400");
        return carrier;
    }

    private static Round round(Carrier carrier, Instant now) {
        return new Round(TRAY, carrier, officer -> MORNING, () -> now);
    }

    private List<String> readers() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> say(() -> mail.getRecipients(Message.RecipientType.TO)[0].toString()))
                .sorted()
                .toList();
    }

    private static List<String> ids(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> say(mail::getMessageID))
                .toList();
    }

    /** What may fail and does not here. */
    private interface Said<T> {
        T said() throws MessagingException, IOException;
    }

    private static <T> T say(Said<T> said) {
        try {
            return said.said();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> letters() throws SQLException {
        return SmallPost.ask(
                "SELECT state || ' ' || coalesce(failure, '-') FROM recourse.letter ORDER BY officer, signal");
    }

    private static double lag() {
        return SmallPost.entered(LetterDoors::lag);
    }

    private static List<Dead> dead() {
        return SmallPost.administered(doors -> doors.dead(10));
    }

    private static boolean judge(Dead letter, boolean again) {
        return SmallPost.administered(doors -> doors.judge(letter.id(), again));
    }

    @Test
    void everybody_at_the_desk_learns_once_that_work_waits_and_nothing_of_the_case() throws Exception {
        var life = SmallCase.register();
        SmallPost.signal(life, "WORK", "manager2");
        SmallPost.signal(life, "WORK", "manager2");
        round(mail(), NINE).go();
        assertThat(readers()).containsExactly("o2@small.example", "o3@small.example");
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Work waits for you · هناك عمل ينتظرك");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var raw = new String(mail.getRawInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(raw).doesNotContain(life.text()).contains("text/plain; charset=UTF-8", "text/html; charset=UTF-8");
        assertThat(letters()).containsExactly("1 -", "1 -");
    }

    @Test
    void whoever_may_not_see_the_case_gets_nothing() throws Exception {
        var life = SmallCase.register();
        SmallPost.signal(life, "URGENT", "police");
        SmallPost.signal(life, "WORK", "official");
        round(mail(), NINE).go();
        assertThat(readers()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void who_is_barred_from_the_case_gets_nothing_though_his_desk_does() throws Exception {
        var life = SmallCase.register();
        SmallPost.run(
                "INSERT INTO recourse.barred (officer, case_id, since) VALUES (3, %d, now())".formatted(life.value()));
        SmallPost.signal(life, "URGENT", "manager2");
        round(mail(), NINE).go();
        assertThat(readers()).containsExactly("o2@small.example");
    }

    @Test
    void after_an_hour_without_a_mail_server_everybody_gets_one_letter() throws Exception {
        var life = SmallCase.register();
        var there = mail();
        int port = server.getSmtp().getPort();
        server.stop();
        for (int minute = 0; minute < 60; minute += 10) {
            SmallPost.signal(life, "WORK", "manager2");
            SmallPost.timePasses();
            round(there, NINE).go();
        }
        assertThat(letters()).containsExactlyInAnyOrder("0 -", "0 UNREACHABLE");
        assertThat(lag()).isPositive();
        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            SmallPost.timePasses();
            round(there, NINE).go();
            assertThat(ids(back)).hasSize(2).doesNotHaveDuplicates();
        } finally {
            back.stop();
        }
        assertThat(letters()).containsExactly("1 -", "1 -");
        assertThat(lag()).isZero();
    }

    @Test
    void a_mail_server_that_does_not_answer_is_left_and_tried_later() throws Exception {
        SmallPost.signal(SmallCase.register(), "URGENT", "manager2");
        try (var silent = new ScriptedSmtp(Map.of("DATA", ""))) {
            var begun = System.nanoTime();
            round(mail(silent.port()), NINE).go();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(letters()).containsExactlyInAnyOrder("0 -", "0 UNREACHABLE");
        SmallPost.timePasses();
        round(mail(), NINE).go();
        assertThat(readers()).hasSize(2);
    }

    @Test
    void an_address_that_is_refused_is_dead_at_once_and_an_administrator_sends_again_or_puts_away() throws Exception {
        SmallPost.signal(SmallCase.register(), "URGENT", "manager2");
        try (var strict = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 o2@small.example is nobody here"))) {
            round(mail(strict.port()), NINE).go();
        }
        assertThat(letters()).containsExactly("2 REFUSED-550", "2 REFUSED-550");
        var dead = dead();
        assertThat(dead).hasSize(2).allMatch(one -> one.failure().equals("REFUSED-550"));
        assertThatThrownBy(() -> SmallPost.entered(doors -> doors.dead(10))).isInstanceOf(GuardRefused.class);
        assertThat(judge(dead.get(0), true)).isTrue();
        assertThat(judge(dead.get(1), false)).isTrue();
        assertThat(judge(dead.get(1), false)).isFalse();
        round(mail(), NINE).go();
        assertThat(readers()).hasSize(1);
        assertThat(dead()).isEmpty();
    }

    @Test
    void a_dead_letter_in_whose_place_another_waits_is_put_away_and_ends() throws Exception {
        SmallPost.signal(SmallCase.register(), "URGENT", "manager2");
        try (var strict = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 o2@small.example is nobody here"))) {
            round(mail(strict.port()), NINE).go();
        }
        SmallPost.signal(SmallCase.register(), "URGENT", "manager2");
        SmallPost.entered(doors -> doors.gather(10));
        dead().forEach(letter -> assertThat(judge(letter, true)).isTrue());
        assertThat(letters()).containsExactlyInAnyOrder("3 REFUSED-550", "0 -", "3 REFUSED-550", "0 -");
        assertThat(SmallPost.ask("SELECT count(*) FROM recourse.letter WHERE state = 3 AND ended_at IS NULL"))
                .containsExactly("0");
    }

    @Test
    void what_is_refused_for_now_is_tried_again_for_three_days() throws Exception {
        SmallPost.signal(SmallCase.register(), "URGENT", "manager2");
        try (var busy = new ScriptedSmtp(Map.of("RCPT", "450 4.2.1 later"))) {
            round(mail(busy.port()), NINE).go();
            assertThat(letters()).containsExactly("0 REFUSED-450", "0 REFUSED-450");
            SmallPost.run("UPDATE recourse.letter SET made_at = now() - interval '73 hours'");
            SmallPost.timePasses();
            round(mail(busy.port()), NINE).go();
            assertThat(letters()).containsExactly("2 REFUSED-450", "2 REFUSED-450");
        }
    }

    @Test
    void whoever_falls_down_after_the_mail_server_said_yes_sends_the_same_letter_again() throws Exception {
        SmallPost.signal(SmallCase.register(), "URGENT", "manager2");
        Carrier falls = (letter, to) -> {
            mail().carry(letter, to);
            throw new IllegalStateException("the machine is gone");
        };
        assertThatThrownBy(() -> round(falls, NINE).go()).isInstanceOf(IllegalStateException.class);
        round(mail(), NINE).go();
        assertThat(readers()).hasSize(1);
        SmallPost.timePasses();
        round(mail(), NINE).go();
        assertThat(ids(server)).hasSize(3);
        assertThat(Set.copyOf(ids(server))).hasSize(2);
    }

    @Test
    void what_joins_a_letter_while_it_is_delivered_goes_out_as_a_further_one() throws Exception {
        var life = SmallCase.register();
        SmallPost.signal(life, "URGENT", "manager2");
        TRAY.gather(10);
        var held = TRAY.claim(10, Round.HELD);
        SmallPost.signal(life, "URGENT", "manager2");
        TRAY.gather(10);
        held.forEach(TRAY::sent);
        assertThat(TRAY.claim(10, Round.HELD)).extracting(Claimed::turn).containsExactly(2, 2);
    }

    @Test
    void an_urgent_letter_follows_another_one_after_ten_minutes() throws Exception {
        var life = SmallCase.register();
        for (int i = 0; i < 5; i++) {
            SmallPost.signal(life, "URGENT", "manager2");
            round(mail(), NINE).go();
        }
        assertThat(readers()).hasSize(2);
        assertThat(letters()).containsExactly("1 -", "0 -", "1 -", "0 -");
    }

    @Test
    void at_night_only_what_is_urgent_goes_out() throws Exception {
        var life = SmallCase.register();
        SmallPost.signal(life, "WORK", "manager2");
        SmallPost.signal(life, "URGENT", "manager2");
        round(mail(), NIGHT).go();
        assertThat(Arrays.stream(server.getReceivedMessages()).map(mail -> say(mail::getSubject)))
                .hasSize(2)
                .allMatch(subject -> subject.startsWith("Something urgent"));
        SmallPost.timePasses();
        round(mail(), NINE).go();
        assertThat(readers()).hasSize(4);
    }

    @Test
    void two_rounds_at_once_deliver_each_letter_once() throws Exception {
        SmallPost.run("INSERT INTO recourse.letter (signal, officer, cases) SELECT s, o, 0"
                + " FROM unnest(ARRAY['WORK', 'URGENT']) s, generate_series(1, 7) o");
        var rounds = List.of(
                CompletableFuture.runAsync(() -> round(mail(), NINE).go()),
                CompletableFuture.runAsync(() -> round(mail(), NINE).go()));
        rounds.forEach(CompletableFuture::join);
        assertThat(ids(server)).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void what_was_sent_five_weeks_ago_is_forgotten_and_what_is_dead_stays() throws Exception {
        SmallPost.run("INSERT INTO recourse.letter (signal, officer, cases, state, failure, ended_at) VALUES"
                + " ('WORK', 1, 1, 1, NULL, now() - interval '36 days'), ('WORK', 2, 1, 1, NULL, now() - interval '34 days'),"
                + " ('WORK', 3, 1, 2, 'REFUSED-550', now() - interval '36 days')");
        SmallPost.run("UPDATE recourse.outbox SET due_at = guard.now() - interval '36 days'");
        SmallPost.entered(doors -> {
            doors.forget();
            return doors;
        });
        assertThat(letters()).containsExactly("1 -", "2 REFUSED-550");
        assertThat(SmallPost.ask("SELECT id FROM recourse.outbox")).isEmpty();
    }

    @Test
    void only_the_product_itself_sends() {
        assertThatThrownBy(() -> SmallPost.administered(doors -> doors.gather(1)))
                .isInstanceOf(GuardRefused.class);
        assertThatThrownBy(() -> SmallPost.administered(doors -> doors.claim(1, Round.HELD)))
                .isInstanceOf(GuardRefused.class);
    }
}
