package org.recourse.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Step;

/**
 * How the first dates of a case are computed. They run from when the person spoke; an entry made where there is no signal
 * arrives later, and from then on the desk has at least some hours (ARRIVAL_FLOOR).
 *
 * @param spoken when the person spoke
 * @param arrived when the entry reached the mechanism; not before that
 */
public record Arrival(Instant spoken, Instant arrived, int floorHours) {

    /** Whoever reports is told within seven days that it was received: Directive (EU) 2019/1937 art. 9(1)(b). */
    private static final Period ACKNOWLEDGED_WITHIN = Period.ofDays(7);

    public Arrival {
        if (arrived.isBefore(spoken)) {
            throw new IllegalArgumentException("an entry arrives after the person spoke");
        }
    }

    /** When this step of a new case is due. */
    public DueDate due(WorkingDays days, Step step, Limit limit) {
        return switch (step) {
            case ACKNOWLEDGE -> byLaw(step, DueDate.of(days, spoken, limit)).notBefore(floor());
            case CASE_CLOCK, TRIAGE, SAFETY_PLAN ->
                DueDate.of(days, spoken, limit).notBefore(floor());
            default -> DueDate.of(days, arrived, limit);
        };
    }

    /** Never later than the law has it, whatever days nobody works on. */
    static DueDate byLaw(Step step, DueDate due) {
        var days = due.days();
        return step == Step.ACKNOWLEDGE
                ? due.notAfter(days.endOf(days.dayOf(due.start()).plus(ACKNOWLEDGED_WITHIN)))
                : due;
    }

    /** The same for a date that was moved: the law leaves whoever owes it this long, or as long as the move did. */
    static DueDate byLaw(Step step, DueDate moved, Instant floor) {
        return byLaw(step, moved).notBefore(floor).notAfter(moved.at());
    }

    private Instant floor() {
        return arrived.plus(Duration.ofHours(floorHours));
    }
}
