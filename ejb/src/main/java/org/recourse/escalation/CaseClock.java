package org.recourse.escalation;

import java.time.Instant;
import org.recourse.taxonomy.Limit;

/**
 * The clock of the whole case, from when the person spoke. It never stops and never starts again.
 *
 * @param due when a proposal should have been released
 * @param end when, without a released proposal, the case goes to L5
 */
public record CaseClock(DueDate due, DueDate end) {

    /**
     * @param percent of the limit at which it ends, rounded up to whole units (CASE_CLOCK_LIMIT)
     */
    public static CaseClock of(WorkingDays days, Instant spoken, Limit limit, int percent) {
        return new CaseClock(DueDate.of(days, spoken, limit), DueDate.of(days, spoken, limit.partRoundedUp(percent)));
    }

    /** Must the case go to L5 now, because it took too long? Never once a proposal was released. */
    public boolean leadsToL5(Instant now, boolean released) {
        return !released && end.isPast(now);
    }
}
