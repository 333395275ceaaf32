package org.recourse.web.record;

import jakarta.annotation.security.PermitAll;
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
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.record.Asked;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.ProblemPage;

/**
 * Where copies of a case are asked for and fetched. Addresses say nothing but the case's reference, the kind of copy and an
 * id that opens nothing.
 */
@Path("/portal/cases/{reference}/records")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class RecordPages {

    /** So often the page looks by itself how far a copy has come, in seconds. */
    private static final int AGAIN = 2;

    @Inject
    private RecordDesk desk;

    @Inject
    private RecordSheet sheet;

    @Inject
    private RecordForms forms;

    @PathParam("reference")
    private String reference = "";

    /** The copies that the reader may make, those that wait, and how far one has come that is being made. */
    @GET
    public Response list(@QueryParam("asked") @Nullable String asked) {
        var page = sheet.page(RecordDesk.parsed(reference), asked);
        var answer = Response.ok(page);
        return page.runs() ? answer.header("Refresh", AGAIN).build() : answer.build();
    }

    /** Asks for a copy; the same sending again is the same copy. One that takes longer can be left, and is found here. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> sent) {
        var number = RecordDesk.parsed(reference);
        var copy = RecordDesk.copy(Objects.requireNonNullElse(sent.getFirst("copy"), ""));
        var language = language(sent.getFirst("language"));
        int referral = RecordForms.referral(sent.getFirst("referral"));
        var request = forms.request(number, copy, referral, new LinkedHashMap<>(sent));
        if (request.isEmpty()) {
            return Response.status(409)
                    .entity(new ProblemPage(Problem.of(409, "other-login"), true))
                    .build();
        }
        var asked = new Asked(number, copy, language.code(), request.get(), desk.errand(copy, referral));
        var seen = Response.seeOther(URI.create(RecordSheet.address(number) + "?asked=" + asked.id()));
        desk.ask(asked, language).outcome().ifPresent(done -> seen.header("Ledger-Entry", done.entry()));
        return seen.build();
    }

    /**
     * Fetches a copy of a kind.
     *
     * @param id which record it is; the newest where nothing is said
     */
    @GET
    @Path("{copy}")
    @Produces(RecordFile.PDF)
    public Response fetch(@PathParam("copy") String code, @QueryParam("id") @Nullable String id) {
        var number = RecordDesk.parsed(reference);
        var copy = RecordDesk.copy(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        return RecordFile.of(number, copy, desk.fetch(number, copy, id));
    }

    private static Language language(@Nullable String code) {
        return Bundles.all().language(code).orElseThrow(() -> new Malformed("no language of ours"));
    }
}
