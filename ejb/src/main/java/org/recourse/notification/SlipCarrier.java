package org.recourse.notification;

import jakarta.mail.Session;
import java.util.Locale;
import java.util.ResourceBundle;
import org.recourse.directory.MailAddress;
import org.recourse.grievance.SafePhone;

/**
 * Slips as text messages, through a mail gateway of a telephone company: a mail to the number at the gateway's domain, from a
 * sender that says nothing.
 */
final class SlipCarrier {

    private final Smtp smtp;
    private final String gateway;

    SlipCarrier(Session session, MailAddress from, String gateway) {
        smtp = new Smtp(session, from);
        this.gateway = gateway;
    }

    void carry(Slip slip, SafePhone phone) throws Carrier.NotTaken {
        var texts = ResourceBundle.getBundle(
                "notification.letters",
                Locale.forLanguageTag(slip.tongue().name().toLowerCase(Locale.ROOT)));
        smtp.send(
                slip.id().toString(),
                new MailAddress(phone.number() + "@" + gateway),
                texts.getString("news.subject"),
                slip.tongue().name().toLowerCase(Locale.ROOT),
                Smtp.text(texts.getString("news.text")));
    }
}
