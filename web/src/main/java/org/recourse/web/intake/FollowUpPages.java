package org.recourse.web.intake;

import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Receipt;
import org.recourse.access.ReceiptMisread;
import org.recourse.web.shared.LanguageSwitch;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.FieldError;
import org.recourse.web.shared.form.Form;

/** Follows a case with its receipt. The code travels in forms only; then a sealed cookie stands for it. */
@Path("/follow-up")
@Produces(MediaType.TEXT_HTML)
public class FollowUpPages {

    private static final String CODE = "code";

    @Inject
    private MyCaseDesk desk;

    @Inject
    private MyForms forms;

    @Inject
    private MyLateForm late;

    @Context
    private SecurityContext security;

    /** The case, where the browser remembers the receipt; else the question for its code. */
    @GET
    @PermitAll
    public Response show(
            @CookieParam(PublicCookies.RECEIPT) @Nullable String cookie, @QueryParam("done") @Nullable String done) {
        var receipt = desk.remembered(cookie);
        if (receipt.isEmpty()) {
            return Response.ok(new CodePage(code("", null), cookie == null ? null : Phrase.of("code.over")))
                    .build();
        }
        var act = Optional.ofNullable(done).flatMap(MyAct::of);
        return desk.page(
                        receipt.get(),
                        act.map(known -> Phrase.of("mine.done." + known.code())).orElse(null))
                .map(page -> seen(Response.ok(page), receipt.get()))
                .orElseGet(FollowUpPages::nothing);
    }

    /** Takes the code. Whether it exists takes as long to find out as that it does not. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@CookieParam(PublicCookies.KEPT) @Nullable String kept, MultivaluedMap<String, String> sent) {
        var written = new Answered(sent).first(CODE);
        if (written.isBlank()) {
            return again(written, Phrase.of("code.code.missing"));
        }
        try {
            var receipt = Receipt.parse(written);
            return desk.guess(receipt)
                    ? seen(Response.seeOther(URI.create(opened(kept, receipt))), receipt)
                    : again(written, Phrase.of("refusal.receipt"));
        } catch (ReceiptMisread misread) {
            return again(written, Phrase.of(misread.key(), misread.arguments().toArray()));
        }
    }

    /** The case; or the form of it that is to be sent once more. */
    private String opened(@Nullable String kept, Receipt receipt) {
        return late.of(kept, receipt)
                .map(form -> "/follow-up/" + form.act().code())
                .orElse("/follow-up");
    }

    /** Forgets the receipt in this browser, and what was written and not sent. */
    @POST
    @Path("/close")
    @PermitAll
    // Said, or the server takes the act of any code for the better match.
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@CookieParam(PublicCookies.KEPT) @Nullable String kept) {
        return Response.seeOther(URI.create("/"))
                .cookie(late.forget(kept).toArray(NewCookie[]::new))
                .cookie(PublicCookies.noReceipt().toArray(NewCookie[]::new))
                .build();
    }

    /** The answer of the office; it opens by choice, and that it was read is written down. */
    @GET
    @Path("/proposal")
    @PermitAll
    public Response proposal(@CookieParam(PublicCookies.RECEIPT) @Nullable String cookie) {
        return desk.remembered(cookie)
                .flatMap(receipt -> desk.proposal(receipt).map(page -> seen(Response.ok(page), receipt)))
                .orElseGet(FollowUpPages::nothing);
    }

    /** What was decided, why, and what can be done against it; it opens by choice, as an answer does. */
    @GET
    @Path("/decision")
    @PermitAll
    public Response decision(@CookieParam(PublicCookies.RECEIPT) @Nullable String cookie) {
        return desk.remembered(cookie)
                .flatMap(receipt -> desk.decision(receipt).map(page -> seen(Response.ok(page), receipt)))
                .orElseGet(FollowUpPages::nothing);
    }

    /** The form of an act. */
    @GET
    @Path("/{act}")
    @PermitAll
    public Response form(
            @PathParam("act") String code,
            @CookieParam(PublicCookies.RECEIPT) @Nullable String cookie,
            @CookieParam(PublicCookies.KEPT) @Nullable String kept) {
        var act = desk.act(code);
        return desk.remembered(cookie)
                .map(receipt -> desk.form(act, receipt, written(act, kept, receipt))
                        .map(page -> seen(Response.ok(page), receipt))
                        .orElseGet(() -> seen(Response.seeOther(URI.create("/follow-up")), receipt)))
                .orElseGet(FollowUpPages::nothing);
    }

    private Map<String, List<String>> written(MyAct act, @Nullable String kept, Receipt receipt) {
        return late.of(kept, receipt)
                .filter(form -> form.act() == act)
                .map(MyLateForm.Late::typed)
                .orElse(Map.of());
    }

    /** Does an act, and shows the case with what was done. */
    @POST
    @Path("/{act}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("act") String code,
            @CookieParam(PublicCookies.RECEIPT) @Nullable String cookie,
            @CookieParam(PublicCookies.KEPT) @Nullable String kept,
            MultivaluedMap<String, String> sent) {
        var act = desk.act(code);
        var receipt = desk.remembered(cookie).orElse(null);
        if (!forms.meant(act, receipt, sent) || receipt == null) {
            return tooLate(act, sent, receipt != null);
        }
        var language = LanguageSwitch.query(sent);
        if (language.isPresent()) {
            return seen(later(act, sent, language.get(), kept), receipt);
        }
        return desk.perform(act, receipt, sent)
                .map(page -> seen(Response.status(422).entity(page), receipt))
                .orElseGet(() -> seen(
                        Response.seeOther(URI.create("/follow-up?done=" + act.code()))
                                .cookie(late.forget(kept).toArray(NewCookie[]::new)),
                        receipt));
    }

    /** The same form in another language, with what was written; the whole case where nothing was. */
    private Response.ResponseBuilder later(
            MyAct act, Map<String, List<String>> sent, String language, @Nullable String kept) {
        var nothing = late.forget(kept);
        boolean written = MyForms.written(sent);
        var page = act == MyAct.MESSAGE && !written ? "/follow-up" : "/follow-up/" + act.code();
        var response = Response.seeOther(URI.create(page + language));
        var cookies = written ? late.keep(act, sent, security.isSecure()) : nothing;
        return response.cookie(cookies.toArray(NewCookie[]::new));
    }

    /** What was written is kept until the code of its case is entered again. */
    private Response tooLate(MyAct act, Map<String, List<String>> sent, boolean another) {
        var note = Phrase.of(another ? "code.other" : "code.kept");
        return Response.ok(new CodePage(code("", null), note))
                .cookie(late.keep(act, sent, security.isSecure()).toArray(NewCookie[]::new))
                .build();
    }

    /** The receipt is remembered for another quarter of an hour. */
    private Response seen(Response.ResponseBuilder response, Receipt receipt) {
        return response.cookie(PublicCookies.receipt(desk.remember(receipt), security.isSecure())
                        .toArray(NewCookie[]::new))
                .build();
    }

    private static Response nothing() {
        return Response.seeOther(URI.create("/follow-up"))
                .cookie(PublicCookies.noReceipt().toArray(NewCookie[]::new))
                .build();
    }

    private static Response again(String written, Phrase error) {
        return Response.status(422)
                .entity(new CodePage(code(written, error), null))
                .build();
    }

    private static Form code(String written, @Nullable Phrase error) {
        var field = Field.line(CODE, Phrase.of("code.code.label"), Phrase.of("code.code.hint"), written, error);
        var form = new Form(List.of(field), List.of(), Map.of());
        return error == null ? form : form.with(new FieldError(CODE, error));
    }
}
