package org.recourse.system.container;

/** A way in which an act must not be done. */
public enum Way {
    /** By somebody of the case whose role never does it. */
    WRONG_ROLE,
    /** By somebody whose role does it, and who stands to the case in another relation. */
    WRONG_RELATION,
    /** By the like of whoever may do it, in an office or at a desk that has nothing to do with the case. */
    OTHER_OFFICE,
    /** By the like of whoever may do it, in the office or at the desk that the case is against. */
    ACCUSED_OFFICE,
    /** By whoever may do it, while the case is in a state that does not know it. */
    WRONG_STATE,
    /** By whoever may do it, on what the case was before. */
    STALE_VERSION,
    /** By whoever may do it, the same sending two times at the same moment. */
    TWICE_AT_ONCE
}
