package org.recourse.web.portal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.recourse.access.InstallationService;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.OrderService;
import org.recourse.oversight.OverdueService;
import org.recourse.taxonomy.Role;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Visit;

/** What waits for whoever opens the portal. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class TodayPages {

    /** So much work is sorted; whoever has more begins with what is due first. */
    private static final int MOST = 60;

    /** So many breaches are shown of all that there were. */
    private static final int LATEST = 8;

    @EJB
    private DocketService docket;

    @EJB
    private OrderService orders;

    @EJB
    private OverdueService overdue;

    @EJB
    private InstallationService installation;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private Visit visit;

    /** The first page of the portal. The class has the root as its path, so that it takes no other page under this one. */
    @GET
    @Path("portal")
    @PermitAll
    public TodayPage today() {
        var role = visit.account().map(account -> Role.of(account.role())).orElse(Role.ADMINISTRATOR);
        var sheet = new TodaySheet(role, gazetteer.names(), visit.clock().instant());
        if (role == Role.ADMINISTRATOR) {
            sheet.keeps(installation.look());
            return sheet.page();
        }
        var mine = docket.list(Query.of(Shelf.MINE, MOST));
        sheet.add(mine.rows(), mine.next() != null);
        if (role == Role.OFFICIAL) {
            sheet.orders(orders.list(true, false, null, null, MOST).lines());
        }
        if (role == Role.OVERSIGHT) {
            sheet.watches(overdue.count(), docket.count(), overdue.breaches(LATEST));
        }
        return sheet.page();
    }
}
