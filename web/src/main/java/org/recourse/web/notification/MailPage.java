package org.recourse.web.notification;

import java.time.Instant;
import java.util.List;
import org.recourse.notification.Mail;
import org.recourse.web.shared.Page;

/** What the mail server of the demonstration has taken, the newest first. */
public record MailPage(List<Letter> letters) implements Page {

    /** One mail as its reader gets it. */
    public record Letter(String to, String from, String subject, Instant at, List<String> lines) {}

    static MailPage of(List<Mail> mails) {
        return new MailPage(mails.stream()
                .map(mail -> new Letter(mail.to(), mail.from(), mail.subject(), mail.at(), mail.lines()))
                .toList());
    }
}
