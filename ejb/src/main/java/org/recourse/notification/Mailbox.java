package org.recourse.notification;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mailbox that is read by IMAP (RFC 9051). Nothing in it is changed. */
final class Mailbox {

    private static final String WAIT = "5000";

    private final Session session;

    Mailbox(Session session) {
        this.session = limited(session);
    }

    /** Every wait for a mailbox has an end, and one that is sealed is the one that was asked for. */
    static Session limited(Session session) {
        var settings = session.getProperties();
        settings.setProperty("mail.imap.connectiontimeout", WAIT);
        settings.setProperty("mail.imap.timeout", WAIT);
        settings.setProperty("mail.imap.ssl.checkserveridentity", "true");
        return session;
    }

    /** At most so many of the newest, the newest first, and one that came twice once; nothing where nobody answers. */
    Optional<List<Mail>> newest(int most) {
        try (var store = session.getStore("imap")) {
            store.connect();
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                return Optional.of(read(folder, most));
            }
        } catch (MessagingException | IOException away) {
            return Optional.empty();
        }
    }

    private static List<Mail> read(Folder folder, int most) throws MessagingException, IOException {
        int last = folder.getMessageCount();
        var messages = last == 0 ? new Message[0] : folder.getMessages(Math.max(1, last - most + 1), last);
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        folder.fetch(messages, profile);
        Map<String, Mail> once = new LinkedHashMap<>();
        for (int i = messages.length - 1; i >= 0; i--) {
            var mail = mail((MimeMessage) messages[i]);
            once.putIfAbsent(mail.id(), mail);
        }
        return new ArrayList<>(once.values());
    }

    private static Mail mail(MimeMessage message) throws MessagingException, IOException {
        var sent = message.getSentDate();
        return new Mail(
                String.valueOf(message.getMessageID()),
                first(message.getFrom()),
                first(message.getRecipients(Message.RecipientType.TO)),
                String.valueOf(message.getSubject()),
                sent == null ? Instant.EPOCH : sent.toInstant(),
                text(message.getContent())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private static String first(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .findFirst()
                        .orElse("");
    }

    /** The first part that is text. */
    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            return parts.getCount() == 0 ? "" : text(parts.getBodyPart(0).getContent());
        }
        return content instanceof String text ? text : "";
    }
}
