package org.recourse.notification;

import jakarta.mail.Session;
import org.recourse.directory.MailAddress;

/** Letters to officers as mail. */
final class SmtpCarrier implements Carrier {

    private final Smtp smtp;
    private final Stationery stationery;

    /** @param login address of the login page */
    SmtpCarrier(Session session, MailAddress from, String login) {
        smtp = new Smtp(session, from);
        stationery = new Stationery(login);
    }

    @Override
    public void carry(Letter letter, MailAddress to) throws NotTaken {
        smtp.send(
                letter.id() + "." + letter.turn(),
                to,
                stationery.subject(letter),
                "en, ar",
                Smtp.text(stationery.text(letter)),
                Smtp.html(stationery.html(letter)));
    }
}
