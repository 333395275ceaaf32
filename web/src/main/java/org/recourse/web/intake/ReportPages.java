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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Drafts;
import org.recourse.web.shared.LanguageSwitch;
import org.recourse.web.shared.Page;

/** Tells a grievance, one question a page. Nothing is in the address and nothing in a session. */
@Path("/report")
@Produces(MediaType.TEXT_HTML)
public class ReportPages {

    @Inject
    private ReportDesk desk;

    @EJB
    private Drafts drafts;

    @Context
    private SecurityContext security;

    /** The first question; or, where one was begun in this browser before, whether to go on with it. */
    @GET
    @PermitAll
    public Page begin(@CookieParam(PublicCookies.DRAFT) @Nullable String cookie) {
        var answered = desk.answered(cookie);
        return ReportDesk.begun(answered)
                ? new UnfinishedPage(desk.flow().next(answered))
                : desk.flow().page(Step.WHAT, answered);
    }

    /** Throws away what was begun in this browser, and begins anew. */
    @POST
    @Path("/anew")
    @PermitAll
    // Said, or the server takes the page of any step for the better match.
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response anew(@CookieParam(PublicCookies.DRAFT) @Nullable String cookie) {
        drafts.forget(cookie);
        return Response.seeOther(URI.create(ReportDesk.BEGINNING))
                .cookie(PublicCookies.noDraft().toArray(NewCookie[]::new))
                .build();
    }

    /** One of the further questions, or the page that reads everything back. */
    @GET
    @Path("/{step}")
    @PermitAll
    public Response step(
            @PathParam("step") String code,
            @QueryParam("again") @Nullable String again,
            @CookieParam(PublicCookies.DRAFT) @Nullable String cookie) {
        var answered = desk.answered(cookie);
        if (answered.isEmpty()) {
            return ReportDesk.to(ReportDesk.BEGINNING);
        }
        if (code.equals("check")) {
            return check(answered);
        }
        // The group of those who did it is asked once more, and what is known of them stays.
        var step = of(code);
        return Response.ok(desk.flow().page(step, again == null ? answered : answered.with("group", "")))
                .build();
    }

    private Response check(Answered answered) {
        var forms = desk.flow().forms(answered);
        var open = forms.open();
        if (open.isPresent()) {
            return ReportDesk.to(open.get().href());
        }
        var parts = new ReportCheck(forms, desk.places()).parts();
        return Response.ok(new ReportCheckPage(
                        parts,
                        forms.beside() ? "/portal/report" : "/report/check",
                        desk.token(answered),
                        answered.first(ReportForms.DRAFT)))
                .build();
    }

    /** Takes the answer to the first question. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response what(
            @CookieParam(PublicCookies.DRAFT) @Nullable String cookie, MultivaluedMap<String, String> sent) {
        return take(Step.WHAT, cookie, sent);
    }

    /** Takes the answers of a page. */
    @POST
    @Path("/{step}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("step") String code,
            @CookieParam(PublicCookies.DRAFT) @Nullable String cookie,
            MultivaluedMap<String, String> sent) {
        return code.equals("check")
                ? desk.send(cookie, sent, "WEB", security.isSecure())
                : take(of(code), cookie, sent);
    }

    private Response take(Step step, @Nullable String cookie, MultivaluedMap<String, String> sent) {
        var own = ReportDesk.of(sent, cookie);
        var language = LanguageSwitch.query(sent);
        var answered = desk.answered(own);
        var turn = language.isPresent()
                ? desk.flow().leave(step, answered, sent)
                : desk.flow().take(step, answered, sent);
        var response = turn.next() == null
                ? Response.status(422).entity(turn.page())
                : Response.seeOther(URI.create(turn.next() + language.orElse("")));
        return turn.answered().isEmpty() ? response.build() : kept(response, turn.answered(), own, cookie);
    }

    private Response kept(
            Response.ResponseBuilder response, Answered answered, @Nullable String own, @Nullable String cookie) {
        var kept = drafts.keep(own, answered.text());
        // Not set anew with every page: a draft lives a day from its first one.
        return kept.equals(cookie)
                ? response.build()
                : response.cookie(PublicCookies.draft(kept, security.isSecure()).toArray(NewCookie[]::new))
                        .build();
    }

    private static Step of(String code) {
        return Arrays.stream(Step.values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
