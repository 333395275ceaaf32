package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.Presented;

/**
 * Looks every few seconds for steps whose date has come, and lets the product act on them. Many nodes may sweep at once:
 * the database gives each step to one of them.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());

    /** As many as are claimed at once. */
    private static final int BATCH = 50;

    @EJB
    private DueSteps due;

    @Inject
    private Presented presented;

    private final AtomicBoolean sweeping = new AtomicBoolean();

    /** Sweeps until nothing more is due; a sweep that runs already is not joined. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (!sweeping.compareAndSet(false, true)) {
            return;
        }
        try {
            presented.asClockwork(() -> {
                int done;
                do {
                    done = batch();
                } while (done == BATCH);
                return done;
            });
        } catch (Exception e) {
            LOG.log(
                    Level.WARNING,
                    "the sweep stopped and will begin again: {0}",
                    e.getClass().getSimpleName());
        } finally {
            sweeping.set(false);
        }
    }

    /** How many steps were acted upon; those that failed are tried again by the next sweep, not by this one. */
    private int batch() {
        int done = 0;
        for (var step : due.claim(BATCH)) {
            try {
                due.act(step);
                done++;
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "a step that is due was left for the next sweep: {0}",
                        e.getClass().getSimpleName());
            }
        }
        return done;
    }
}
