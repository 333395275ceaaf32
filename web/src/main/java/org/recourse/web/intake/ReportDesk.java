package org.recourse.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Drafts;
import org.recourse.access.Keys;
import org.recourse.grievance.World;
import org.recourse.intake.Atlas;
import org.recourse.intake.IntakeService;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Visit;

/** Keeps a report while it is told, and sends it: for somebody alone, and for a liaison beside somebody. */
@RequestScoped
class ReportDesk {

    /** Where somebody begins to tell. */
    static final String BEGINNING = "/report";

    /** The name under which the value of the last form is signed. */
    private static final String FORM = "report";

    /** Keeps, in a draft that was sent, with which value that was. */
    private static final String SENT = "sent";

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

    /** A liaison begins to write down what somebody tells; the draft remembers it. */
    String begin() {
        return drafts.keep(
                null, Answered.NOTHING.with(ReportForms.BESIDE, "yes").text());
    }

    /** The value of the last form, which makes two sendings one; good for the report as it was read back. */
    String token(Answered answered) {
        return keys.formTokens().fresh(FORM, told(answered));
    }

    private static String told(Answered answered) {
        return new Answered(answered.only(name -> !name.equals(SENT))).text();
    }

    /** Sends the report. The same form once more has the same answer. */
    Response send(@Nullable String remembered, MultivaluedMap<String, String> sent, String channel, boolean secure) {
        var cookie = of(sent, remembered);
        var token = new Answered(sent).first("token");
        if (!keys.formTokens().ours(FORM, token)) {
            throw new Malformed("not our form");
        }
        var draft = draft(cookie);
        if (draft.isEmpty()
                || !draft.first(SENT).isEmpty() && !draft.first(SENT).equals(token)) {
            return to(BEGINNING);
        }
        var forms = flow().forms(draft);
        if (forms.open().isPresent()) {
            return to(forms.open().get().href());
        }
        var key = keys.formTokens().idempotencyKey(FORM, told(draft), token);
        if (key.isEmpty()) {
            // Another window changed it: nobody sends what he has not read.
            return to("/report/check");
        }
        var report = forms.report(visit.language().code(), visit.texts().t("report.alone.default"), channel);
        var receipt = intake.register(key.get(), report).receipt();
        drafts.keepSent(cookie, draft.with(SENT, token).text());
        var seen = keys.cookies().of(receipt, Instant.now());
        return Response.seeOther(URI.create("/receipt"))
                .cookie(PublicCookies.receipt(seen, secure).toArray(NewCookie[]::new))
                .build();
    }

    /** Whether anything was answered, and not only a page looked at. */
    static boolean begun(Answered answered) {
        return answered
                .only(name -> !name.equals(ReportForms.DRAFT)
                        && !name.equals(ReportForms.BESIDE)
                        && !name.startsWith("asked-"))
                .values()
                .stream()
                .flatMap(List::stream)
                .anyMatch(value -> !value.isBlank());
    }

    /** What was answered; what was sent is over and begins anew. */
    Answered answered(@Nullable String cookie) {
        var draft = draft(cookie);
        return draft.first(SENT).isEmpty() ? draft : Answered.NOTHING;
    }

    private Answered draft(@Nullable String cookie) {
        return drafts.open(cookie)
                .map(Answered::of)
                .map(draft -> draft.with(ReportForms.DRAFT, Objects.requireNonNullElse(cookie, "")))
                .orElse(Answered.NOTHING);
    }

    /** The draft that a page was drawn from: another window of the browser may have begun another one meanwhile. */
    static @Nullable String of(MultivaluedMap<String, String> sent, @Nullable String cookie) {
        var own = new Answered(sent).first(ReportForms.DRAFT);
        return own.isEmpty() ? cookie : own;
    }

    ReportFlow flow() {
        return new ReportFlow(world.taxonomy(), places(), visit.texts().today());
    }

    Places places() {
        var known = atlas.known();
        return new Places(known.areas(), known.offices(), visit.language().code());
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
