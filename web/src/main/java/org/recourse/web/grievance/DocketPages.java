package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.World;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;

/** The list of cases. */
@Path("/portal/cases")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class DocketPages {

    @EJB
    private DocketService docket;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    /** A page of the list; or, where a reference was typed that can be read, the way to its case. */
    @GET
    public Response list(@QueryParam("reference") @Nullable String typed, @Context UriInfo address) {
        var look = Optional.ofNullable(typed).map(String::strip).orElse("");
        var reference = read(look);
        if (reference.isPresent()) {
            return Response.seeOther(
                            URI.create("/portal/cases/" + reference.get().text()))
                    .build();
        }
        var names = gazetteer.names();
        var ask = new DocketAsk(address.getQueryParameters());
        var query = ask.query(names);
        var sheet = new DocketSheet(ask, names, world.taxonomy());
        if (!ask.unread().isEmpty()) {
            return Response.status(422).entity(sheet.unread(docket.count())).build();
        }
        var trouble = look.isEmpty() ? null : Phrase.of("docket.reference.unreadable");
        var page = sheet.page(docket.list(query), docket.count(), visit, look, trouble);
        return Response.status(trouble == null ? 200 : 422).entity(page).build();
    }

    private static Optional<Reference> read(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Reference.parse(typed));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
