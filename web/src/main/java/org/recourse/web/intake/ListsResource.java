package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.function.Function;
import org.recourse.directory.Area;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.grievance.World;
import org.recourse.intake.Atlas;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.api.PageLimit;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** The directory's public part and the lists of codes, for machines: what a grievance and an act are written with. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ListsResource {

    @EJB
    private Atlas atlas;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    /** A page of the places, in the order of their codes. */
    @GET
    @Path("areas")
    public Response areas(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        var areas = atlas.known().areas();
        return page("areas", areas.all(), Area::code, after, limit, area -> {
            var json = named(area.code(), area.names()).add("zone", area.zone());
            return area.parent() == null
                    ? json
                    : json.add("parent", areas.area(area.parent()).code());
        });
    }

    /** A page of the offices, in the order of their codes. */
    @GET
    @Path("offices")
    public Response offices(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        var known = atlas.known();
        return page("offices", known.offices(), Office::code, after, limit, office -> {
            var mandate = Json.createArrayBuilder();
            new TreeSet<>(office.mandate()).forEach(mandate::add);
            return named(office.code(), office.names())
                    .add("number", office.id())
                    .add("kind", office.kind())
                    .add("level", office.level().name())
                    .add("area", known.areas().area(office.area()).code())
                    .add("open", office.open())
                    .add("mandate", mandate);
        });
    }

    private JsonObjectBuilder named(String code, Names names) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("name", names.in(visit.language().code()));
    }

    private static <T> Response page(
            String list,
            Collection<T> all,
            Function<T, String> code,
            String after,
            String limit,
            Function<T, JsonObjectBuilder> each) {
        int most = PageLimit.of(limit);
        var rows = all.stream()
                .filter(one -> code.apply(one).compareTo(after) > 0)
                .sorted(Comparator.comparing(code))
                .limit(most + 1L)
                .toList();
        var json = Json.createArrayBuilder();
        rows.stream().limit(most).map(each).forEach(json::add);
        var answer =
                Response.ok(Json.createObjectBuilder().add(list, json).build().toString());
        if (rows.size() > most) {
            var last = URLEncoder.encode(code.apply(rows.get(most - 1)), StandardCharsets.UTF_8);
            answer.header(HttpHeaders.LINK, "</api/v1/%s?limit=%d&after=%s>; rel=\"next\"".formatted(list, most, last));
        }
        return answer.build();
    }

    /** The lists that there are. */
    @GET
    @Path("codes")
    public Response lists() {
        var names = Json.createArrayBuilder();
        new TreeSet<>(world.taxonomy().lists()).forEach(names::add);
        names.add("category");
        return Response.ok(
                        Json.createObjectBuilder().add("lists", names).build().toString())
                .build();
    }

    /** The codes of one list, in its order, as people call them. */
    @GET
    @Path("codes/{list}")
    public Response codes(@PathParam("list") String list) {
        if (!list.equals("category") && !world.taxonomy().lists().contains(list)) {
            throw new NotFoundException();
        }
        var texts = visit.texts();
        var codes = Json.createArrayBuilder();
        for (Choice choice : Lists.of(world.taxonomy()).codes(list)) {
            codes.add(Json.createObjectBuilder()
                    .add("code", choice.value())
                    .add("name", texts.has(choice.name()) ? texts.t(choice.name()) : choice.value()));
        }
        return Response.ok(
                        Json.createObjectBuilder().add("codes", codes).build().toString())
                .build();
    }
}
