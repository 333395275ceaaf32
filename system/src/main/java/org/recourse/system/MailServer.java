package org.recourse.system;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of a demonstration or a test, in this very process: it takes what the product sends by SMTP, keeps all of
 * it in one mailbox that the product's own page reads, and passes nothing on. Its doors are any that are free.
 */
final class MailServer {

    /** Whose mailbox it is: everybody's. */
    private static final String EVERYBODY = "everybody";

    private static final String PASSWORD = "recourse";
    private static final String HOST = "127.0.0.1";

    private @Nullable GreenMail server;

    void start() {
        var started = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP)
        });
        started.start();
        var users = started.getUserManager();
        try {
            GreenMailUser everybody = users.createUser(EVERYBODY + "@localhost", EVERYBODY, PASSWORD);
            users.setMessageDeliveryHandler((message, to) -> everybody);
        } catch (UserException e) {
            throw new Halt("The mail server of the demonstration has not started", e);
        }
        server = started;
    }

    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** What the application must know to send, and its page of the demonstration to show. */
    Map<String, String> settings() {
        var running = Objects.requireNonNull(server);
        var settings = new LinkedHashMap<String, String>();
        settings.put("recourse.mail.from", "recourse@tarwen.example");
        settings.put("recourse.mail.news.from", "news@tarwen.example");
        settings.put("recourse.mail.news.to", "sms.tarwen.example");
        settings.put("mail.host", HOST);
        settings.put("mail.port", Integer.toString(running.getSmtp().getPort()));
        settings.put("mail.tls", "false");
        settings.put("mail.imap.host", HOST);
        settings.put("mail.imap.port", Integer.toString(running.getImap().getPort()));
        settings.put("mail.imap.ssl", "false");
        settings.put("mail.imap.user", EVERYBODY);
        settings.put("mail.imap.password", PASSWORD);
        return settings;
    }
}
