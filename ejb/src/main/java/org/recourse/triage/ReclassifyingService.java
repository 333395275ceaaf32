package org.recourse.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.Sealing;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Guard;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Bypass;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Gravity;
import org.recourse.taxonomy.Severity;

/** A case turns out to be about something else: other categories, another route, and where need be another office. */
@Stateless
@PerformsActs
public class ReclassifyingService {

    @Inject
    private Acts acts;

    @EJB
    private Consequences consequences;

    /**
     * Puts other categories in the place of those before; where severity or confidentiality falls by it, another person must
     * say so too, in S1 and at P4 an auditor, as where a case is lowered without more. Refused below what the categories ask for, where they are those before, and where the new route has no
     * office at the level that was reached. An office that is none of the new route loses the case in the same transaction.
     */
    @Performs(Act.RECLASSIFY)
    @RolesAllowed({"case-manager", "protection", "oversight"})
    public Done reclassify(CaseVersion at, Reclassification input) {
        return consequences.ofAnotherMatter(acts.perform(
                Act.RECLASSIFY, at, input, ReclassifyingService::check, ReclassifyingService::reclassified));
    }

    /** Looks at the case as it would be, and leaves it as it is. */
    private static void check(CaseInHand hand, Reclassification input) {
        if (hand.grievance().category() == null) {
            throw ActRefused.because("not-triaged");
        }
        if (Set.copyOf(input.categories()).equals(Set.copyOf(hand.concern().categories()))) {
            throw InputRefused.field("categories", "same-categories");
        }
        hand.concern().allege(input.categories());
        judge(hand, input);
        hand.concern().allege(List.of());
        if (falls(hand, input)) {
            hand.choose(Guard.FALLS);
        }
    }

    private static boolean falls(CaseInHand hand, Reclassification input) {
        return severity(input).compareTo(hand.grievance().severity()) > 0
                || confidentiality(input).compareTo(hand.grievance().confidentiality()) < 0;
    }

    private static Gravity judge(CaseInHand hand, Reclassification input) {
        var route = new CaseRoute(hand);
        var least = route.gravity(hand.grievance().reprisal());
        if (severity(input).compareTo(least.severity()) > 0) {
            throw InputRefused.field("severity", "below-least", least.severity().name());
        }
        if (confidentiality(input).compareTo(least.confidentiality()) < 0) {
            throw InputRefused.field(
                    "confidentiality", "below-least", least.confidentiality().name());
        }
        if (hand.grievance().level() != null && !route.hasOffice()) {
            throw ActRefused.because("no-office-at-level");
        }
        return least;
    }

    private static void reclassified(CaseInHand hand, Reclassification input) {
        hand.concern().allege(input.categories());
        var gravity = judge(hand, input);
        var leading = gravity.leading().code();
        hand.concern().lead(leading);
        var grievance = hand.grievance();
        grievance.reclassify(leading);
        grievance.keep(severity(input), confidentiality(input));
        grievance.goUnder(gravity.replacesRoute());
        var sealing = new Sealing(hand);
        sealing.tell(gravity);
        sealing.seal();
        hand.texts().write(Field.REASON, input.reason());
        hand.fact("category", leading);
        hand.facts(
                "others",
                input.categories().stream()
                        .filter(code -> !code.equals(leading))
                        .toList());
        hand.fact("severity", input.severity());
        hand.fact("confidentiality", input.confidentiality());
        hand.facts("bypass", gravity.bypasses().stream().map(Bypass::code).toList());
    }

    private static Severity severity(Reclassification input) {
        return Severity.valueOf(input.severity());
    }

    private static Confidentiality confidentiality(Reclassification input) {
        return Confidentiality.valueOf(input.confidentiality());
    }
}
