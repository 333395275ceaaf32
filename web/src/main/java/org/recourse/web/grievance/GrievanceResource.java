package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.SearchService;
import org.recourse.taxonomy.Role;
import org.recourse.web.shared.FieldsRefused;
import org.recourse.web.shared.Gazetteer;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.api.Fields;
import org.recourse.web.shared.api.IfMatch;
import org.recourse.web.shared.api.PageLimit;
import org.recourse.web.shared.api.RequestKey;

/** Cases for machines: lists, one case, and every act, by the services and the records of the pages. */
@Path("/api/v1/grievances")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class GrievanceResource {

    private static final String LIST = "/api/v1/grievances";

    @EJB
    private DocketService docket;

    @EJB
    private SearchService search;

    @Inject
    private Files files;

    @Inject
    private ActForms forms;

    @Inject
    private ActSchemas schemas;

    @Inject
    private Gazetteer gazetteer;

    @Inject
    private Visit visit;

    @Context
    private SecurityContext security;

    /**
     * A page of the caller's cases, or of those found by words, the first due first; {@code Link} leads to the pages beside
     * it.
     */
    @GET
    public Response list(@Context UriInfo address) {
        // Nothing ever waits for a system that only sends.
        var ask = new DocketAsk(LIST, partner() ? Shelf.OPEN : Shelf.MINE, address.getQueryParameters());
        var query = ask.query(gazetteer.names());
        if (!ask.unread().isEmpty()) {
            throw new FieldsRefused(ask.unread().stream()
                    .sorted()
                    .map(name -> new Problem.Fault(name, Phrase.of("refusal.field.Invalid")))
                    .toList());
        }
        var found = ask.words().map(words -> search.find(query, words));
        var page = found.map(Docket.Found::page).orElseGet(() -> docket.list(query));
        var answer = Response.ok(
                found.map(json()::found).orElseGet(() -> json().list(page)).toString());
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, link(ask.after(page.next()), "next"));
        }
        if (page.previous() != null) {
            answer.header(HttpHeaders.LINK, link(ask.before(page.previous()), "prev"));
        }
        return answer.build();
    }

    private static String link(String address, String relation) {
        return '<' + address + ">; rel=\"" + relation + '"';
    }

    /**
     * One case, as far as the caller may see it; that it was read is in its history before this answers.
     *
     * @param scopes what is wanted of it, with commas; the summary where nothing is said
     */
    @GET
    @Path("{reference}")
    public Response open(@PathParam("reference") String reference, @QueryParam("scopes") @Nullable String scopes) {
        var view = files.open(reference, "api", Wanted.scopes(scopes, Scope.SUMMARY));
        return tagged(json().whole(view), view);
    }

    private static Response tagged(JsonObject json, CaseView view) {
        return Response.ok(json.toString()).tag(IfMatch.tag(view.version())).build();
    }

    /** What was said in one case, the first first; absent for whoever may not read it. */
    @GET
    @Path("{reference}/messages")
    public Response messages(@PathParam("reference") String reference) {
        var view = files.open(reference, "messages", EnumSet.of(Scope.SKELETON, Scope.MESSAGES));
        if (!view.shows(Scope.MESSAGES)) {
            throw new NotFoundException();
        }
        return tagged(json().messages(view), view);
    }

    /**
     * A page of what happened in one case and who looked, the latest first, as far as the caller may know it; {@code Link}
     * leads to what was before.
     *
     * @param before the number of the last entry of the page before
     */
    @GET
    @Path("{reference}/history")
    public Response history(
            @PathParam("reference") String reference,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("40") String limit) {
        var history = files.history(reference, Wanted.number("before", before), PageLimit.of(limit));
        var view = history.view();
        if (!view.shows(Scope.HISTORY) && !view.shows(Scope.ACCESS_LOG)) {
            throw new NotFoundException();
        }
        var page = history.page();
        var answer = Response.ok(HistoryJson.page(page, files.named(page.events(), page.derived()))
                        .toString())
                .tag(IfMatch.tag(view.version()));
        if (page.next() != null) {
            var next = LIST + '/' + view.reference().text() + "/history?limit=" + limit + "&before=" + page.next();
            answer.header(HttpHeaders.LINK, link(next, "next"));
        }
        return answer.build();
    }

    /** Opens one scope that is shown only for a written reason; the reason is in the history. */
    @POST
    @Path("{reference}/openings")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response openFor(@PathParam("reference") String reference, JsonObject body) {
        var asked = Fields.of(schemas.opening().read(body, visit.today()));
        var view = files.openFor(reference, Scope.of(asked.scope()), asked.reason());
        return tagged(json().whole(view), view);
    }

    /** What one act asks for on this case as it stands: its schema, what there is to choose from, what the case says. */
    @GET
    @Path("{reference}/acts/{act}")
    public Response offer(@PathParam("reference") String reference, @PathParam("act") String code) {
        var act = forms.performer(code).act();
        var view = files.open(reference, act.code(), ActScopes.of(act));
        var texts = visit.texts();
        return tagged(forms.offer(act, view).json(schemas.schema(act, texts::t), texts::t), view);
    }

    /**
     * Does an act. What changes a case is done by somebody who has seen it as it is: {@code If-Match} names that version.
     *
     * @param key the same one with the same body again is the same act, not a second
     */
    @POST
    @Path("{reference}/acts/{act}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response perform(
            @PathParam("reference") String reference,
            @PathParam("act") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            JsonObject body) {
        var performer = forms.performer(code);
        boolean material = Lifecycle.of(performer.act()).material();
        var version = material ? Integer.valueOf(IfMatch.required(match)) : IfMatch.version(match);
        var read = Fields.of(forms.read(performer.act(), body, visit.today()));
        var input = read instanceof ActSchemas.Nothing ? null : read;
        var number = Files.parse(reference);
        var request = RequestKey.request(
                key, visit.login().orElse(""), performer.act().code(), number.text(), body.toString());
        var done = performer.perform(new CaseVersion(number, version, request), input);
        return Response.status(done.waits() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(CaseJson.done(performer.act(), done).toString())
                .tag(IfMatch.tag(done.version()))
                .build();
    }

    private CaseJson json() {
        return new CaseJson(gazetteer.names(), partner());
    }

    private boolean partner() {
        return security.isUserInRole(Role.PARTNER.code());
    }
}
