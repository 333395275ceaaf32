package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Keys;
import org.recourse.grievance.World;
import org.recourse.intake.Atlas;
import org.recourse.intake.Drafts;
import org.recourse.intake.IntakeService;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Visit;

/** Tells a grievance, one question a page. Nothing is in the address and nothing in a session. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ReportPages {

    /** The name under which the value of the last form is signed. */
    private static final String FORM = "report";

    /** Keeps, in a draft that was sent, with which value that was. */
    private static final String SENT = "sent";

    /** Keeps, in a draft, that a liaison writes it down with somebody. */
    private static final String BESIDE = "beside";

    @Inject
    private Visit visit;

    @Inject
    private Keys keys;

    @Inject
    private World world;

    @EJB
    private Drafts drafts;

    @EJB
    private Atlas atlas;

    @EJB
    private IntakeService intake;

    @Context
    private SecurityContext security;

    /** The first question. */
    @GET
    @Path("report")
    @PermitAll
    public Page what(@CookieParam(PublicCookies.DRAFT) @Nullable String cookie) {
        return flow().page(Step.WHAT, answered(cookie));
    }

    /** One of the further questions, or the page that reads everything back. */
    @GET
    @Path("report/{step}")
    @PermitAll
    public Response step(
            @PathParam("step") String code,
            @QueryParam("again") @Nullable String again,
            @CookieParam(PublicCookies.DRAFT) @Nullable String cookie) {
        var answered = answered(cookie);
        if (answered.isEmpty()) {
            return to(Step.WHAT.href());
        }
        if (code.equals("check")) {
            return check(answered);
        }
        // The group of those who did it is asked once more, and what is known of them stays.
        var step = of(code);
        return Response.ok(flow().page(step, again == null ? answered : answered.with("group", "")))
                .build();
    }

    private Response check(Answered answered) {
        var forms = flow().forms(answered);
        var open = forms.open();
        if (open.isPresent()) {
            return to(open.get().href());
        }
        var parts = new ReportCheck(forms, places()).parts();
        return Response.ok(new ReportCheckPage(
                        parts,
                        beside(answered) ? "/portal/report" : "/report/check",
                        keys.formTokens().fresh(FORM)))
                .build();
    }

    /** A liaison begins to write down what somebody tells. */
    @GET
    @Path("portal/report")
    @PermitAll
    public Response begin() {
        var kept = drafts.keep(null, Answered.NOTHING.with(BESIDE, "yes").text());
        return Response.seeOther(URI.create("/report"))
                .cookie(PublicCookies.draft(kept, security.isSecure()).toArray(NewCookie[]::new))
                .build();
    }

    /** Sends what a liaison wrote down, as the liaison who is logged in; the draft stays if nobody is any more. */
    @POST
    @Path("portal/report")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendBeside(
            @CookieParam(PublicCookies.DRAFT) @Nullable String cookie, MultivaluedMap<String, String> sent) {
        return security.getUserPrincipal() == null ? to("/portal/report/again") : send(cookie, sent, "LIAISON");
    }

    /** Behind the login, back to the page that reads everything back. */
    @GET
    @Path("portal/report/again")
    @PermitAll
    public Response again() {
        return to("/report/check");
    }

    /** Takes the answer to the first question. */
    @POST
    @Path("report")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response what(
            @CookieParam(PublicCookies.DRAFT) @Nullable String cookie, MultivaluedMap<String, String> sent) {
        return take(Step.WHAT, cookie, sent);
    }

    /** Takes the answers of a page. */
    @POST
    @Path("report/{step}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("step") String code,
            @CookieParam(PublicCookies.DRAFT) @Nullable String cookie,
            MultivaluedMap<String, String> sent) {
        return code.equals("check") ? send(cookie, sent, "WEB") : take(of(code), cookie, sent);
    }

    private Response take(Step step, @Nullable String cookie, MultivaluedMap<String, String> sent) {
        var turn = flow().take(step, answered(cookie), sent);
        var kept = drafts.keep(cookie, turn.answered().text());
        var response = turn.next() == null
                ? Response.status(422).entity(turn.page())
                : Response.seeOther(URI.create(turn.next()));
        // Not set anew with every page: a draft lives a day from its first one.
        return kept.equals(cookie)
                ? response.build()
                : response.cookie(PublicCookies.draft(kept, security.isSecure()).toArray(NewCookie[]::new))
                        .build();
    }

    /** Sends the report. The same form once more has the same answer. */
    private Response send(@Nullable String cookie, MultivaluedMap<String, String> sent, String channel) {
        var token = new Answered(sent).first("token");
        var key = keys.formTokens().idempotencyKey(FORM, token).orElseThrow(() -> new Malformed("not our form"));
        var draft = draft(cookie);
        if (draft.isEmpty()
                || !draft.first(SENT).isEmpty() && !draft.first(SENT).equals(token)) {
            return to(Step.WHAT.href());
        }
        var forms = flow().forms(draft);
        if (forms.open().isPresent()) {
            return to(forms.open().get().href());
        }
        var report = forms.report(visit.language().code(), visit.texts().t("report.alone.default"), channel);
        var receipt = intake.register(key, report).receipt();
        drafts.keepSent(cookie, draft.with(SENT, token).text());
        var seen = keys.cookies().of(receipt, Instant.now());
        return Response.seeOther(URI.create("/receipt"))
                .cookie(PublicCookies.receipt(seen, security.isSecure()).toArray(NewCookie[]::new))
                .build();
    }

    private static boolean beside(Answered answered) {
        return !answered.first(BESIDE).isEmpty();
    }

    /** What was answered; what was sent is over and begins anew. */
    private Answered answered(@Nullable String cookie) {
        var draft = draft(cookie);
        return draft.first(SENT).isEmpty() ? draft : Answered.NOTHING;
    }

    private Answered draft(@Nullable String cookie) {
        return drafts.open(cookie).map(Answered::of).orElse(Answered.NOTHING);
    }

    private ReportFlow flow() {
        return new ReportFlow(world.taxonomy(), places(), visit.texts().today());
    }

    private Places places() {
        var known = atlas.known();
        return new Places(known.areas(), known.offices(), visit.language().code());
    }

    private static Step of(String code) {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.WHAT && step.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
