package org.recourse.taxonomy;

/** Up to which confidentiality a person was vetted. */
public enum Vetting {
    /** Not vetted: P1 and P2. */
    NONE,
    /** Cleared: P3 as well. */
    CLEARED,
    /** May be named on sealed cases. */
    SEALED;
}
