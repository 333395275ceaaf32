package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.recourse.grievance.World;
import org.recourse.intake.Atlas;
import org.recourse.web.shared.Visit;

/** The pages that explain: who sees what, how to hide a visit, what is kept, help, and how to talk to a person. */
@Path("/about/{topic}")
@Produces(MediaType.TEXT_HTML)
public class AboutPages {

    @Inject
    private World world;

    @Inject
    private Visit visit;

    @EJB
    private Atlas atlas;

    /** Refuses a topic that there is not with 404. */
    @GET
    @PermitAll
    public AboutPage about(@PathParam("topic") String topic) {
        if (!AboutPage.topics().contains(topic)) {
            throw new NotFoundException();
        }
        var known = atlas.known();
        var places = new Places(known.areas(), known.offices(), visit.language().code());
        return AboutPage.of(topic, new Terms(world.taxonomy()), places);
    }
}
