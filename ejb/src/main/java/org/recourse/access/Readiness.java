package org.recourse.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Looks once, before anybody is served: the keys can be read, and the tables are those of this release. Otherwise the
 * application does not start, so that nobody tells a story to a server that could not keep it; why stands in the log in
 * one line.
 */
@Singleton
@Startup
@DenyAll
public class Readiness {

    private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

    @Inject
    private Keys keys;

    @EJB
    private Database database;

    @PostConstruct
    void look() {
        try {
            keys.vault();
            if (!database.with(SchemaVersion::fits)) {
                throw new IllegalStateException(
                        "the schema is not at version " + SchemaVersion.EXPECTED
                                + " with the functions of this release: run the migration of this release first, or start the release of this schema");
            }
        } catch (RuntimeException e) {
            LOG.severe("Recourse does not start: " + why(e));
            throw e;
        }
    }

    /** What an administrator can do something about; never a value. */
    static String why(Throwable failure) {
        return known(failure)
                .orElseGet(() -> Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getName()));
    }

    /** The same while the server runs, for whoever watches it: of what is not known, the kind alone. */
    static String kind(Throwable failure) {
        return known(failure)
                .orElseGet(() -> causes(failure)
                        .reduce((before, first) -> first)
                        .orElse(failure)
                        .getClass()
                        .getSimpleName());
    }

    private static Optional<String> known(Throwable failure) {
        return causes(failure).flatMap(Readiness::said).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private static Stream<String> said(Throwable cause) {
        if (cause instanceof KeyRefused || cause instanceof Unbelieved) {
            return Stream.ofNullable(cause.getMessage());
        }
        var state = cause instanceof SQLException sql ? Objects.requireNonNullElse(sql.getSQLState(), "") : "";
        if (state.startsWith("28")) {
            return Stream.of("the database refuses the user db.user or the password db.password");
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Stream.of("the database does not answer at db.host and db.port");
        }
        if (state.equals("25006")) {
            return Stream.of("the database can only be read: it is a copy, or is being restored");
        }
        return state.startsWith("3D") ? Stream.of("there is no database of the name db.name") : noTables(state);
    }

    private static Stream<String> noTables(String state) {
        return state.startsWith("42") || state.startsWith("3F")
                ? Stream.of("the schema is not there: run the migration of this release first")
                : Stream.empty();
    }
}
