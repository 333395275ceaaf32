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

    /** Performs the act that waited, for whoever asked; refuses where nothing waits any more, or to the asker himself. */
    @Performs(Act.CONFIRM)
    @RolesAllowed({"case-manager", "protection", "oversight", "administrator"})
    public Done confirm(CaseVersion at, Confirmation confirmation) {
        var act = waiting(confirmation);
        var performer = performers.of(act).orElseThrow(SecondPersonService::nothingWaits);
        var hand = take(Act.CONFIRM, at, act);
        confirming.begin(hand);
        return performer.perform(at, seconds.input(hand, performer.input()));
    }

    /** Nothing is changed; whoever asked reads why. */
    @Performs(Act.DECLINE)
    @RolesAllowed({"case-manager", "protection", "oversight", "administrator"})
    public Done decline(CaseVersion at, Confirmation confirmation) {
        var reason = confirmation.reason();
        if (reason == null || reason.isBlank()) {
            throw InputRefused.field("reason", "blank");
        }
        var hand = take(Act.DECLINE, at, waiting(confirmation));
        hand.write(Field.REASON, reason);
        confirming.begin(hand);
        return acts.perform(Act.DECLINE, at, confirmation, (inHand, input) -> {});
    }

    private CaseInHand take(Act second, CaseVersion at, Act act) {
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
