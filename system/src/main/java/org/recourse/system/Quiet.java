package org.recourse.system;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from talking to a person who wants to know only whether it works. */
final class Quiet {

    /** Held here, since the log manager forgets loggers that nobody holds. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.flywaydb"),
            Logger.getLogger("org.jboss"),
            Logger.getLogger("org.xnio"),
            Logger.getLogger("org.wildfly"));

    private Quiet() {}

    static void please() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
