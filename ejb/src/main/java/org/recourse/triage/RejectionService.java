package org.recourse.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Decision;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Step;

/** A grievance that the desk cannot take on: two people say so, and whoever spoke reads how to appeal. */
@Stateless
@PerformsActs
public class RejectionService {

    private static final String OUT_OF_SCOPE = "OUT_OF_SCOPE";
    private static final String DUPLICATE = "DUPLICATE";
    private static final String TOO_LITTLE = "INSUFFICIENT_INFO";

    @Inject
    private Acts acts;

    /**
     * Rejects a grievance. Refused before two questions where too little is known, before it was sent on where it is out of
     * scope, and for a reason for which an appeal has upheld it.
     */
    @Performs(Act.REJECT)
    @RolesAllowed({"case-manager", "protection"})
    public Done reject(CaseVersion at, Rejection rejection) {
        return acts.perform(Act.REJECT, at, rejection, RejectionService::check, RejectionService::rejected);
    }

    private static void check(CaseInHand hand, Rejection rejection) {
        goesElsewhere(hand, rejection);
        wasAsked(hand, rejection);
        wasNotUpheld(hand, rejection);
    }

    private static void rejected(CaseInHand hand, Rejection rejection) {
        hand.writeRecord(Field.REJECTED, rejection);
        hand.fact("reason", rejection.reason());
        HumanText.said(rejection.forwardedTo()).ifPresent(where -> hand.fact("forwarded", where));
    }

    private static void goesElsewhere(CaseInHand hand, Rejection rejection) {
        if (rejection.reason().equals(OUT_OF_SCOPE) && HumanText.isBlank(rejection.forwardedTo())) {
            throw InputRefused.field("forwardedTo", "not-forwarded");
        }
        if (rejection.reason().equals(DUPLICATE) && !isAnother(hand, rejection.sameAs())) {
            throw InputRefused.field("sameAs", "no-other-case");
        }
    }

    private static boolean isAnother(CaseInHand hand, @Nullable String written) {
        try {
            return written != null && !Reference.parse(written).equals(hand.reference());
        } catch (IllegalArgumentException misread) {
            return false;
        }
    }

    /** Each question has a clock of its own, also for whoever may not read what was asked. */
    private static void wasAsked(CaseInHand hand, Rejection rejection) {
        int least = hand.around().taxonomy().parameter(Parameter.INFO_ATTEMPTS);
        long asked = hand.clocks().stream()
                .filter(clock -> clock.step() == Step.AWAITING_COMPLAINANT)
                .count();
        if (rejection.reason().equals(TOO_LITTLE) && asked < least) {
            throw ActRefused.because("too-few-questions", least);
        }
    }

    private static void wasNotUpheld(CaseInHand hand, Rejection rejection) {
        hand.read(Field.DECIDED, Decision.class)
                .filter(decision -> decision.overturned().contains(rejection.reason()))
                .ifPresent(decision -> {
                    throw InputRefused.field("reason", "upheld-before");
                });
    }
}
