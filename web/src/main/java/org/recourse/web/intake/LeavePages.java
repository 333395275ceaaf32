package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.recourse.web.shared.Visit;

/**
 * The way out: forgets what was typed and the receipt, and leads to an ordinary page. A link and no form, so that it
 * works before anything else of a page does; what it forgets can only be the reader's own.
 */
@Path("/leave")
public class LeavePages {

    @Inject
    private Visit visit;

    @GET
    @PermitAll
    public Response leave() {
        return Response.seeOther(URI.create(visit.settings().exit()))
                .cookie(PublicCookies.forgotten().toArray(NewCookie[]::new))
                .build();
    }
}
