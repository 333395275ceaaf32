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
import org.recourse.grievance.Act;
import org.recourse.grievance.OrderService;
import org.recourse.shared.Reference;
import org.recourse.web.grievance.OrdersPage.Part;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.ProblemPage;

/** The orders of an office that is asked for measures: its list, and each by itself. No page here knows of a case. */
@Path("/portal/orders")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class OrderPages {

    private static final int PAGE = 25;

    @EJB
    private OrderService orders;

    @Inject
    private OrderForms forms;

    @Inject
    private OrderActs acts;

    @Inject
    private OrderDesk desk;

    @Inject
    private Carried carried;

    @Inject
    private Sending sending;

    /**
     * Orders that wait for a report, those of them that the reader carries, or the others.
     *
     * @param part {@code others} for those on which was reported or that have ended
     * @param carrier {@code me} for those that the reader carries
     * @param after the end of the page before
     * @param before the beginning of the page after
     * @param done {@code step-back} where the reader has just stepped back from one
     */
    @GET
    public Page list(
            @QueryParam("part") @Nullable String part,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @QueryParam("done") @Nullable String done) {
        var which = "others".equals(part) ? Part.OTHERS : "me".equals(carrier) ? Part.MINE : Part.OPEN;
        var page = orders.list(
                which != Part.OTHERS, which == Part.MINE, OrderMarks.read(after), OrderMarks.read(before), PAGE);
        return new OrdersSheet(which, carried.ofOrders(page.lines()))
                .list(page, after != null || before != null, done(Act.STEP_BACK, done));
    }

    /** One order; that it was read is written down before it is shown. */
    @GET
    @Path("{order}")
    public Page open(@PathParam("order") String number, @QueryParam("done") @Nullable String done) {
        var reported = Act.REPORT_MEASURE.code().equals(done) ? Phrase.of("done.report-measure") : null;
        return desk.page(Files.parse(number), reported == null ? done(Act.ASSIGN, done) : reported);
    }

    private static @Nullable Phrase done(Act act, @Nullable String done) {
        return act.code().equals(done) ? Phrase.of("order.done." + act.code()) : null;
    }

    /** The form of an act on an order. */
    @GET
    @Path("{order}/acts/{act}")
    public Page form(@PathParam("order") String number, @PathParam("act") String code) {
        return desk.page(Files.parse(number), OrderActs.named(code));
    }

    /** Does an act on an order; the same sending again is the same act. */
    @POST
    @Path("{order}/acts/{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response perform(
            @PathParam("order") String number, @PathParam("act") String code, MultivaluedMap<String, String> sent) {
        var act = OrderActs.named(code);
        var order = Files.parse(number);
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        var bound = forms.read(act, typed);
        var request = forms.request(act, order, typed);
        if (request.isEmpty()) {
            return Response.status(409)
                    .entity(new ProblemPage(Problem.of(409, "other-login"), true))
                    .build();
        }
        if (!bound.complete()) {
            return Response.status(422)
                    .entity(desk.again(order, act, typed, List.of(), form -> form))
                    .build();
        }
        sending.begin((notices, marked) -> desk.again(order, act, typed, notices, marked));
        acts.perform(act, order, request.get(), bound.value());
        return Response.seeOther(URI.create(after(act, order))).build();
    }

    /** Whoever stepped back sees the order no more. */
    private static String after(Act act, Reference order) {
        var address = act == Act.STEP_BACK ? OrdersPage.HREF : OrdersPage.HREF + '/' + order.text();
        return address + "?done=" + act.code();
    }
}
