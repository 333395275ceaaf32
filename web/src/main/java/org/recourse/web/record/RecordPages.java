package org.recourse.web.record;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.record.Copy;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.ProblemPage;

/** Where copies of a case are made and fetched. Addresses and names of files say nothing but the case's reference. */
@Path("/portal/cases/{reference}/records")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class RecordPages {

    private static final String PDF = "application/pdf";

    @Inject
    private RecordDesk desk;

    @PathParam("reference")
    private String reference = "";

    /** The copies that the reader may make. */
    @GET
    public RecordsPage list(@QueryParam("made") @Nullable String made) {
        return desk.page(parsed(), made != null);
    }

    /** Makes a copy; the same sending again is the same copy. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> sent) {
        var copy = copy(Objects.requireNonNullElse(sent.getFirst("copy"), ""));
        var request = desk.request(parsed(), copy, new LinkedHashMap<>(sent));
        if (request.isEmpty()) {
            return Response.status(409)
                    .entity(new ProblemPage(Problem.of(409, "other-login"), true))
                    .build();
        }
        var done = desk.make(parsed(), copy, language(sent.getFirst("language")), request.get());
        return Response.seeOther(URI.create("/portal/cases/" + parsed().text() + "/records?made=yes"))
                .header("Ledger-Entry", done.entry())
                .build();
    }

    /** Fetches the newest copy of a kind. */
    @GET
    @Path("{copy}")
    @Produces(PDF)
    public Response fetch(@PathParam("copy") String code) {
        var pdf = desk.fetch(parsed(), copy(code.toUpperCase(Locale.ROOT).replace('-', '_')));
        return Response.ok(pdf, PDF)
                .header("Content-Disposition", "attachment; filename=\"note.pdf\"")
                .build();
    }

    private static Copy copy(String code) {
        return Stream.of(Copy.values())
                .filter(copy -> copy.name().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Language language(@Nullable String code) {
        return Bundles.all().language(code).orElseThrow(() -> new Malformed("no language of ours"));
    }

    private Reference parsed() {
        try {
            return Reference.parse(reference);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFoundException();
        }
    }
}
