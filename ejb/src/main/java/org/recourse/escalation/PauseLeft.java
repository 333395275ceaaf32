package org.recourse.escalation;

import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.StepClock;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Parameter;

/** How long the steps of a case may still wait for the complainant, in working days: at most PAUSE_MAX for one step in all. */
public final class PauseLeft {

    private PauseLeft() {}

    /** Of the step that waited longest, among those that would wait now; 0 where nothing is left. */
    public static int of(CaseInHand hand) {
        int most = hand.around().taxonomy().parameter(Parameter.PAUSE_MAX);
        int halves = hand.clocks().stream()
                .filter(StepClock::running)
                .filter(clock -> hand.grievance().state().steps().contains(clock.step()))
                .filter(clock -> isCounted(hand, clock))
                .mapToInt(StepClock::pausedUsed)
                .max()
                .orElse(0);
        return Math.max(0, (most * WorkingDays.WHOLE - halves) / WorkingDays.WHOLE);
    }

    /** A step that counts hours waits as long as it takes. */
    private static boolean isCounted(CaseInHand hand, StepClock clock) {
        var limit = hand.around()
                .taxonomy()
                .step(clock.step())
                .limit(hand.grievance().severity());
        return limit != null && limit.unit() == Limit.Unit.WORKING_DAYS;
    }
}
