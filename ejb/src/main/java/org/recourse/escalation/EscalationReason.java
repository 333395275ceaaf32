package org.recourse.escalation;

import org.recourse.routing.Climb;

/** Why a case moves up (list escalation_reason), and how far. */
public enum EscalationReason {
    /** A step was not done in time. */
    BREACH(Climb.NEXT),
    /** A step of an S1 case was not done in time. */
    S1_BREACH(Climb.TO_L5),
    /** So many steps of the case were not done in time that it leaves the line. */
    THIRD_BREACH(Climb.TO_L5),
    /** The case clock has passed its limit. */
    CASE_CLOCK(Climb.TO_L5),
    /** The complainant asks for an independent body. */
    COMPLAINANT(Climb.TO_L5),
    /** Danger to a person. */
    DANGER(Climb.TO_L5),
    /** An L5 body takes the case up. */
    OWN_MOTION(Climb.TO_L5),
    /** The desk sees that the office does not act. */
    DESK_ASKS(Climb.NEXT);

    private final Climb climb;

    EscalationReason(Climb climb) {
        this.climb = climb;
    }

    /** To the next rung of the step's ladder, or straight to L5. */
    public Climb climb() {
        return climb;
    }

    /** The code by which the tables, the ledger and addresses name it. */
    public String code() {
        return name();
    }
}
