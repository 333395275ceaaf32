package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Area;
import org.recourse.directory.Office;
import org.recourse.grievance.World;
import org.recourse.intake.Atlas;
import org.recourse.intake.IntakeService;
import org.recourse.intake.Report;
import org.recourse.shared.InputRefused;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.api.Fields;
import org.recourse.web.shared.api.RequestKey;

/** Where machines bring grievances in: the one door of all channels. */
@Path("/api/v1/grievances")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class RegisterResource {

    private static final String CHANNEL = "API";

    @EJB
    private IntakeService intake;

    @EJB
    private Atlas atlas;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    /**
     * Registers a grievance. The same key with the same body answers the same case and the same receipt, however often; with
     * another body it is refused. The receipt is the complainant's: it is told now and stored nowhere.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(@HeaderParam("Idempotency-Key") @Nullable String key, JsonObject body) {
        var given = RequestKey.checked(key);
        var brought = Fields.of(Brought.binder(world.taxonomy()).read(body, visit.today()));
        var registered = intake.register(given, report(brought));
        var reference = registered.reference().text();
        var answer = Json.createObjectBuilder()
                .add("reference", reference)
                .add("receipt", registered.receipt().reveal());
        return Response.created(URI.create("/api/v1/grievances/" + reference))
                .entity(answer.build().toString())
                .build();
    }

    private Report report(Brought brought) {
        return new Report(
                brought.words(),
                place(brought.place()),
                brought.exactPlace(),
                brought.tile(),
                brought.flags(),
                brought.since(),
                brought.precision(),
                brought.outcome(),
                brought.harmed(),
                brought.respondent(),
                office(brought.respondentOffice()),
                brought.respondentName(),
                brought.anonymous(),
                brought.consentToAct(),
                brought.name(),
                brought.contact(),
                brought.contactDetail(),
                brought.contactHours(),
                brought.codePhrase(),
                Boolean.TRUE.equals(brought.mayLeaveMessage()),
                brought.neverContact(),
                CHANNEL,
                brought.language(),
                instant(brought.spokenAt()));
    }

    private int place(String code) {
        return atlas.known().areas().all().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .map(Area::id)
                .orElseThrow(() -> InputRefused.field("place", "unknown-place"));
    }

    private @Nullable Integer office(@Nullable String code) {
        return code == null
                ? null
                : atlas.known().offices().stream()
                        .filter(office -> office.code().equals(code))
                        .findFirst()
                        .map(Office::id)
                        .orElseThrow(() -> InputRefused.field("respondentOffice", "unknown-office"));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw InputRefused.field("spokenAt", "field.Pattern");
        }
    }
}
