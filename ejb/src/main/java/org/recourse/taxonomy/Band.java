package org.recourse.taxonomy;

/** How likely it is that somebody is punished for complaining. */
public enum Band {
    /** Nothing beyond the ordinary. */
    LOW,
    /** A safety plan before anybody contacts the respondent. */
    MEDIUM,
    /** P3 at least; identity withheld. */
    HIGH,
    /** P4; L5 told; a safety plan or measure within 24 h. */
    CRITICAL;

    /** Whether it is this band or a higher one. */
    public boolean atLeast(Band other) {
        return compareTo(other) >= 0;
    }

    /** The higher of the two. */
    public Band or(Band other) {
        return atLeast(other) ? this : other;
    }
}
