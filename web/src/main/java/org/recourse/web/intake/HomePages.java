package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.World;

/** The home page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    @Inject
    private World world;

    /** The three ways in, the rights, and the road. */
    @GET
    @PermitAll
    public HomePage home(@QueryParam("done") @Nullable String done) {
        return HomePage.of(done, new Terms(world.taxonomy()));
    }
}
