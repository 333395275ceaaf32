package org.recourse.answer;

import java.util.List;

/**
 * A proposal as the complainant gets it: without the thoughts of the officials about who could be hurt by it, with the
 * words in which it is said and the way to appeal.
 */
public record Offer(
        List<Finding> findings, List<PromisedItem> items, String askedAndGot, String spoken, String appeal) {

    static Offer of(Proposal proposal, Release release) {
        return of(proposal, release.spoken(), release.appeal());
    }

    /** The offer of a proposal, in these words and with this way to appeal. */
    public static Offer of(Proposal proposal, String spoken, String appeal) {
        return new Offer(proposal.findings(), proposal.items(), proposal.askedAndGot(), spoken, appeal);
    }
}
