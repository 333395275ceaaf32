package org.recourse.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.MailAddress;
import org.recourse.notification.Carrier.NotTaken;

/**
 * Mail by SMTP (RFC 5321), one connection for each. Every wait has an end, a connection that should be sealed is sealed or not
 * used, and of what the other side says only its three digits are kept: the rest may repeat an address.
 */
final class Smtp {

    /** Who logs in where the mail server asks for no login: the server's settings have no word for that. */
    static final String NOBODY = "nobody";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CONNECT = "5000";
    private static final String ANSWER = "15000";

    private static final Pattern CODE = Pattern.compile("(?:^|\\n)\\s*([45]\\d\\d)[ -]");

    private final Session session;
    private final MailAddress from;

    /** @param from the sender, to whom comes back what cannot be delivered */
    Smtp(Session session, MailAddress from) {
        this.session = session;
        this.from = from;
        limit();
    }

    /** What the server's own settings of a session cannot say. */
    private void limit() {
        var settings = session.getProperties();
        settings.setProperty("mail.smtp.connectiontimeout", CONNECT);
        settings.setProperty("mail.smtp.timeout", ANSWER);
        settings.setProperty("mail.smtp.writetimeout", ANSWER);
        settings.setProperty("mail.smtp.localhost", from.domain());
        if (Boolean.parseBoolean(settings.getProperty("mail.smtp.starttls.enable"))) {
            settings.setProperty("mail.smtp.starttls.required", "true");
            settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        }
        if (settings.getProperty("mail.smtp.user", NOBODY).equals(NOBODY)) {
            settings.setProperty("mail.smtp.auth", "false");
        }
    }

    /**
     * Sends it; afterwards it is somebody else's to deliver.
     *
     * @param id by which it is known again, the same however often it is sent
     * @param language one or more codes
     */
    void send(String id, MailAddress to, String subject, String language, BodyPart... parts) throws NotTaken {
        // Several senders share the session, one after the other.
        session.getProperties().setProperty("mail.smtp.from", from.text());
        try {
            var message = message(id, to, subject, language, parts);
            try (var transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (AuthenticationFailedException e) {
            throw new NotTaken("LOGIN", false);
        } catch (SendFailedException e) {
            var code = code(e).orElse("000");
            throw new NotTaken("REFUSED-" + code, code.startsWith("5"));
        } catch (MessagingException | IOException e) {
            throw new NotTaken(code(e).map(code -> "REFUSED-" + code).orElse("UNREACHABLE"), false);
        }
    }

    private static Optional<String> code(Exception failure) {
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

    private MimeMessage message(String id, MailAddress to, String subject, String language, BodyPart... parts)
            throws MessagingException, IOException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<%s@%s>".formatted(id, from.domain()));
            }
        };
        message.setFrom(new InternetAddress(from.text()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to.text()));
        message.setSubject(subject, UTF_8);
        message.setSentDate(Date.from(Instant.now()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language);
        if (parts.length == 1) {
            message.setContent(parts[0].getContent(), parts[0].getContentType());
        } else {
            message.setContent(new MimeMultipart("alternative", parts));
        }
        message.saveChanges();
        return message;
    }

    static BodyPart text(String text) throws NotTaken {
        return part(text, "text/plain");
    }

    static BodyPart html(String html) throws NotTaken {
        return part(html, "text/html");
    }

    private static BodyPart part(String content, String type) throws NotTaken {
        try {
            var part = new MimeBodyPart();
            part.setContent(content, type + "; charset=" + UTF_8);
            part.setHeader("Content-Type", type + "; charset=" + UTF_8);
            return part;
        } catch (MessagingException e) {
            throw new NotTaken("UNWRITTEN", true);
        }
    }
}
