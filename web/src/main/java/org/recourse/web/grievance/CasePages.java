package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.World;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.history.Happened;

/** The pages of a case. Each is a read: it stands in the ledger before anything of the case is shown. */
@Path("/portal/cases/{reference}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class CasePages {

    @Inject
    private Files files;

    @Inject
    private World world;

    @Inject
    private Talk talk;

    @Inject
    private Carried carried;

    @PathParam("reference")
    private String reference = "";

    /** What must be done now, the summary, and who is who. */
    @GET
    public CasePage summary() {
        var summary = files.summary(reference);
        var lately = summary.lately();
        var lines = files.lines().lines(files.named(lately.events(), lately.derived()));
        var ladder = files.ladder(summary.view(), summary.way());
        return new CaseSheet(summary.view(), files.names(), world.taxonomy())
                .onCall(files.onCall(summary.view()))
                .carriedBy(carried.names(summary.view()))
                .page(lines, lately, ladder);
    }

    /** Opens a part that is kept apart; a form, so that no address opens it by itself. */
    @POST
    @Path("opened")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public OpenedPage opened(MultivaluedMap<String, String> sent) {
        var code = Objects.requireNonNullElse(sent.getFirst("scope"), "");
        var reason = sent.getFirst("reason");
        var scope = scope(code);
        var view = reason == null
                ? files.open(reference, code.replace('_', '-'), EnumSet.of(Scope.SKELETON, scope))
                : files.openFor(reference, scope, reason);
        return new OpenedPage(
                new CaseHeads(view, files.names()).head(""),
                Phrase.of("case.kept." + scope.code()),
                new OpenedSheet(view).lines(scope),
                Phrase.of("opened.note", reason == null ? "none" : "some"));
    }

    private static Scope scope(String code) {
        try {
            return Scope.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }

    /** What was said. */
    @GET
    @Path("messages")
    public MessagesPage messages() {
        return talk.page(messagesOf(), null);
    }

    private CaseView messagesOf() {
        return files.open(reference, "messages", Set.of(Scope.SKELETON, Scope.MESSAGES));
    }

    /** The proposal, and what became of it. */
    @GET
    @Path("remedy")
    public RemedyPage remedy() {
        var view = files.open(reference, "remedy", Set.of(Scope.SKELETON, Scope.SUMMARY, Scope.PROPOSAL, Scope.REMEDY));
        return new RemedySheet(view, files.names()).page();
    }

    /** Who did what when, and who looked. */
    @GET
    @Path("history")
    public HistoryPage history(
            @QueryParam("before") @Nullable Long before,
            @QueryParam("show") @DefaultValue("all") String show,
            @QueryParam("check") @Nullable String check) {
        int most = HistorySheet.most(show);
        var history = check == null ? files.history(reference, before, most) : files.checked(reference, most);
        var ladder = files.ladder(history.view(), history.way());
        return new HistorySheet(history, files.names(), show).page(files.lines().lines(shown(history, show)), ladder);
    }

    /** Every read of the case. */
    @GET
    @Path("reads")
    public ReadsPage reads(@QueryParam("before") @Nullable Long before) {
        var readers = files.readers(reference, before, HistorySheet.most("reads"));
        return new ReadsSheet(readers.history(), files.names())
                .page(shown(readers.history(), "reads"), files.named(readers.tried(), false));
    }

    private List<Happened> shown(History history, String show) {
        return files.named(
                history.page().events().stream()
                        .filter(event -> HistorySheet.shows(event, show))
                        .toList(),
                history.page().derived());
    }
}
