package org.recourse.system.container;

/** A part that somebody plays on the road of a grievance. */
public enum Part {
    LIAISON,
    MANAGER,
    PROTECTION,
    OFFICIAL,
    OVERSIGHT,
    ADMINISTRATOR
}
