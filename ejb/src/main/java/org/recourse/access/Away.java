package org.recourse.access;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells want of a connection to the database, which passes, from what went wrong in earnest. */
public final class Away {

    /** No failure is wrapped deeper; one that is its own cause ends here. */
    private static final int DEEPEST = 20;

    private Away() {}

    /** Whether it failed for want of a connection: the same may be done again in a while. */
    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof ResourceException
                        || cause instanceof SQLException sql
                                && gone(Objects.requireNonNullElse(sql.getSQLState(), "")));
    }

    /** Connection lost, server stopped or starting, out of room: classes 08, 57P and 53 of PostgreSQL. */
    private static boolean gone(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
