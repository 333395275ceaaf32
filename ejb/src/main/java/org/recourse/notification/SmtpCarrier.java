package org.recourse.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.MailAddress;

/**
 * Letters by SMTP (RFC 5321), one connection for each. Every wait has an end, a connection that should be sealed is sealed or
 * not used, and of what the other side says only its three digits are kept: the rest may repeat an address.
 */
final class SmtpCarrier implements Carrier {

    private static final String CONNECT = "5000";
    private static final String ANSWER = "15000";

    /** Who logs in where the mail server asks for no login: the server's settings have no word for that. */
    static final String NOBODY = "nobody";

    private static final Pattern CODE = Pattern.compile("(?:^|\\n)\\s*([45]\\d\\d)[ -]");

    private final Session session;
    private final MailAddress from;
    private final Stationery stationery;

    SmtpCarrier(Session session, MailAddress from, String login) {
        this.session = session;
        this.from = from;
        this.stationery = new Stationery(login);
        limit(session);
    }

    /** What the server's own settings of a session cannot say. */
    private void limit(Session session) {
        var settings = session.getProperties();
        settings.setProperty("mail.smtp.connectiontimeout", CONNECT);
        settings.setProperty("mail.smtp.timeout", ANSWER);
        settings.setProperty("mail.smtp.writetimeout", ANSWER);
        settings.setProperty("mail.smtp.from", from.text());
        settings.setProperty("mail.smtp.localhost", from.domain());
        if (Boolean.parseBoolean(settings.getProperty("mail.smtp.starttls.enable"))) {
            settings.setProperty("mail.smtp.starttls.required", "true");
            settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        }
        if (settings.getProperty("mail.smtp.user", NOBODY).equals(NOBODY)) {
            settings.setProperty("mail.smtp.auth", "false");
        }
    }

    @Override
    public void carry(Letter letter, MailAddress to) throws NotTaken {
        try {
            var message = message(letter, to);
            try (var transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (AuthenticationFailedException e) {
            throw new NotTaken("LOGIN", false);
        } catch (SendFailedException e) {
            var code = code(e).orElse("000");
            throw new NotTaken("REFUSED-" + code, code.startsWith("5"));
        } catch (MessagingException e) {
            throw new NotTaken(code(e).map(code -> "REFUSED-" + code).orElse("UNREACHABLE"), false);
        }
    }

    private static Optional<String> code(MessagingException failure) {
        for (@Nullable Exception one = failure; one != null; one = next(one)) {
            var found = CODE.matcher(String.valueOf(one.getMessage()));
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Exception next(Exception one) {
        return one instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private MimeMessage message(Letter letter, MailAddress to) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<%s.%d@%s>".formatted(letter.id(), letter.turn(), from.domain()));
            }
        };
        var utf8 = StandardCharsets.UTF_8.name();
        message.setFrom(new InternetAddress(from.text()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.text()));
        message.setSubject(stationery.subject(letter), utf8);
        message.setSentDate(Date.from(Instant.now()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "en, ar");
        var text = new MimeBodyPart();
        text.setText(stationery.text(letter), utf8);
        var html = new MimeBodyPart();
        html.setContent(stationery.html(letter), "text/html; charset=" + utf8);
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }
}
