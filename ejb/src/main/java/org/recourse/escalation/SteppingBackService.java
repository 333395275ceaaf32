package org.recourse.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Actor;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.Reference;

/** Lets a person step back from a case, or an order, in which he or she has an interest. */
@Stateless
@PerformsActs
public class SteppingBackService {

    @Inject
    private Acts acts;

    /**
     * Whoever steps back sees the case no more and never gets it again; another person of the desk, office or body has it at
     * once. Refuses where nobody else is left there: an office then recuses, a desk or liaison hands the case over.
     */
    @Performs(Act.STEP_BACK)
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight"})
    public Done stepBack(CaseVersion at, SteppingBack said) {
        return acts.perform(Act.STEP_BACK, at, said, SteppingBackService::steppedBack);
    }

    /**
     * As {@link #stepBack}, from an order of the caller's office, by the order's number: from then on whoever steps back sees
     * no order of this case, nor ever the case. Refuses where nobody else of the office answers orders: it then reports that
     * it cannot, and whoever asked asks another office.
     *
     * @param order number of the order
     * @param request 32 hex of this sending; the same one again is the same act
     */
    @RolesAllowed("official")
    public Done leaveOrder(Reference order, @Nullable String request, SteppingBack said) {
        var at = CaseVersion.ofOrder(order, request);
        return acts.perform(Act.STEP_BACK, at, said, SteppingBackService::steppedBack)
                .on(order);
    }

    private static void steppedBack(CaseInHand hand, SteppingBack said) {
        if (!(hand.doer().actor() instanceof Actor.Officer officer)) {
            throw ActRefused.actor(Act.STEP_BACK);
        }
        hand.texts().write(Field.REASON, said.words());
        hand.fact("reason", said.reason());
        new StandIns(hand, officer).take();
    }
}
