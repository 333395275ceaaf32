package org.recourse.web.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Receipt;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Docket;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.Done;
import org.recourse.grievance.Lifecycle;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.ProblemPage;
import org.recourse.web.shared.Reading;
import org.recourse.web.shared.StepActs;
import org.recourse.web.shared.part.Action;

/** The pages on which acts are done: a form, the act, and what it has done. */
@Path("/portal/cases/{reference}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class ActPages {

    @Inject
    private ActForms forms;

    @Inject
    private ActDesk desk;

    @Inject
    private LateForms late;

    @Inject
    private Sending sending;

    @Inject
    private Reading reading;

    @EJB
    private DocketService docket;

    @PathParam("reference")
    private String reference = "";

    /**
     * The form of an act, with what was written where it came too late; refuses one that the reader's roles never do,
     * whatever the case.
     */
    @GET
    @Path("acts/{act}")
    public Page form(
            @PathParam("act") String code,
            @CookieParam(LateForms.COOKIE) @Nullable String cookie,
            @Context SecurityContext security) {
        var act = forms.performer(code).act();
        if (Lifecycle.of(act).realmRoles().stream().noneMatch(role -> security.isUserInRole(role.code()))) {
            throw ActRefused.actor(act);
        }
        return late.kept(act, Files.parse(reference), cookie)
                .map(typed -> desk.kept(reference, act, typed))
                .orElseGet(() -> desk.page(reference, act));
    }

    /** Does the act; the same sending again is the same act. */
    @POST
    @Path("acts/{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response perform(
            @PathParam("act") String code,
            MultivaluedMap<String, String> sent,
            @CookieParam(LateForms.COOKIE) @Nullable String cookie,
            @Context SecurityContext security) {
        var performer = forms.performer(code);
        var act = performer.act();
        Map<String, List<String>> typed = new LinkedHashMap<>(sent);
        var bound = forms.read(act, typed, reading.texts().today());
        var request = forms.request(act, Files.parse(reference), typed);
        if (request.isEmpty()) {
            return tooLate(act, typed, security);
        }
        if (!bound.complete()) {
            var page = desk.again(reference, act, typed, List.of());
            return Response.status(bound.rearranged() ? 200 : 422).entity(page).build();
        }
        var form = new Sending.Sent(reference, act, typed);
        sending.begin((notices, marked) -> desk.again(form, notices, marked));
        var input = bound.value() instanceof ActSchemas.Nothing ? null : bound.value();
        var done = performer.perform(at(request.get(), sent), input);
        var receipt = done.receipt();
        if (receipt != null) {
            // No address may hold a code; sent again, the same form shows it again.
            return Response.ok(page(act, done.reference().text(), false, done.entry(), receipt))
                    .cookie(late.forget(act, done.reference(), cookie, security.isSecure()))
                    .build();
        }
        return Response.fromResponse(done(act, done))
                .cookie(late.forget(act, done.reference(), cookie, security.isSecure()))
                .build();
    }

    /** Whoever opened the form is not logged in any more: it is kept until he is. */
    private Response tooLate(Act act, Map<String, List<String>> typed, SecurityContext security) {
        var number = Files.parse(reference);
        var kept = late.keep(act, number, typed, security.isSecure());
        if (security.getUserPrincipal() == null) {
            return Response.seeOther(URI.create(LateForms.address(act, number)))
                    .cookie(kept)
                    .build();
        }
        return Response.status(409)
                .entity(new ProblemPage(Problem.of(409, "other-login"), true))
                .cookie(kept)
                .build();
    }

    private CaseVersion at(String request, MultivaluedMap<String, String> sent) {
        var version = Optional.ofNullable(sent.getFirst("version"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
        return new CaseVersion(Files.parse(reference), version.orElse(null), request);
    }

    private static Response done(Act act, Done done) {
        var address = "/portal/cases/" + done.reference().text() + "/done/" + act.code() + "?entry=" + done.entry()
                + (done.waits() ? "&waits=yes" : "");
        return Response.seeOther(URI.create(address)).build();
    }

    /** What an act has done. It shows nothing of the case, which may be gone from its actor. */
    @GET
    @Path("done/{act}")
    public DonePage done(
            @PathParam("act") String code,
            @QueryParam("entry") @Nullable String entry,
            @QueryParam("waits") @Nullable String waits) {
        var act = forms.performer(code).act();
        return page(act, Files.parse(reference).text(), "yes".equals(waits), entry == null ? "" : entry, null);
    }

    private DonePage page(Act act, String back, boolean second, String entry, @Nullable Receipt receipt) {
        return new DonePage(
                ActHead.bare(back, act),
                Phrase.of(second ? "done.waits" : "done." + act.code()),
                second,
                second ? Phrase.of("done.waits.long") : null,
                List.of(),
                receipt == null ? List.of() : List.of(receipt.reveal().split("-", -1)),
                entry.matches("[0-9a-f]{64}") ? entry : "",
                second ? ways(back, Optional.empty()) : ways(back, docket.mine(Files.parse(reference))));
    }

    /** Where to go from here: on in this case where its next step is the reader's own too, else to what waits. */
    static List<Action> ways(String reference, Optional<Docket.Row> mine) {
        var address = "/portal/cases/" + reference;
        var step = mine.map(Docket.Row::step);
        if (step.isEmpty()) {
            return List.of(
                    Action.main(Phrase.of("done.today"), "/portal"), Action.other(Phrase.of("done.case"), address));
        }
        var next = StepActs.of(mine.get(), step.get())
                .map(act -> Action.main(
                        Phrase.of("done.next", Phrase.of("act." + act.code())), address + "/acts/" + act.code()));
        return Stream.concat(
                        next.stream(),
                        Stream.of(
                                new Action(Phrase.of("done.case"), address, next.isEmpty()),
                                Action.other(Phrase.of("done.today"), "/portal")))
                .toList();
    }
}
