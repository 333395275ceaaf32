package org.recourse.conflict;

/** Why one officer may not touch a case although the office may, the plainest reason first. */
public enum Bar {
    /** Is a party of the case, by the digest of the name. */
    NAMED,
    /** Stepped back. */
    RECUSED,
    /** Has an interest in a party, in a respondent office or in the site. */
    INTEREST,
    /** Decided in this case for another office. */
    EARLIER_DECISION
}
