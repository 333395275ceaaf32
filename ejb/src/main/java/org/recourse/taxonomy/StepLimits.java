package org.recourse.taxonomy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of deadlines.csv: who owes it, how long it may take by severity, and who is next when it is not done.
 *
 * @param limits a severity without a limit does not have the step (PROTECTION_REPORT in S3 and S4)
 * @param owner null for CASE_CLOCK, which nobody owes
 * @param starts codes of the acts that start it
 * @param stops codes of the acts that end it
 * @param extendable once, by at most EXTENSION_MAX per cent of the limit
 * @param ladder who is next; null where the step lapses by itself
 * @param endsAtClosing whether entering CLOSED ends it; the others run on
 */
public record StepLimits(
        Step step,
        Map<Severity, Limit> limits,
        Kind kind,
        @Nullable Owner owner,
        List<String> starts,
        List<String> stops,
        boolean extendable,
        @Nullable Ladder ladder,
        boolean endsAtClosing) {

    /** What follows when the date passes. */
    public enum Kind {
        /** The case waits for it: a breach. */
        STEP,
        /** Owed beside the state: a breach. */
        DUTY,
        /** Owed again and again: a breach. */
        RECURRING,
        /** Ends by itself: silence, never a breach. */
        LAPSE,
        /** Pauses the step clocks of the state asked from. */
        PAUSE,
        /** The case clock: the sum of the steps up to the release. */
        SUM
    }

    /** Who owes the step. */
    public enum Owner {
        DESK,
        NAMED,
        LOGGED_IT,
        SECOND_PERSON,
        ACCOUNTABLE_OFFICE,
        DECIDING_OFFICE,
        ASKED_OFFICE,
        OVERSIGHT_BODY,
        CLOCKWORK
    }

    /** Who is next, rung by rung, when a step is not done in time (routes.csv). */
    public enum Ladder {
        OFFICE,
        APPEAL,
        DESK,
        FOCAL,
        MEASURE,
        TELL,
        PERSON,
        OVERSIGHT
    }

    public StepLimits {
        limits = Map.copyOf(limits);
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
    }

    /** How long the step may take in this severity; null where it does not exist there. */
    public @Nullable Limit limit(Severity severity) {
        return limits.get(severity);
    }
}
