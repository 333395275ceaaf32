package org.recourse.taxonomy;

/** Up to which confidentiality a person was vetted. */
public enum Vetting {
    /** Not vetted: P1 and P2. */
    NONE,
    /** Cleared: P3 as well. */
    CLEARED,
    /** May be named on sealed cases. */
    SEALED;

    /** The vetting of whoever sees this level. */
    public static Vetting asked(Confidentiality level) {
        return switch (level) {
            case P1, P2 -> NONE;
            case P3 -> CLEARED;
            case P4 -> SEALED;
        };
    }

    /** Whether it is enough for this level; at P4 a person must also be named. */
    public boolean sees(Confidentiality level) {
        return compareTo(asked(level)) >= 0;
    }
}
