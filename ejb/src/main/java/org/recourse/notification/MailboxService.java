package org.recourse.notification;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.List;
import java.util.Optional;
import org.recourse.access.MovedClock;

/** In a demonstration, what its mail server has taken: everybody sees everybody's, for everybody is invented. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxService {

    /** So many are shown, the newest first. */
    public static final int MOST = 40;

    @Inject
    private MovedClock clock;

    @Resource(lookup = "java:jboss/mail/Recourse")
    private Session session;

    /** The newest mails; nothing where this is no demonstration, or its mail server does not answer. */
    @PermitAll
    public Optional<List<Mail>> newest() {
        return clock.isShown() ? new Mailbox(session).newest(MOST) : Optional.empty();
    }
}
