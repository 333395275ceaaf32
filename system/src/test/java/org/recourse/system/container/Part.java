package org.recourse.system.container;

/** A part that somebody plays on the road of a grievance. */
enum Part {
    LIAISON,
    MANAGER,
    PROTECTION,
    OFFICIAL,
    OVERSIGHT,
    ADMINISTRATOR
}
