package org.recourse.ledger;

/** Bytes that are no entry in the frozen form, and in what they depart from it. Says nothing of what they hold. */
public final class EntryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EntryRefused(String why) {
        super(why, null, false, false);
    }

    /** The end of a sentence that begins with the place of the entry: {@code has no well-formed envelope}. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
