package org.recourse.grievance;

/**
 * News that an act waits for a second person and changes nothing yet, to be observed in its own transaction: whoever
 * keeps clocks starts the one that says until when.
 *
 * @param no number of the pending act
 * @param owner the principal that owes the answer
 */
public record ActWaits(CaseInHand hand, Act act, int no, int owner) {}
