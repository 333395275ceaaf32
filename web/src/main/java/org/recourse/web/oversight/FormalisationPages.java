package org.recourse.web.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.recourse.oversight.FormalisationService;
import org.recourse.oversight.Formalised;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Reading;
import org.recourse.web.shared.Visit;

/** How far sites and organisations have come, on a page and as a file. */
@Path("/portal/formalisation")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class FormalisationPages {

    private static final int PAGE = 25;

    private static final String CSV = "text/csv;charset=UTF-8";

    @EJB
    private FormalisationService formalisation;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private Reading reading;

    @Inject
    private Visit visit;

    /** @param after the end of the page before */
    @GET
    public FormalisationPage page(@QueryParam("after") @Nullable String after) {
        return new FormalisationSheet(gazetteer.names()).page(formalisation.list(mark(after), PAGE), after != null);
    }

    /** All of it as comma-separated values (RFC 4180, UTF-8): a line for each stage that was said. */
    @GET
    @Path("all.csv")
    @Produces(CSV)
    public Response file() {
        var file = new FormalisationFile(gazetteer.names(), reading.texts()).of(formalisation.file());
        return Response.ok(file, CSV)
                .header("Content-Disposition", "attachment; filename=\"formalisation.csv\"")
                .build();
    }

    /** How far those have come who started in the same year. */
    @GET
    @Path("cohorts")
    public CohortsPage cohorts() {
        var today = visit.today();
        return new CohortsSheet(today.getYear()).page(formalisation.cohorts(today, false));
    }

    /** The same as comma-separated values (RFC 4180, UTF-8): a line for each year of those who started together. */
    @GET
    @Path("cohorts.csv")
    @Produces(CSV)
    public Response cohortsFile() {
        var file = CohortsSheet.file(formalisation.cohorts(visit.today(), true), reading.texts());
        return Response.ok(file, CSV)
                .header("Content-Disposition", "attachment; filename=\"cohorts.csv\"")
                .build();
    }

    private static Formalised.@Nullable Mark mark(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = text.split("_", 3);
            return new Formalised.Mark(Instant.parse(parts[0]), Reference.parse(parts[1]), Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Malformed("no mark of a page");
        }
    }
}
