package org.recourse.web.record;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.World;
import org.recourse.record.Asked;
import org.recourse.record.Copy;
import org.recourse.record.Making;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.FieldsRefused;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.api.Fields;
import org.recourse.web.shared.api.RequestKey;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Lists;

/** Copies of cases for machines, by the services of the pages. A copy is asked for, and fetched when it is made. */
@Path("/api/v1/grievances/{reference}/records")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class RecordResource {

    /** After so many seconds it is worth looking again. */
    private static final int AGAIN = 2;

    @Inject
    private RecordDesk desk;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    @PathParam("reference")
    private String reference = "";

    /** The copies that the caller may ask for, and the newest of each that waits. */
    @GET
    public Response list() {
        return Response.ok(RecordJson.shelf(desk.shelf(parsed())).toString()).build();
    }

    private Reference parsed() {
        return RecordDesk.parsed(reference);
    }

    /**
     * Asks for a copy: 201 where it is made by now, else 202; {@code Location} leads to it in both cases.
     *
     * @param key the same one with the same body again is the same copy, also after the server was started anew
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@HeaderParam("Idempotency-Key") @Nullable String key, JsonObject body) {
        var given = RequestKey.checked(key);
        var ordered = Fields.of(Binder.of(Ordered.class, "api.record", Lists.of(world.taxonomy()))
                .read(body, visit.today()));
        var copy = copy(ordered.copy());
        var language = language(ordered.language());
        var referral = ordered.referral();
        if ((copy == Copy.REFERRAL) != (referral != null)) {
            throw refused("referral");
        }
        var login = visit.login().orElse("");
        var request =
                Objects.requireNonNull(RequestKey.request(given, login, "record", parsed().text(), body.toString()));
        var making = desk.ask(
                new Asked(parsed(), copy, language.code(), request, desk.errand(copy, referral == null ? 0 : referral)),
                language);
        return making.outcome().map(done -> created(making)).orElseGet(() -> underWay(making));
    }

    private static Response created(Making making) {
        return Response.created(address(making))
                .entity(RecordJson.making(making).toString())
                .build();
    }

    private static Response underWay(Making making) {
        return Response.accepted(RecordJson.making(making).toString())
                .type(MediaType.APPLICATION_JSON)
                .location(address(making))
                .header(HttpHeaders.RETRY_AFTER, AGAIN)
                .build();
    }

    private static URI address(Making making) {
        var asked = making.asked();
        return URI.create("/api/v1/grievances/" + asked.reference().text() + "/records/"
                + asked.copy().name() + "?id=" + asked.id());
    }

    /**
     * Fetches a copy: the document, or 202 while it is made.
     *
     * @param id which record it is, also where newer ones were made since; the newest one where nothing is said
     */
    @GET
    @Path("{copy}")
    @Produces({RecordFile.PDF, MediaType.APPLICATION_JSON})
    public Response fetch(@PathParam("copy") String code, @QueryParam("id") @Nullable String id) {
        var copy = RecordDesk.copy(code);
        var making = asked(copy, id);
        return making.isPresent() && making.get().outcome().isEmpty()
                ? underWay(making.get())
                : RecordFile.of(parsed(), copy, desk.fetch(parsed(), copy, id));
    }

    private Optional<Making> asked(Copy copy, @Nullable String id) {
        return id == null
                ? Optional.empty()
                : desk.asked(parsed(), id).filter(making -> making.asked().copy() == copy);
    }

    private static Copy copy(String code) {
        return Stream.of(Copy.values())
                .filter(copy -> copy.name().equals(code))
                .findFirst()
                .orElseThrow(() -> refused("copy"));
    }

    private static Language language(String code) {
        return Bundles.all().language(code).orElseThrow(() -> refused("language"));
    }

    private static FieldsRefused refused(String field) {
        return new FieldsRefused(List.of(new Problem.Fault(field, Phrase.of("refusal.field.Code"))));
    }
}
