package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.MeasureService;
import org.recourse.grievance.OrderService;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.ProblemPage;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Form;

/** The orders of an office that is asked for measures: its list, and each by itself. No page here knows of a case. */
@Path("/portal/orders")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class OrderPages {

    private static final int PAGE = 25;

    @EJB
    private OrderService orders;

    @EJB
    private MeasureService measures;

    @Inject
    private OrderForms forms;

    @Inject
    private Visit visit;

    /**
     * Orders that wait for a report, or the others.
     *
     * @param part {@code others} for those on which was reported or that have ended
     * @param after the end of the page before
     * @param before the beginning of the page after
     */
    @GET
    public Page list(
            @QueryParam("part") @Nullable String part,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before) {
        boolean open = !"others".equals(part);
        var page = orders.list(open, OrderMarks.read(after), OrderMarks.read(before), PAGE);
        return OrderSheet.list(page, open, after != null || before != null);
    }

    /** One order; that it was read is written down before it is shown. */
    @GET
    @Path("{order}")
    public Page open(@PathParam("order") String number, @QueryParam("done") @Nullable String done) {
        var order = Files.parse(number);
        return page(number, forms.blank(order), "yes".equals(done) ? Phrase.of("done.report-measure") : null);
    }

    private Page page(String number, Form form, @Nullable Phrase done) {
        var order = orders.open(Files.parse(number));
        return OrderSheet.one(order, form, visit.clock().instant(), done);
    }

    /** Reports what became of it; the same sending again is the same report. */
    @POST
    @Path("{order}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(@PathParam("order") String number, MultivaluedMap<String, String> sent) {
        var order = Files.parse(number);
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        var bound = forms.read(typed);
        var request = forms.request(order, typed);
        if (request.isEmpty()) {
            return Response.status(409)
                    .entity(new ProblemPage(Problem.of(409, "other-login"), true))
                    .build();
        }
        var report = bound.value();
        if (report == null || !bound.complete()) {
            return Response.status(422)
                    .entity(page(number, forms.signed(order, bound.form()), null))
                    .build();
        }
        var done = measures.report(order, request.get(), report);
        return Response.seeOther(
                        URI.create(OrdersPage.HREF + '/' + done.reference().text() + "?done=yes"))
                .build();
    }
}
