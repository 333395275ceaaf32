package org.recourse.web.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Recurring;
import org.recourse.oversight.RecurringService;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Malformed;

/** Where the same unit, roadblock or person comes up again. */
@Path("/portal/patterns")
@Produces(MediaType.TEXT_HTML)
public class PatternPages {

    private static final int PAGE = 25;

    @EJB
    private RecurringService recurring;

    @Inject
    private Gazetteer gazetteer;

    /** @param after the end of the page before */
    @GET
    @PermitAll
    public PatternsPage patterns(@QueryParam("after") @Nullable String after) {
        return new PatternsSheet(gazetteer.names()).page(recurring.list(mark(after), PAGE), after != null);
    }

    private static Recurring.@Nullable Mark mark(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new Recurring.Mark(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Malformed("no mark of a page");
        }
    }
}
