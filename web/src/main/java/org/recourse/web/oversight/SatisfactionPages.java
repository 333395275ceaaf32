package org.recourse.web.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.recourse.oversight.SatisfactionService;
import org.recourse.web.shared.Reading;
import org.recourse.web.shared.Visit;

/** How content people of each group were, and the others: on a page and as a file. */
@Path("/portal/satisfaction")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SatisfactionPages {

    private static final String CSV = "text/csv;charset=UTF-8";

    @EJB
    private SatisfactionService satisfaction;

    @Inject
    private Visit visit;

    @Inject
    private Reading reading;

    @GET
    public SatisfactionPage page() {
        return SatisfactionSheet.page(satisfaction.quarters(visit.today(), visit.zone()));
    }

    /** The same as comma-separated values (RFC 4180, UTF-8); what is not told is empty. */
    @GET
    @Path("all.csv")
    @Produces(CSV)
    public Response file() {
        var file = SatisfactionSheet.file(satisfaction.quarters(visit.today(), visit.zone()), reading.texts());
        return Response.ok(file, CSV)
                .header("Content-Disposition", "attachment; filename=\"satisfaction.csv\"")
                .build();
    }
}
