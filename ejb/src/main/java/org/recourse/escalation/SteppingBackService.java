package org.recourse.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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

/** Lets a person step back from a case in which he or she has an interest. */
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

    private static void steppedBack(CaseInHand hand, SteppingBack said) {
        if (!(hand.doer().actor() instanceof Actor.Officer officer)) {
            throw ActRefused.actor(Act.STEP_BACK);
        }
        hand.texts().write(Field.REASON, said.words());
        hand.fact("reason", said.reason());
        new StandIns(hand, officer).take();
    }
}
