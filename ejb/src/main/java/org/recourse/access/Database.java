package org.recourse.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** The database within the transaction of the caller; the server gives the same connection until it ends. */
@Stateless
@PermitAll
public class Database {

    @Resource(lookup = "java:jboss/datasources/Recourse")
    private DataSource source;

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Goes through the doors of the database. */
    public <T> T with(Function<Guard, T> work) {
        return on(connection -> work.apply(new Guard(connection)));
    }

    /** Asks several things in one round trip. */
    public void go(Trip trip) {
        on(connection -> {
            trip.on(connection);
            return trip;
        });
    }

    /**
     * Says who is calling and asks, in one round trip.
     *
     * @return nothing where the context does not hold
     */
    public <T> Optional<Trip.Answer<T>> entered(SignedContext context, Function<Trip, Trip.Answer<T>> question) {
        var trip = new Trip();
        var entered = Guard.enter(trip, context);
        var answer = question.apply(trip);
        go(trip);
        return entered.one() ? Optional.of(answer) : Optional.empty();
    }

    /** Asks the database directly: lists and counts. */
    public <T> T on(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new GuardRefused(e);
        }
    }
}
