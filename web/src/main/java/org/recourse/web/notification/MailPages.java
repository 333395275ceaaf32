package org.recourse.web.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.recourse.notification.MailboxService;

/** The mailbox of the demonstration: what went out, to whomever. Anywhere else there is no such page. */
@Path("/demonstration/mail")
@Produces(MediaType.TEXT_HTML)
public class MailPages {

    @EJB
    private MailboxService mailbox;

    /** The newest mails. */
    @GET
    @PermitAll
    public MailPage mail() {
        return MailPage.of(mailbox.newest().orElseThrow(NotFoundException::new));
    }
}
