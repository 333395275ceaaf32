package org.recourse.grievance;

import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Step;

/**
 * What an act does to one clock.
 *
 * @param step null only for {@link Verb#RESTART_BREACHED}, which the caller knows
 */
public record ClockChange(Verb verb, @Nullable Step step) {

    /** What can be done to a clock. */
    public enum Verb {
        /** From now, by the limits of the case. */
        START,
        /** Done, or no longer owed. */
        STOP,
        /** Waits, with what is left of it. */
        PAUSE,
        /** Goes on with what was left. */
        RESUME,
        /** Runs on: a recurring step with a new date, a step of several items for the others. */
        KEEP,
        /** The same step anew, for whoever owes it now. */
        RESTART,
        /** To a later date within the limits of an extension. */
        EXTEND,
        /** The step whose date passed, anew, for whoever is next on its ladder. */
        RESTART_BREACHED
    }
}
