package org.recourse.taxonomy;

/** A number that a country may set (list parameter); every constant has a value in each version. */
public enum Parameter {
    /** First reminder, per cent of the step. */
    REMINDER_FIRST,
    /** Second reminder, per cent of the step. */
    REMINDER_SECOND,
    /** Extension, at most this part of the limit in per cent. */
    EXTENSION_MAX,
    /** Extensions of one step. */
    EXTENSIONS,
    /** Pause of one step in all, working days. */
    PAUSE_MAX,
    /** Case clock that leads to L5, per cent of CASE_CLOCK. */
    CASE_CLOCK_LIMIT,
    /** Breaches of one case that lead to L5. */
    BREACHES_TO_L5,
    /** Least time from arrival of an entry made offline, hours. */
    ARRIVAL_FLOOR,
    /** Least time left after an upgrade, hours. */
    UPGRADE_FLOOR,
    /** Returns of one proposal to its office. */
    RETURNS_MAX,
    /** Disputes before only the appeal is left. */
    DISPUTES_MAX,
    /** Tries before a person counts as not reached. */
    TRIES,
    /** Channels on which was tried. */
    TRY_CHANNELS,
    /** Questions before INSUFFICIENT_INFO. */
    INFO_ATTEMPTS,
    /** Cases that make a pattern. */
    PATTERN_CASES,
    /** Days in which they lie. */
    PATTERN_DAYS,
    /** Persons one representative may speak for before the desk is warned. */
    REPRESENTATIVE_ALERT,
    /** Persons named on a sealed case at least. */
    NAMED_LEAST,
    /** Days a hearing packet may be used after its consent. */
    PACKET_VALID,
    /** Months a consent holds unless the person says less. */
    CONSENT_VALID,
    /** Working days a window stays open after a hold is released. */
    HOLD_GRACE,
    /** Minutes a second login lasts for sealed acts. */
    STEP_UP
}
