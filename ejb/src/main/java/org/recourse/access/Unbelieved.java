package org.recourse.access;

/**
 * The database does not take this server's word: what it signed is not valid there. So nothing is shown, and no step is
 * looked at, without any other sign that something is wrong.
 */
public final class Unbelieved extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public Unbelieved() {
        super("the database does not believe this server: compare the clocks of both machines; then run the migration,"
                + " which hands over the newest keys context and policy");
    }
}
