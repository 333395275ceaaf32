package org.recourse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clock of a demonstration as its pages show it, also those that ask the database for nothing: how far it was moved
 * when somebody moved it or the product looked at it last.
 */
@ApplicationScoped
public class MovedClock {

    @Inject
    @ConfigProperty(name = "recourse.demonstration", defaultValue = "false")
    private boolean demonstration;

    private volatile Duration moved = Duration.ZERO;

    /** Whether pages show it: in a demonstration alone. */
    public boolean isShown() {
        return demonstration;
    }

    /** The clock of the installation says that it is this instant. */
    public void seen(Instant now) {
        moved = Duration.between(Clock.systemUTC().instant(), now);
    }

    /** The instant by which dates are judged, to within a few seconds. */
    public Instant now() {
        return Clock.systemUTC().instant().plus(moved);
    }
}
