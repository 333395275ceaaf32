package org.recourse.taxonomy;

/** How high an office stands; a case never goes down again. */
public enum Level {
    /** Site or local office. */
    L1,
    /** District. */
    L2,
    /** Province. */
    L3,
    /** National ministry or inspectorate. */
    L4,
    /** Independent body outside the line hierarchy. */
    L5,
    /** Review panel: the last instance inside the mechanism. */
    TOP;
}
