package org.recourse.taxonomy;

/** How closely a case is kept; P4 is the strictest. */
public enum Confidentiality {
    /** Internal: nobody is named. */
    P1,
    /** Confidential: the least once anyone is named. */
    P2,
    /** Highly confidential: cleared officers only and no security service. */
    P3,
    /** Sealed: named people only. */
    P4;
}
