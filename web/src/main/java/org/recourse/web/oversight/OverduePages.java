package org.recourse.web.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket;
import org.recourse.grievance.DocketService;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Visit;

/** What is overdue, and whose. */
@Path("/portal/overdue")
@Produces(MediaType.TEXT_HTML)
public class OverduePages {

    @EJB
    private DocketService docket;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private Visit visit;

    /** @param whose number of the office to which the list is narrowed */
    @GET
    @PermitAll
    public OverduePage overdue(@QueryParam("whose") @Nullable Integer whose) {
        var rows = Stream.of(Docket.Shelf.MINE, Docket.Shelf.OPEN)
                .flatMap(shelf -> docket.list(late(shelf)).rows().stream())
                .toList();
        return new OverdueSheet(gazetteer.names(), visit.clock().instant(), rows).page(whose);
    }

    private static Docket.Query late(Docket.Shelf shelf) {
        return new Docket.Query(shelf, true, null, null, null, Set.of(), Set.of(), null, 100);
    }
}
