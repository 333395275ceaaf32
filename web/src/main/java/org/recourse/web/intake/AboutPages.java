package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.recourse.grievance.World;

/** The pages that explain: who sees what, how to hide a visit, what is kept, help, and how to talk to a person. */
@Path("/about/{topic}")
@Produces(MediaType.TEXT_HTML)
public class AboutPages {

    @Inject
    private World world;

    /** Refuses a topic that there is not with 404. */
    @GET
    @PermitAll
    public AboutPage about(@PathParam("topic") String topic) {
        if (!AboutPage.topics().contains(topic)) {
            throw new NotFoundException();
        }
        return AboutPage.of(topic, new Terms(world.taxonomy()));
    }
}
