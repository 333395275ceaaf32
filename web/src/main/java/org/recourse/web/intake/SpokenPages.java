package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A liaison writes down what somebody tells, with the pages on which people write alone. It begins and ends behind the
 * login, so that the case knows who logged it.
 */
@Path("/portal/report")
@Produces(MediaType.TEXT_HTML)
public class SpokenPages {

    @Inject
    private ReportDesk desk;

    @Context
    private SecurityContext security;

    /** Begins, and leads to the first question. */
    @GET
    @PermitAll
    public Response begin() {
        return Response.seeOther(URI.create(Step.WHAT.href()))
                .cookie(PublicCookies.draft(desk.begin(), security.isSecure()).toArray(NewCookie[]::new))
                .build();
    }

    /** Sends it as the liaison who is logged in; if nobody is any more, the draft stays until somebody is. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @CookieParam(PublicCookies.DRAFT) @Nullable String cookie, MultivaluedMap<String, String> sent) {
        return security.getUserPrincipal() == null
                ? later(ReportDesk.of(sent, cookie))
                : desk.send(cookie, sent, "LIAISON", security.isSecure());
    }

    private Response later(@Nullable String draft) {
        var answer = Response.seeOther(URI.create("/portal/report/again"));
        return draft == null
                ? answer.build()
                : answer.cookie(PublicCookies.draft(draft, security.isSecure()).toArray(NewCookie[]::new))
                        .build();
    }

    /** Behind the login, back to the page that reads everything back. */
    @GET
    @Path("/again")
    @PermitAll
    public Response again() {
        return ReportDesk.to("/report/check");
    }
}
