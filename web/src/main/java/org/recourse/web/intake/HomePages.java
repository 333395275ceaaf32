package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The home page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    /** The three ways in, the rights, and the road. */
    @GET
    @PermitAll
    public HomePage home() {
        return new HomePage();
    }
}
