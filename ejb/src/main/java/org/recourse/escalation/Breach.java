package org.recourse.escalation;

import java.time.Instant;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/**
 * A step whose date passed. It stays for ever, with that date, whenever it is found.
 *
 * @param at the date that passed
 * @param earlier how many breaches the case had before
 */
public record Breach(Step step, Instant at, Severity severity, int earlier) {

    /**
     * Why the case moves up now, and so how far.
     *
     * @param mostInTheLine breaches of one case that lead to L5 (BREACHES_TO_L5)
     * @param caseClockOver whether the case clock leads to L5 at the same time
     */
    public EscalationReason reason(int mostInTheLine, boolean caseClockOver) {
        if (severity == Severity.S1) {
            return EscalationReason.S1_BREACH;
        }
        if (earlier + 1 >= mostInTheLine) {
            return EscalationReason.THIRD_BREACH;
        }
        return caseClockOver ? EscalationReason.CASE_CLOCK : EscalationReason.BREACH;
    }
}
