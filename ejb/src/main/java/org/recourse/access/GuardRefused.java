package org.recourse.access;

import java.sql.SQLException;

/**
 * The database refused what Java should never have asked: a context that does not hold, a change that the lifecycle does
 * not know, an act that was not settled. Never the caller's fault, so it is a failure and no refusal.
 */
public final class GuardRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private static final String NOT_PERMITTED = "42501";

    /** What {@code guard.entered} says: the context came too late, or was never ours. */
    private static final String NO_CONTEXT = "no valid context";

    private final String sqlState;
    private final boolean noContext;

    GuardRefused(SQLException cause) {
        super("The database answered " + cause.getSQLState(), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
        this.noContext = String.valueOf(cause.getMessage()).contains(NO_CONTEXT);
    }

    /** As PostgreSQL numbers it: 42501 not permitted, 23514 not lawful, 22023 not in form. */
    public String sqlState() {
        return sqlState;
    }

    /**
     * Whether the database forbids it to this caller, so that no second try will do; not where only the context had expired,
     * which is signed anew with the next one.
     */
    public boolean forbids() {
        return sqlState.equals(NOT_PERMITTED) && !noContext;
    }
}
