package org.recourse.web.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.wildfly.security.http.oidc.OidcSecurityContext;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * Ends the session here and the single sign-on at the login, from server to server: no token passes through the
 * browser. If the login does not answer, the session here ends all the same.
 */
@Path("/portal/logout")
public class LogoutPages {

    @POST
    @PermitAll
    public Response logout(@Context HttpServletRequest request) {
        Object login = request.getAttribute(OidcSecurityContext.class.getName());
        if (login instanceof RefreshableOidcSecurityContext known) {
            known.logout(known.getOidcClientConfiguration());
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Response.seeOther(URI.create("/?done=signed-out")).build();
    }
}
