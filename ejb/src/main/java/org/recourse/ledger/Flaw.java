package org.recourse.ledger;

/** What a verifier found wrong; the codes are contract, equal in every verifier. */
public enum Flaw {
    /** An entry is not in the frozen form. */
    FORM("form"),
    /** An entry belongs to another stream. */
    STREAM("stream"),
    /** An entry is missing, or stands where it does not belong. */
    SEQUENCE("sequence"),
    /** An entry is not the one whose hash was stored. */
    HASH("hash"),
    /** An entry does not follow the one before it. */
    LINK("link"),
    /** A text that is shown is not the one that was sealed. */
    SEAL("seal"),
    /** The bundle cannot be judged. */
    UNREADABLE("unreadable"),
    /** Nothing bad was seen, but a chain alone cannot show that nobody rewrote all of it. */
    CHAIN_ONLY("chain-only");

    private final String code;

    Flaw(String code) {
        this.code = code;
    }

    /** As it is printed and compared. */
    public String code() {
        return code;
    }
}
