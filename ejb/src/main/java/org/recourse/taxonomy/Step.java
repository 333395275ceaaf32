package org.recourse.taxonomy;

/** What somebody owes by a date (deadlines.csv). */
public enum Step {
    /** duty of desk. */
    ACKNOWLEDGE,
    /** duty of named. */
    ON_CALL,
    /** duty of desk. */
    SAFETY_PLAN,
    /** step of desk. */
    TRIAGE,
    /** duty of named. */
    TAKE_SEALED,
    /** step of desk. */
    ADMISSIBILITY,
    /** lapse of second-person. */
    SECOND_PERSON,
    /** duty of logged-it. */
    TELL,
    /** step of logged-it. */
    TELL_DECISION,
    /** lapse of clockwork. */
    UNREAD,
    /** step of accountable-office. */
    ACCEPT_OR_RECUSE,
    /** duty of accountable-office. */
    PROTECTION_REPORT,
    /** step of accountable-office. */
    PROPOSAL,
    /** recurring of accountable-office. */
    MILESTONE,
    /** step of accountable-office. */
    REVISION,
    /** duty of asked-office. */
    MEASURE_REPORT,
    /** lapse of clockwork. */
    HEARING_REPLY,
    /** recurring of desk. */
    UPDATE_COMPLAINANT,
    /** step of desk. */
    RELEASE,
    /** lapse of clockwork. */
    APPEAL_WINDOW,
    /** step of desk. */
    REVIEW_DISPUTE,
    /** step of deciding-office. */
    APPEAL_DECISION,
    /** step of accountable-office. */
    REMEDY_ITEM,
    /** step of desk. */
    VERIFY_REMEDY,
    /** recurring of desk. */
    REFERRAL_CHECK,
    /** duty of desk. */
    SERVICE_CHECK,
    /** pause of clockwork. */
    AWAITING_COMPLAINANT,
    /** step of desk. */
    CLOSE,
    /** recurring of desk. */
    HOLD_REVIEW,
    /** duty of desk. */
    REMARK_REPLY,
    /** duty of logged-it. */
    CALL_BACK_30,
    /** duty of logged-it. */
    CALL_BACK_90,
    /** lapse of clockwork. */
    BREAK_GLASS,
    /** duty of oversight-body. */
    BREAK_GLASS_REVIEW,
    /** lapse of clockwork. */
    REOPEN_WINDOW,
    /** sum of the whole case. */
    CASE_CLOCK;
}
