package org.recourse.grievance;

/** Where a case stands (list state); what leads from one to another stands in the lifecycle table alone. */
public enum State {
    /** Registered. */
    REGISTERED,
    /** Triaged. */
    TRIAGED,
    /** Not taken on. */
    INADMISSIBLE,
    /** With an office. */
    ASSIGNED,
    /** Being dealt with. */
    IN_ACTION,
    /** Waiting for the complainant. */
    AWAITING_COMPLAINANT,
    /** Proposal being checked. */
    PROPOSED,
    /** Proposal with the complainant. */
    OFFERED,
    /** Disputed. */
    DISPUTED,
    /** Under appeal. */
    UNDER_APPEAL,
    /** Remedy under way. */
    REMEDY,
    /** Referred elsewhere. */
    REFERRED,
    /** Being closed. */
    CLOSING,
    /** Closed. */
    CLOSED;
}
