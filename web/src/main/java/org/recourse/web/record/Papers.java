package org.recourse.web.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.intake.Identity;
import org.recourse.record.Copy;
import org.recourse.record.Draft;
import org.recourse.taxonomy.Role;
import org.recourse.web.record.Paper.Part;

/** Puts a draft into words. Each copy has its own parts, and nothing but what the domain gives to its reader. */
final class Papers {

    private Papers() {}

    static Paper of(Draft draft, Ink ink) {
        var view = draft.file().view();
        var referral = draft.referral();
        if (referral != null) {
            var identity = view.record(Field.IDENTITY, Identity.class).orElse(null);
            return new ReferralPaper(view, identity, referral, ink).paper(draft.id());
        }
        var name = draft.copy().name();
        boolean neutral = draft.copy() == Copy.COMPLAINANT;
        return new Paper(
                draft.id(),
                name,
                draft.language(),
                view.now().toString(),
                view.reference().text(),
                ink.say(neutral ? "title.neutral" : "title", ink.reference(view.reference())),
                neutral ? "" : under(view, ink),
                ink.say("for." + name, recipient(draft.copy(), view, ink)),
                ink.say("kept." + name),
                neutral ? List.of(ink.say("cover"), ink.say("cover.say"), ink.say("cover.back")) : List.of(),
                parts(draft, ink).filter(part -> !part.isEmpty()).toList());
    }

    private static String under(CaseView view, Ink ink) {
        var place = ink.names().place(view.header().area());
        var category = view.header().category();
        return category == null ? place : ink.say("under", ink.code("category", category), place);
    }

    private static String recipient(Copy copy, CaseView view, Ink ink) {
        return switch (copy) {
            case OVERSIGHT -> ink.asker();
            case DUTY_BEARER -> dutyBearer(view, ink);
            case COMPLAINANT, REFERRAL -> "";
        };
    }

    /** An office's copy is its own, also where it decides an appeal; the desk's is for the office that must act. */
    private static String dutyBearer(CaseView view, Ink ink) {
        return view.role() == Role.OFFICIAL
                ? ink.asker()
                : ink.office(Objects.requireNonNull(view.header().office()));
    }

    private static Stream<Part> parts(Draft draft, Ink ink) {
        return switch (draft.copy()) {
            case OVERSIGHT -> new OversightPaper(draft.file(), ink).parts();
            case DUTY_BEARER -> new DutyBearerPaper(draft.file().view(), ink).parts();
            case COMPLAINANT -> new ComplainantPaper(draft.file().view(), ink).parts();
            case REFERRAL -> Stream.of();
        };
    }
}
