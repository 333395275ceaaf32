package org.recourse.access;

/** A part of a case that can be seen or kept from somebody apart from the others. */
public enum Scope {
    /** That the case exists with its reference state codes area and dues. */
    SKELETON("skeleton"),
    /** Shareable summary. */
    SUMMARY("summary"),
    /** Full account in the person's own words. */
    NARRATIVE("narrative"),
    /** Names contacts safe contact. */
    IDENTITY("identity"),
    /** Self-identified groups. */
    GROUPS("groups"),
    /** Exact place. */
    EXACT_LOCATION("exact_location"),
    /** Files. */
    EVIDENCE("evidence"),
    /** Messages questions and answers. */
    MESSAGES("messages"),
    /** Internal notes. */
    NOTES("notes"),
    /** Plan protection report and milestones. */
    PLAN("plan"),
    /** Finding reasons and proposed remedy. */
    PROPOSAL("proposal"),
    /** Items of remedy and measures; orders proofs and payments. */
    REMEDY("remedy"),
    /** Who did what when. */
    HISTORY("history"),
    /** Who read what when. */
    ACCESS_LOG("access_log");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The code by which the tables, the ledger and addresses name it. */
    public String code() {
        return code;
    }

    /** The constant of this code; refuses an unknown code with {@link IllegalArgumentException}. */
    public static Scope of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no scope has the code " + code);
    }
}
