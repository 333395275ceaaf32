package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.Order;
import org.recourse.grievance.OrderService;
import org.recourse.web.shared.FieldsRefused;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.api.Fields;
import org.recourse.web.shared.api.PageLimit;
import org.recourse.web.shared.api.RequestKey;

/** Orders for machines of the offices that are asked, by the services of the pages. Nothing of a case comes with them. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class OrderResource {

    private static final String LIST = "/api/v1/orders";

    @EJB
    private OrderService orders;

    @Inject
    private OrderForms forms;

    @Inject
    private OrderActs acts;

    @Inject
    private Carried carried;

    @Inject
    private Visit visit;

    /**
     * A page of the orders of the caller's office, the first due first; {@code Link} leads to the pages beside it.
     *
     * @param part {@code open} for those that wait for a report, {@code others} for the rest
     * @param carrier {@code me} for only those that the caller carries
     */
    @GET
    public Response list(
            @QueryParam("part") @DefaultValue("open") String part,
            @QueryParam("carrier") @Nullable String carrier,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("25") String limit) {
        known("part", part, List.of("open", "others"));
        if (carrier != null) {
            known("carrier", carrier, List.of("me"));
        }
        boolean mine = carrier != null;
        var page = orders.list(
                part.equals("open"), mine, OrderMarks.read(after), OrderMarks.read(before), PageLimit.of(limit));
        var here = LIST + "?part=" + part + (mine ? "&carrier=me" : "") + "&limit=" + limit;
        var answer = Response.ok(Json.createObjectBuilder()
                .add("orders", JsonParts.objects(page.lines(), OrderResource::line))
                .build()
                .toString());
        link(answer, here + "&after=", page.next(), "next");
        link(answer, here + "&before=", page.previous(), "prev");
        return answer.build();
    }

    private static void known(String field, String value, List<String> values) {
        if (!values.contains(value)) {
            throw new FieldsRefused(List.of(new Problem.Fault(field, Phrase.of("refusal.field.Code"))));
        }
    }

    private static void link(
            Response.ResponseBuilder answer, String address, Order.@Nullable Mark mark, String relation) {
        if (mark != null) {
            answer.header(HttpHeaders.LINK, '<' + address + OrderMarks.text(mark) + ">; rel=\"" + relation + '"');
        }
    }

    private static JsonObjectBuilder line(Order.Line line) {
        var json = Json.createObjectBuilder()
                .add("order", line.number().text())
                .add("kind", line.kind())
                .add("state", line.state().name())
                .add("asked", line.asked().toString());
        JsonParts.add(json, "due", line.due());
        JsonParts.add(json, "carrier", line.carrier());
        return json;
    }

    /** One order; that it was read is written down before this answers. */
    @GET
    @Path("{order}")
    public Response open(@PathParam("order") String number) {
        var order = orders.open(Files.parse(number));
        var hands = order.hands();
        var json = line(new Order.Line(
                        order.number(), order.kind(), order.state(), order.asked(), order.due(), hands.carrier()))
                .add("words", order.words())
                .add("acts", JsonParts.texts(OrderActs.possible(order), Act::code));
        if (!hands.others().isEmpty()) {
            var names = carried.of(hands);
            json.add(
                    "people",
                    JsonParts.objects(
                            hands.others(),
                            person -> Json.createObjectBuilder()
                                    .add("person", person)
                                    .add("name", names.getOrDefault(person, ""))));
        }
        JsonParts.add(json, "day", order.day());
        JsonParts.add(json, "report", order.report());
        return Response.ok(json.build().toString()).build();
    }

    /**
     * Does an act on an order: reports what became of it, says who carries it, steps back from it.
     *
     * @param key the same one with the same body again is the same act
     */
    @POST
    @Path("{order}/acts/{act}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response perform(
            @PathParam("order") String number,
            @PathParam("act") String code,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            JsonObject body) {
        var act = OrderActs.named(code);
        var input = Fields.of(forms.read(act, body));
        var order = Files.parse(number);
        var login = visit.login().orElse("");
        var request = RequestKey.request(key, login, act.code(), order.text(), body.toString());
        var done = acts.perform(act, order, request, input);
        return Response.ok(Json.createObjectBuilder()
                        .add("order", done.reference().text())
                        .add("act", act.code())
                        .add("entry", done.entry())
                        .build()
                        .toString())
                .build();
    }
}
