package org.recourse.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Optional;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Decision;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.LinkKind;
import org.recourse.grievance.Linker;
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

    @Inject
    private Linker linker;

    /**
     * Rejects a grievance. Refused before two questions where too little is known, before it was sent on where it is out of
     * scope, and for a reason for which an appeal has upheld it.
     */
    @Performs(Act.REJECT)
    @RolesAllowed({"case-manager", "protection"})
    public Done reject(CaseVersion at, Rejection rejection) {
        var same = new ArrayList<Reference>(1);
        var done = acts.perform(
                Act.REJECT,
                at,
                rejection,
                this::check,
                (hand, input) -> rejected(hand, input).ifPresent(same::add));
        same.forEach(other -> linker.follow(other, done.reference(), LinkKind.DUPLICATE));
        return done;
    }

    private void check(CaseInHand hand, Rejection rejection) {
        goesElsewhere(hand, rejection);
        wasAsked(hand, rejection);
        wasNotUpheld(hand, rejection);
    }

    /** Which case goes on about the same matter is a link, for whoever may see both; nobody reads it with the reasons. */
    private Optional<Reference> rejected(CaseInHand hand, Rejection rejection) {
        hand.texts().writeRecord(Field.REJECTED, rejection.without());
        hand.fact("reason", rejection.reason());
        HumanText.said(rejection.forwardedTo()).ifPresent(where -> hand.fact("forwarded", where));
        return rejection.reason().equals(DUPLICATE)
                ? Optional.of(linker.other(hand, "sameAs", rejection.sameAs()))
                        .filter(other -> linker.linkSame("sameAs", other))
                : Optional.empty();
    }

    private void goesElsewhere(CaseInHand hand, Rejection rejection) {
        if (rejection.reason().equals(OUT_OF_SCOPE) && HumanText.isBlank(rejection.forwardedTo())) {
            throw InputRefused.field("forwardedTo", "not-forwarded");
        }
        if (rejection.reason().equals(DUPLICATE)) {
            linker.other(hand, "sameAs", rejection.sameAs());
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
        hand.texts()
                .read(Field.DECIDED, Decision.class)
                .filter(decision -> decision.overturned().contains(rejection.reason()))
                .ifPresent(decision -> {
                    throw InputRefused.field("reason", "upheld-before");
                });
    }
}
