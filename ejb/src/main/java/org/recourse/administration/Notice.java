package org.recourse.administration;

/**
 * What follows from some lines and stands in none of them: nothing is wrong with it, if it is meant.
 *
 * @param about code of the office or place
 * @param count of open cases or of places
 */
public record Notice(Kind kind, String about, int count) {

    /** What follows. */
    public enum Kind {
        /** An office closes that answers for open cases or decides them: they go on to others (domain.md, Away). */
        CASES_MOVE,
        /** Places within this one keep the time zone that it had. */
        ZONE_STAYS,
        /** Places within this one keep the calendar that it had. */
        CALENDAR_STAYS,
        /** A calendar changes: dates of open cases that are not yet due are counted again, in so many places. */
        DATES_MOVE
    }
}
