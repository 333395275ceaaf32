package org.recourse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.SmallCase;
import org.recourse.access.SmallDirectory;
import org.recourse.access.SmallPost;
import org.recourse.directory.MailAddress;
import org.recourse.grievance.NewsService;
import org.recourse.grievance.NewsService.Verdict;
import org.recourse.grievance.SafePhone;

/** News for complainants: one sentence, when it is safe, or nothing at all. */
class NewsTest {

    private static final SafePhone PHONE = new SafePhone("+256700123456", "18:00", "20:00");
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void people() throws SQLException {
        SmallDirectory.enter();
    }

    @BeforeEach
    void begin() throws SQLException {
        SmallPost.run("UPDATE recourse.outbox SET state = 3 WHERE state = 0");
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private void round(Verdict verdict, LocalTime time, String language) {
        round(server.getSmtp().getPort(), verdict, time, language);
    }

    private static void round(int port, Verdict verdict, LocalTime time, String language) {
        var found = new NewsService.News(verdict, verdict == Verdict.LEAVE ? null : PHONE, time, language);
        round(port, news -> found);
    }

    private static void round(int port, NewsRound.Look look) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        var carrier =
                new SlipCarrier(Session.getInstance(settings), new MailAddress("news@n.example"), "gateway.example");
        new NewsRound(new SmallTray(), look, carrier::carry, new Random(7)).go();
    }

    private static List<String> news(String columns) throws SQLException {
        return SmallPost.ask(
                "SELECT " + columns + " FROM recourse.outbox WHERE signal = 'NEWS' AND state <> 3 ORDER BY id");
    }

    @Test
    void a_telephone_shows_that_there_is_news_once_and_nothing_else() throws Exception {
        SmallPost.run("DELETE FROM recourse.outbox WHERE signal = 'NEWS'");
        var life = SmallCase.register();
        SmallPost.news(life);
        SmallPost.news(life);
        round(Verdict.SEND, EVENING, "en");
        var slips = server.getReceivedMessages();
        assertThat(slips).hasSize(1);
        assertThat(slips[0].getAllRecipients()[0]).hasToString("+256700123456@gateway.example");
        assertThat(slips[0].getFrom()[0]).hasToString("news@n.example");
        assertThat(slips[0].getSubject()).isEqualTo("News");
        assertThat(String.valueOf(slips[0].getContent()).strip())
                .isEqualTo("There is news. Look or ask when it is safe.");
        assertThat(news("state")).containsExactly("1");
    }

    @Test
    void what_cannot_be_looked_at_keeps_nobody_elses_from_going() throws Exception {
        SmallPost.run("DELETE FROM recourse.outbox WHERE signal = 'NEWS'");
        var broken = SmallCase.register();
        SmallPost.news(broken);
        SmallPost.news(SmallCase.register());
        round(server.getSmtp().getPort(), news -> {
            if (news.reference().equals(broken)) {
                throw new IllegalStateException("it is not there");
            }
            return new NewsService.News(Verdict.SEND, PHONE, EVENING, "en");
        });
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(news("state")).containsExactly("0", "1");
    }

    @Test
    void it_is_said_in_the_language_of_the_person() throws Exception {
        SmallPost.news(SmallCase.register());
        round(Verdict.SEND, EVENING, "ar");
        assertThat(String.valueOf(server.getReceivedMessages()[0].getContent()).strip())
                .isEqualTo("هناك أخبار. انظر أو اسأل حين يكون ذلك آمنًا.");
    }

    @Test
    void under_a_safety_hold_it_waits_and_outside_the_hours_it_waits_for_them() throws Exception {
        SmallPost.run("DELETE FROM recourse.outbox WHERE signal = 'NEWS'");
        SmallPost.news(SmallCase.register());
        round(Verdict.WAIT, EVENING, "en");
        assertThat(news("state || ' ' || (due_at > guard.now() + interval '1 hour')"))
                .containsExactly("0 true");
        SmallPost.run("UPDATE recourse.outbox SET due_at = guard.now() WHERE signal = 'NEWS'");
        round(Verdict.SEND, LocalTime.of(9, 0), "en");
        assertThat(news("state || ' ' || (due_at BETWEEN guard.now() + interval '8 hours 59 minutes'"
                        + " AND guard.now() + interval '11 hours')"))
                .containsExactly("0 true");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void where_the_words_were_told_meanwhile_nothing_is_sent() throws Exception {
        SmallPost.news(SmallCase.register());
        round(Verdict.LEAVE, EVENING, "en");
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(news("state").stream().filter("0"::equals)).isEmpty();
    }

    @Test
    void a_gateway_that_is_away_loses_nothing() throws Exception {
        SmallPost.run("DELETE FROM recourse.outbox WHERE signal = 'NEWS'");
        SmallPost.news(SmallCase.register());
        int port = server.getSmtp().getPort();
        server.stop();
        round(port, Verdict.SEND, EVENING, "en");
        assertThat(news("state || ' ' || (due_at > guard.now())")).containsExactly("0 true");
    }

    @Test
    void nobody_can_put_the_minute_beside_an_act() {
        var random = new Random(3);
        var waits = Stream.generate(() -> NewsRound.after(random)).limit(500).toList();
        assertThat(waits)
                .allMatch(wait ->
                        wait.compareTo(Duration.ofMinutes(5)) >= 0 && wait.compareTo(Duration.ofMinutes(65)) < 0);
        assertThat(Set.copyOf(waits)).hasSizeGreaterThan(400);
    }

    @Test
    void a_slip_has_no_place_for_a_text() {
        assertThat(Arrays.stream(Slip.class.getRecordComponents()).map(RecordComponent::getType))
                .isSubsetOf(Set.of(UUID.class, Slip.Tongue.class));
    }
}
