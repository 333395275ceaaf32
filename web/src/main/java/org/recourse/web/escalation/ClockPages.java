package org.recourse.web.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.recourse.escalation.ClockService;

/** The buttons of the demonstration's strip that move the clock on. */
@Path("/demonstration/clock")
public class ClockPages {

    /** Where the strip says that the clock was moved, and what it shows now. */
    private static final String MOVED = "#moved";

    @EJB
    private ClockService clock;

    /** Moves the clock on by so many days, and leads back to where the visitor was. */
    @POST
    @PermitAll
    public Response forward(@FormParam("days") int days, @HeaderParam("Referer") @Nullable String from) {
        clock.forward(Duration.ofDays(days));
        return Response.seeOther(back(from)).build();
    }

    /** Only the path and what a list was asked for: nobody is led to another site. */
    private static URI back(@Nullable String from) {
        try {
            var page = URI.create(from == null ? "/" : from);
            var path = page.getRawPath();
            if (path == null || path.isEmpty() || path.startsWith("//")) {
                return URI.create("/" + MOVED);
            }
            return URI.create((page.getRawQuery() == null ? path : path + "?" + page.getRawQuery()) + MOVED);
        } catch (IllegalArgumentException e) {
            return URI.create("/" + MOVED);
        }
    }
}
