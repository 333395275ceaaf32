package org.recourse.system.container;

/** A part that somebody plays on the road of a grievance. */
public enum Part {
    LIAISON,
    MANAGER,
    PROTECTION,
    OFFICIAL,
    /** Of the office above, which decides an appeal. */
    DECIDER,
    /** The other person of the desk, who confirms. */
    SECOND,
    OVERSIGHT,
    ADMINISTRATOR
}
