package org.recourse.web.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What an officer reads while the login does not answer, in place of an error of his browser. */
@Path(LoginAwayPages.PATH)
@Produces(MediaType.TEXT_HTML)
public class LoginAwayPages {

    static final String PATH = "/sign-in";

    /** The page, with the way back to where he wanted to go. */
    @GET
    @PermitAll
    public Response away(@QueryParam("from") @DefaultValue("/portal") String from) {
        var target = from.matches("/portal(/[\\w./-]*)?") ? from : "/portal";
        return Response.status(503)
                .header("Retry-After", Problem.RETRY_AFTER)
                .entity(ProblemPage.loginAway(target))
                .build();
    }
}
