package org.recourse.notification;

import jakarta.mail.Session;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
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

    /** In both languages, as everything for officers: that something urgent waits, and where to log in. */
    void ring(Call call, String login) throws Carrier.NotTaken {
        var text = Stationery.LANGUAGES.stream()
                .map(language -> ResourceBundle.getBundle("notification.letters", language)
                        .getString("urgent.text"))
                .collect(Collectors.joining("\r\n"));
        smtp.send(
                call.id().toString(),
                new MailAddress(digits(call.to().telephone()) + "@" + gateway),
                ResourceBundle.getBundle("notification.letters", Stationery.LANGUAGES.get(0))
                        .getString("urgent.subject"),
                Stationery.LANGUAGES.get(0).getLanguage(),
                Smtp.text(text + "\r\n" + login));
    }

    private static String digits(String telephone) {
        return telephone.replaceAll("[^0-9+]", "");
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
