package org.recourse.grievance;

/** How a case stands to another (list link_kind). */
public enum LinkKind {
    /** About the same matter: linked, and neither is swallowed. */
    DUPLICATE,
    RELATED,
    /** About revenge for the other one. */
    REPRISAL,
    /** About what many meet with, over the other one and never in its place where that is grave. */
    SYSTEMIC,
    /** Of one person of a group who goes another way than the others: a case of that person's own. */
    SPLIT,
    /** Continued by an independent body without the complainant. */
    OWN_MOTION;

    /** Whether people say so; the others follow from an act of another kind, and the product links by itself. */
    public boolean saidByHand() {
        return switch (this) {
            case DUPLICATE, RELATED, REPRISAL, SYSTEMIC, SPLIT -> true;
            case OWN_MOTION -> false;
        };
    }
}
