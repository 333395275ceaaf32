package org.recourse.routing;

/** How far a case climbs when it moves up. */
public enum Climb {
    /** To the next rung of the ladder. */
    NEXT,
    /** Straight to L5: to the first body of top above the present one. */
    TO_L5
}
