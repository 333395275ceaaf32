package org.recourse.web.components;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.recourse.web.shared.Visit;

/** The page that shows all pieces; elsewhere than in a demonstration it does not exist. */
@Path("/components")
@Produces(MediaType.TEXT_HTML)
public class ComponentsPages {

    @Inject
    private Visit visit;

    @GET
    @PermitAll
    public ComponentsPage components() {
        if (!visit.settings().demonstration()) {
            throw new NotFoundException();
        }
        return new ComponentsPage(Instant.now());
    }
}
