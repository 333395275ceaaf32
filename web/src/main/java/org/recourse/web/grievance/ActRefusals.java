package org.recourse.web.grievance;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.util.List;
import java.util.Objects;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Refusal;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;

/**
 * Shows the form of an act again when the act was refused: with what was written, with the case or order as it stands now, and
 * with why. Whatever else is refused goes the way of all failures.
 */
@Provider
public class ActRefusals implements ExceptionMapper<Refusal> {

    @Inject
    private Sending sending;

    @Context
    private Providers providers;

    @Override
    public Response toResponse(Refusal refusal) {
        var sent = sending.sent();
        return switch (refusal.kind()) {
            case STALE -> sent.map(form -> again(form, 412, refusal)).orElseGet(() -> plain(refusal));
            case CONFLICT -> sent.map(form -> again(form, 409, refusal)).orElseGet(() -> plain(refusal));
            case INVALID -> sent.map(form -> again(form, 422, refusal)).orElseGet(() -> plain(refusal));
            case NOT_FOUND, FORBIDDEN, TOO_MANY, PASSING, FAULT -> plain(refusal);
        };
    }

    private Response plain(Refusal refusal) {
        return Objects.requireNonNull(providers.getExceptionMapper(Throwable.class))
                .toResponse(refusal);
    }

    private Response again(Sending.Again sent, int status, Refusal refusal) {
        try {
            var page = sent.page(notices(refusal), form -> marked(form, refusal));
            return Response.status(status).type("text/html").entity(page).build();
        } catch (Refusal gone) {
            return plain(gone);
        }
    }

    /** What is wrong with a field stands at the field. */
    private static List<CasePage.Notice> notices(Refusal refusal) {
        return refusal instanceof InputRefused ? List.of() : List.of(notice(refusal));
    }

    private static CasePage.Notice notice(Refusal refusal) {
        var title = switch (refusal.kind()) {
            case STALE -> "problem.stale.title";
            case CONFLICT -> "problem.conflict.title";
            default -> "problem.invalid.title";
        };
        var say = Phrase.of(refusal.key(), refusal.arguments().toArray());
        return new CasePage.Notice("warn", "c-soon", Phrase.of(title), say);
    }

    private static Form marked(Form form, Refusal refusal) {
        if (!(refusal instanceof InputRefused refused)) {
            return form;
        }
        var marked = form;
        for (var fault : refused.faults()) {
            var name = fault.field().replace("[", ".").replace("]", "");
            marked = marked.refused(
                    name, Phrase.of(fault.key(), fault.arguments().toArray()));
        }
        return marked;
    }
}
