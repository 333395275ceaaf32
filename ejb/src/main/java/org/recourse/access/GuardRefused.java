package org.recourse.access;

import java.sql.SQLException;

/**
 * The database refused what Java should never have asked: a context that does not hold, a change that the lifecycle does
 * not know, an act that was not settled. Never the caller's fault, so it is a failure and no refusal.
 */
public final class GuardRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    GuardRefused(SQLException cause) {
        super("The database answered " + cause.getSQLState(), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** As PostgreSQL numbers it: 42501 not permitted, 23514 not lawful, 22023 not in form. */
    public String sqlState() {
        return sqlState;
    }
}
