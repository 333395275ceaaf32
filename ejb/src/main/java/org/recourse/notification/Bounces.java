package org.recourse.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.HeaderTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mail that a server took and another one sent back: delivery status notifications (RFC 3464) in the sender's mailbox. Read
 * are the action, the code and the Message-ID of what came back; it is known again by that and by nothing else, and one that
 * is no such notification is left as it is, for a person. What was read is marked as seen.
 *
 * <p>Anybody can write to that mailbox. So the mail server is asked for notifications alone, among which no heap of other mail
 * stands in the way; of each no more is taken in than one has; and one that cannot be read is over once it was tried, and
 * keeps no other from being read.
 */
final class Bounces {

    private static final int MOST = 200;

    /** Bytes of a part: some twenty recipients, or the head of a mail. */
    private static final int LARGEST = 64 * 1024;

    private static final String REPORT = "multipart/report";

    private static final Pattern FAILED = Pattern.compile("(?mi)^Action:\\s*failed");
    private static final Pattern CODE = Pattern.compile("(?mi)^Diagnostic-Code:\\s*smtp;\\s*(5\\d\\d)\\b");
    private static final Pattern ID = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.\\d+@[^>]*>");

    private static final String ID_HEADER = "Message-ID";

    private final Session session;

    Bounces(Session session) {
        this.session = Mailbox.limited(session);
    }

    /**
     * Reads what has come back since the last time.
     *
     * @param dead is told of each letter with the reason as a code, such as {@code BOUNCED-550}
     * @return whether the mailbox could be read
     */
    boolean read(BiConsumer<UUID, String> dead) {
        try (var store = session.getStore("imap")) {
            store.connect();
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                for (var message : unseen(folder)) {
                    bounced(message).ifPresent(bounce -> dead.accept(bounce.letter, bounce.why));
                    message.setFlag(Flags.Flag.SEEN, true);
                }
            }
            return true;
        } catch (MessagingException away) {
            return false;
        }
    }

    private static List<Message> unseen(Folder folder) throws MessagingException {
        var unseen = folder.search(
                new AndTerm(new FlagTerm(new Flags(Flags.Flag.SEEN), false), new HeaderTerm("Content-Type", REPORT)));
        return Arrays.stream(unseen).limit(MOST).toList();
    }

    private record Bounce(UUID letter, String why) {}

    /** What came back, where this says so; nothing where it cannot be read. */
    private static Optional<Bounce> bounced(Message message) {
        try {
            return message.isMimeType(REPORT) && message.getContent() instanceof Multipart parts
                    ? judge(parts)
                    : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // Its parser has bare exceptions as well.
            return Optional.empty();
        }
    }

    private static Optional<Bounce> judge(Multipart parts) throws MessagingException, IOException {
        String status = "";
        @Nullable String id = null;
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = text(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                id = id(part);
            }
        }
        if (id == null || !FAILED.matcher(status).find()) {
            return Optional.empty();
        }
        var code = CODE.matcher(status);
        var why = code.find() ? "BOUNCED-" + code.group(1) : "BOUNCED";
        return letter(id).map(letter -> new Bounce(letter, why));
    }

    private static Optional<UUID> letter(String messageId) {
        var found = ID.matcher(messageId);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(beginning(part), StandardCharsets.US_ASCII);
    }

    private static @Nullable String id(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Message whole
                ? first(whole.getHeader(ID_HEADER))
                : new InternetHeaders(new ByteArrayInputStream(beginning(part))).getHeader(ID_HEADER, null);
    }

    private static byte[] beginning(Part part) throws MessagingException, IOException {
        return part.getInputStream().readNBytes(LARGEST);
    }

    private static @Nullable String first(String @Nullable [] values) {
        return values == null || values.length == 0 ? null : values[0];
    }
}
