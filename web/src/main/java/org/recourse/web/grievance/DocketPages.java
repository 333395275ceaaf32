package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import org.recourse.grievance.Docket;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.SearchService;
import org.recourse.grievance.World;
import org.recourse.shared.InputRefused;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;

/** The list of cases. */
@Path("/portal/cases")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class DocketPages {

    /** Where a search begins: at a page of ours, or at an address that somebody typed or kept. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @EJB
    private DocketService docket;

    @EJB
    private SearchService search;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private World world;

    @Inject
    private Visit visit;

    @Inject
    private Carried carried;

    /**
     * A page of the list, or of the cases that are found by words; where a reference was typed that can be read, the way to
     * its case. Where another site led here, the words wait for the reader to look for them: that he searched is written
     * down under his name.
     */
    @GET
    public Response list(
            @QueryParam("reference") @DefaultValue("") String reference,
            @QueryParam("words") @DefaultValue("") String words,
            @HeaderParam("Sec-Fetch-Site") @DefaultValue("none") String from,
            @Context UriInfo address) {
        var look = new Typed(reference.isBlank() ? words : reference);
        var named = reference.isBlank() ? look.reference() : look.read();
        if (named.isPresent()) {
            return Response.seeOther(URI.create("/portal/cases/" + named.get().text()))
                    .build();
        }
        var ask = new DocketAsk(address.getQueryParameters());
        var query = ask.query(gazetteer.names());
        var sheet = new DocketSheet(ask, gazetteer.names(), world.taxonomy(), carried);
        if (!ask.unread().isEmpty()) {
            return Response.status(422)
                    .entity(sheet.unread(docket.count(), look.text()))
                    .build();
        }
        if (!reference.isBlank()) {
            return troubled(sheet, query, look, Phrase.of("docket.reference.unreadable"));
        }
        if (!words.isBlank() && !OWN.contains(from)) {
            return troubled(sheet, query, look, Phrase.of("docket.words.elsewhere"));
        }
        return listed(sheet, ask, query, look);
    }

    private Response listed(DocketSheet sheet, DocketAsk ask, Docket.Query query, Typed look) {
        try {
            var words = ask.words();
            var page = words.isPresent()
                    ? sheet.found(search.find(query, words.get()), visit, look)
                    : sheet.page(docket.list(query), docket.count(), visit, look.text(), null);
            return Response.ok(page).build();
        } catch (InputRefused refused) {
            var fault = refused.faults().get(0);
            return troubled(
                    sheet, query, look, Phrase.of(fault.key(), fault.arguments().toArray()));
        }
    }

    /** The list as if nothing had been typed, and what is wrong with what was. */
    private Response troubled(DocketSheet sheet, Docket.Query query, Typed look, Phrase trouble) {
        var page = sheet.page(docket.list(query), docket.count(), visit, look.text(), trouble);
        return Response.status(422).entity(page).build();
    }
}
