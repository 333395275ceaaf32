package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.recourse.access.MovedClock;
import org.recourse.access.Presented;
import org.recourse.grievance.ActRefused;

/**
 * The clock of a demonstration, which a visitor moves on to see a reminder, a breach and an escalation. Anywhere else it
 * does not move: neither this server nor the database would let it.
 */
@Stateless
public class ClockService {

    /** Further than this nobody moves it at once. */
    private static final Duration FURTHEST = Duration.ofDays(31);

    /** So long a visitor waits for what has become due; the rest follows while he or she looks. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @EJB
    private DueSteps due;

    @EJB
    private Sweep sweep;

    @Inject
    private Presented presented;

    @Inject
    private MovedClock moved;

    /** Moves the clock on, and lets the product do at once what has become due, as far as that takes no longer than a page may. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Instant forward(Duration by) {
        if (!moved.isShown() || by.isNegative() || by.compareTo(FURTHEST) > 0) {
            throw ActRefused.because("clock");
        }
        try {
            var now = presented.asClockwork(() -> due.moveClock(by));
            moved.seen(now);
            sweep.sweep(PATIENCE);
            return now;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
