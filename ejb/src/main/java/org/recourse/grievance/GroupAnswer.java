package org.recourse.grievance;

/**
 * What one person of a group has said to what was decided.
 *
 * @param person the number of the person in the case
 * @param round the version of what was offered or decided last when it was said
 */
public record GroupAnswer(int person, Say say, int round) {

    /** What can be said. */
    public enum Say {
        YES,
        NO,
        APPEAL,
        /** The person goes no further; the others may. */
        STOP
    }
}
