package org.recourse.web.administration;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.access.InstallationService;
import org.recourse.administration.ImportService;
import org.recourse.administration.Progress;
import org.recourse.directory.CountrySheets;
import org.recourse.directory.CountryTemplate;
import org.recourse.directory.Parcel;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Visit;

/** The pages on which an administrator brings in a country, or a part of one. */
@Path("/portal/import")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ImportPages {

    /** As the gate holds by what is said of the length. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final String ZIP = "application/zip";

    /** So often a page looks by itself how far the writing has come, in seconds. */
    private static final int AGAIN = 2;

    @EJB
    private ImportService imports;

    @EJB
    private InstallationService installation;

    @Inject
    private Visit visit;

    /** Where files are chosen. */
    @GET
    public ImportPage start() {
        return sheet().empty(installation.look());
    }

    private ImportSheet sheet() {
        return new ImportSheet(visit.language().code());
    }

    /** Files to begin with: empty ones with their headers, or a small country that can be imported as it is. */
    @GET
    @Path("files/{which}.zip")
    @Produces(ZIP)
    public Response files(@PathParam("which") String which) {
        installation.look();
        var texts = new LinkedHashMap<String, String>();
        switch (which) {
            case "empty" -> CountrySheets.names().forEach(name -> texts.put(name, CountryTemplate.empty(name)));
            case "example" -> CountrySheets.names().forEach(name -> texts.put(name, CountryTemplate.example(name)));
            default -> throw new NotFoundException();
        }
        return Response.ok(Parcel.pack(texts), ZIP)
                .header("Content-Disposition", "attachment; filename=\"country-%s.zip\"".formatted(which))
                .build();
    }

    /** Looks at files. Not a byte of them is read before it is known that an administrator sent them. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response look(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
        var now = installation.look();
        var sent = body.readNBytes(LARGEST + 1);
        if (sent.length > LARGEST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        var found = imports.look(Parcel.of(Multipart.files(type, sent)));
        var ticket = found.ticket();
        return ticket == null
                ? Response.status(found.prospect().holds() ? 200 : 422)
                        .entity(sheet().refused(now, found))
                        .build()
                : Response.seeOther(address(ticket)).build();
    }

    private static URI address(String ticket) {
        return URI.create("/portal/import/" + ticket);
    }

    /** What files would change that were looked at, or how far the writing has come. */
    @GET
    @Path("{ticket}")
    public Response again(@PathParam("ticket") String ticket) {
        var progress = imports.progress(ticket).orElse(null);
        if (progress == null || progress.state() == Progress.State.REFUSED) {
            var undone = progress == null ? null : progress.refusal();
            return Response.ok(sheet().look(ticket, imports.look(ticket), undone))
                    .build();
        }
        var page = Response.ok(ImportSheet.writing(ticket, progress));
        return progress.state() == Progress.State.RUNNING
                ? page.header("Refresh", AGAIN).build()
                : page.build();
    }

    /** Begins to write them. */
    @POST
    @Path("{ticket}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("ticket") String ticket, MultivaluedMap<String, String> sent) {
        imports.write(ticket, version(sent.getFirst("version")));
        return Response.seeOther(address(ticket)).build();
    }

    private static long version(@Nullable String sent) {
        try {
            return Long.parseLong(Objects.requireNonNullElse(sent, ""));
        } catch (NumberFormatException none) {
            throw new Malformed("no state of the directory");
        }
    }
}
