package org.recourse.escalation;

import java.time.Instant;

/**
 * When the owner of a step is reminded, and when it is too late for that.
 *
 * @param first at half of the limit
 * @param second near its end; the same as the first where the limit is short
 * @param due the date itself
 */
public record Reminders(Instant first, Instant second, Instant due) {

    /** The furthest stage whose moment has come: who missed the first reminder gets only the second. */
    public ClockStage reached(Instant now) {
        if (!now.isBefore(second)) {
            return ClockStage.REMINDED_TWICE;
        }
        return now.isBefore(first) ? ClockStage.STARTED : ClockStage.REMINDED;
    }

    /** When the sweep must look at the clock again: at the next reminder, at last when the date has passed. */
    public Instant next(ClockStage stage) {
        return switch (stage) {
            case STARTED -> first;
            case REMINDED -> second;
            case REMINDED_TWICE -> due.plusSeconds(1);
        };
    }
}
