package org.recourse.grievance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.shared.InputRefused;

/** Second persons confirm or decline what somebody else asked for. */
@Stateless
@PerformsActs
public class SecondPersonService {

    @Inject
    private Cases cases;

    @Inject
    private Seconds seconds;

    @Inject
    private Confirming confirming;

    @Inject
    private Performers performers;

    @Inject
    private Acts acts;

    @Inject
    private Inputs inputs;

    /** Performs the act that waited, for whoever asked; refuses where nothing waits any more, or to the asker himself. */
    @Performs(Act.CONFIRM)
    @RolesAllowed({"case-manager", "protection", "oversight", "administrator"})
    public Done confirm(CaseVersion at, Confirmation confirmation) {
        var act = waiting(inputs.checked(confirmation));
        var performer = performers.of(act).orElseThrow(SecondPersonService::nothingWaits);
        return take(Act.CONFIRM, at, act).orElse(hand -> {
            read(confirmation, hand);
            confirming.begin(hand);
            return performer.perform(at, seconds.input(hand, performer.input()));
        });
    }

    /** Nothing is changed; whoever asked reads why. */
    @Performs(Act.DECLINE)
    @RolesAllowed({"case-manager", "protection", "oversight", "administrator"})
    public Done decline(CaseVersion at, Confirmation confirmation) {
        var clean = inputs.checked(confirmation);
        var reason = clean.reason();
        if (reason == null || reason.isBlank()) {
            throw InputRefused.field("reason", "blank");
        }
        return take(Act.DECLINE, at, waiting(clean)).orElse(hand -> {
            read(clean, hand);
            hand.texts().write(Field.REASON, reason);
            confirming.begin(hand);
            return acts.perform(Act.DECLINE, at, clean, (inHand, input) -> {});
        });
    }

    /** What waits now is what the second person has read, and not something that was asked for meanwhile. */
    private static void read(Confirmation confirmation, CaseInHand hand) {
        if (hand.opening().pending() != confirmation.pending()) {
            throw new StaleVersion();
        }
    }

    private Taken take(Act second, CaseVersion at, Act act) {
        var row = Lifecycle.of(second);
        return cases.take(at, second.code() + ":" + act.code(), row.by().keySet());
    }

    private static Act waiting(Confirmation confirmation) {
        try {
            return Act.of(confirmation.act());
        } catch (IllegalArgumentException e) {
            throw nothingWaits();
        }
    }

    private static ActRefused nothingWaits() {
        return ActRefused.because("nothing-waits");
    }
}
