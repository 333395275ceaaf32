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
import org.recourse.grievance.World;
import org.recourse.oversight.Overdue.Mark;
import org.recourse.oversight.Overdue.Query;
import org.recourse.oversight.OverdueService;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Visit;

/** What is overdue, and whose. */
@Path("/portal/overdue")
@Produces(MediaType.TEXT_HTML)
public class OverduePages {

    private static final int PAGE = 25;

    @EJB
    private OverdueService overdue;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    /**
     * @param whose number of the office to which the list is narrowed
     * @param after the end of the page before
     * @param before the beginning of the page after
     */
    @GET
    @PermitAll
    public OverduePage overdue(
            @QueryParam("whose") @Nullable String whose,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before) {
        var query = query(whose, after, before);
        return new OverdueSheet(
                        gazetteer.names(), world.taxonomy(), visit.clock().instant())
                .page(overdue.count(), overdue.owners(), overdue.list(query), query);
    }

    private static Query query(@Nullable String whose, @Nullable String after, @Nullable String before) {
        try {
            return new Query(whose == null ? null : Integer.valueOf(whose), mark(after), mark(before), PAGE);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Malformed("no mark of a page");
        }
    }

    private static @Nullable Mark mark(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("_", 3);
        var step = parts[2].split("\\.", 2);
        return new Mark(
                Instant.parse(parts[0]), Reference.parse(parts[1]), Step.valueOf(step[0]), Integer.parseInt(step[1]));
    }

    /** A mark as an address has it. */
    static String text(Mark mark) {
        return mark.late() + "_" + mark.reference().text() + "_" + mark.step() + "." + mark.no();
    }
}
