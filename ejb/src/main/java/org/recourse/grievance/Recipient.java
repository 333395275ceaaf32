package org.recourse.grievance;

/** Who is told of an act, as seen from the case. */
public enum Recipient {
    /** The person, on the receipt's page and by whoever owes it. */
    COMPLAINANT("complainant"),
    /** The desk that holds the case. */
    DESK("desk"),
    /** Whoever had it before: an office, a desk or a liaison. */
    FORMER("former"),
    /** Focal points and case managers named on the case. */
    NAMED("named"),
    /** The officer concerned. */
    OFFICER("officer"),
    /** The accountable office. */
    OFFICE("office"),
    /** The office that decides the appeal. */
    DECIDING("deciding"),
    /** Offices asked for a measure or an item. */
    ASKED("asked"),
    /** The respondent, who is heard; only by a packet. */
    RESPONDENT("respondent"),
    /** Whoever a consent names. */
    RECIPIENT("recipient"),
    /** The independent body that must know. */
    L5("L5"),
    /** The oversight bodies. */
    OVERSIGHT("oversight"),
    /** Whoever may confirm the pending act. */
    SECOND_PERSON("second-person"),
    /** Whoever owes the step. */
    OWNER("owner");

    private final String code;

    Recipient(String code) {
        this.code = code;
    }

    /** The code by which the table names it. */
    public String code() {
        return code;
    }
}
