package org.recourse.triage;

/** How it stands with the whole matter where somebody else took it on. */
public enum ReferralOutcome {
    /** They work on it. */
    GOES_ON("on"),
    /** They have come to an end with it. */
    CONCLUDED("concluded"),
    /** They gave it back: the desk looks for another way. */
    GIVEN_BACK("back");

    private final String word;

    ReferralOutcome(String word) {
        this.word = word;
    }

    /** As the ledger says it. */
    String word() {
        return word;
    }
}
