package org.recourse.grievance;

/**
 * News of an act, to be observed in its own transaction, before readership, docket and ledger are settled: whoever
 * observes it reads from the act's row what follows, and knows no act by name.
 *
 * @param transition the act's row
 * @param course what follows from it here
 */
public record ActDone(CaseInHand hand, Transition transition, Course course) {}
