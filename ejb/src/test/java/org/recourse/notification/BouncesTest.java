package org.recourse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mail servers send back, as they write it, out of a real mailbox. */
class BouncesTest {

    private static final UUID LETTER = UUID.fromString("0e3cae6a-880a-43cc-8b3e-34b0afd25050");

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example
            To: recourse@small.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            This is the mail system. Your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; nobody@small.example
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown

            --b
            Content-Type: %s

            From: recourse@small.example
            Message-ID: <%s.1@small.example>
            Subject: Work waits for you

            --b--
            """;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;

    @BeforeEach
    void begin() {
        server.start();
        user = server.setUser("recourse@small.example", "recourse", "secret");
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private Session session(String password) {
        var settings = new Properties();
        settings.setProperty("mail.imap.host", "127.0.0.1");
        settings.setProperty("mail.imap.port", Integer.toString(server.getImap().getPort()));
        settings.setProperty("mail.imap.user", "recourse");
        return Session.getInstance(settings, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("recourse", password);
            }
        });
    }

    private void comes(String mail) throws MessagingException {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private List<String> read() {
        var dead = new ArrayList<String>();
        assertThat(new Bounces(session("secret")).read((letter, why) -> dead.add(letter + " " + why)))
                .isTrue();
        return dead;
    }

    @Test
    void a_letter_that_comes_back_is_known_by_its_id_whole_or_by_its_head_and_once() throws Exception {
        comes(REPORT.formatted("failed", "message/rfc822", LETTER));
        comes(REPORT.formatted("failed", "text/rfc822-headers", LETTER));
        assertThat(read()).containsExactly(LETTER + " BOUNCED-550", LETTER + " BOUNCED-550");
        assertThat(read()).isEmpty();
    }

    @Test
    void what_is_only_delayed_or_of_somebody_else_says_nothing() throws Exception {
        comes(REPORT.formatted("delayed", "message/rfc822", LETTER));
        comes(REPORT.formatted("failed", "message/rfc822", "20261130.abc"));
        comes("From: a@b.example\nTo: recourse@small.example\nSubject: Hello\nMessage-ID: <%s.1@x>\n\nAction: failed\n"
                .formatted(LETTER));
        assertThat(read()).isEmpty();
    }

    @Test
    void neither_a_heap_of_other_mail_nor_a_broken_notification_keeps_one_from_being_read() throws Exception {
        for (int i = 0; i < 250; i++) {
            comes("From: a@b.example\nTo: recourse@small.example\nSubject: Hello %s\n\nBuy this.\n".formatted(i));
        }
        comes(REPORT.formatted("failed", "message/rfc822", LETTER).replace("; boundary=\"b\"", ""));
        comes(REPORT.formatted("failed", "message/rfc822", LETTER)
                .replace("--b--", "")
                .replace("Message-ID: <", "Message-"));
        comes(
                "From: a@b.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\nnothing\n");
        comes("From: a@b.example\nContent-Type: multipart/report;;;=\n\nnothing\n");
        comes(REPORT.formatted("failed", "message/rfc822", LETTER));
        assertThat(read()).contains(LETTER + " BOUNCED-550");
        assertThat(read()).isEmpty();
    }

    @Test
    void a_mailbox_that_cannot_be_read_is_said_to_be_so() {
        assertThat(new Bounces(session("wrong")).read((letter, why) -> {})).isFalse();
    }
}
