package org.recourse.web.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.notification.DeadLetterService;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Visit;

/** Mail that did not go out, for an administrator. */
@Path("/portal/letters")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class LettersPages {

    private static final URI HERE = URI.create("/portal/letters");

    @EJB
    private DeadLetterService letters;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private Visit visit;

    /** The newest of it. */
    @GET
    public LettersPage dead() {
        return LettersPage.of(
                letters.newest(),
                letters.sends(),
                gazetteer.names(),
                visit.language().code());
    }

    /** Sends one again, or puts it away. */
    @POST
    @Path("{letter}")
    public Response judge(@PathParam("letter") String letter, @FormParam("what") @Nullable String what) {
        if (!"again".equals(what) && !"away".equals(what)) {
            throw new Malformed("nothing that is done with a letter");
        }
        letters.judge(id(letter), "again".equals(what));
        return Response.seeOther(HERE).build();
    }

    private static UUID id(String letter) {
        try {
            return UUID.fromString(letter);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none);
        }
    }
}
