package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.recourse.access.MovedClock;
import org.recourse.access.Presented;
import org.recourse.access.SweepDoors;
import org.recourse.grievance.JudgingService;
import org.recourse.shared.Refusal;

/**
 * Looks every few seconds for steps whose date has come, and lets the product act on them; then for changes of the
 * directory, by which every case is judged again, for cases that are not indexed or whose names are not, and for what comes
 * up again. Many nodes may sweep at once: the database gives each step to one of them.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());

    /** As many as are claimed at once. */
    private static final int BATCH = 50;

    /** So many batches of whatever has no date are done in one sweep, so that no step waits for them. */
    private static final int JUDGED = 20;

    @EJB
    private DueSteps due;

    @EJB
    private JudgingService judging;

    @EJB
    private SweepingHand hand;

    @Inject
    private Backlog backlog;

    @Inject
    private Patterns patterns;

    @Inject
    private Pulse pulse;

    @Inject
    private Presented presented;

    @Inject
    private MovedClock moved;

    private final ReentrantLock sweeping = new ReentrantLock();

    /** Sweeps until nothing more is due; a sweep that runs already is not joined. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (sweeping.tryLock()) {
            swept(Instant.MAX);
        }
    }

    /**
     * Sweeps until nothing more is due, after a sweep that runs already. Whoever waits for it waits no longer than this;
     * what is left then is done by the next sweep.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep(Duration most) {
        var end = Instant.now().plus(most);
        try {
            if (sweeping.tryLock(most.toMillis(), TimeUnit.MILLISECONDS)) {
                swept(end);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void swept(Instant end) {
        var round = Pulse.Round.STOPPED;
        var hands = new Hands();
        try {
            presented.asClockwork(() -> {
                look();
                var last = due.claim(BATCH, null, steps -> act(hands, steps, end));
                while (last != null) {
                    last = due.claim(BATCH, last, steps -> act(hands, steps, end));
                }
                int done = 0;
                for (var next : List.<Callable<Boolean>>of(
                        () -> judged(hands), backlog::index, backlog::keepNames, patterns::next)) {
                    while (done < JUDGED && Instant.now().isBefore(end) && next.call()) {
                        pulse.cameForward();
                        done++;
                    }
                }
                return done;
            });
            round = hands.haveFailed() ? Pulse.Round.STOPPED : Pulse.Round.WHOLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "the sweep stopped and will begin again: {0}", why(e));
        } finally {
            // Whoever sweeps next must find this round ended.
            pulse.ended(round);
            sweeping.unlock();
        }
    }

    private void look() {
        if (moved.isShown()) {
            moved.seen(due.now());
        }
    }

    /** Forgets what is over: half-finished reports live a day, and no longer. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tidy() {
        try {
            presented.asClockwork(() -> {
                due.tidy();
                return true;
            });
        } catch (Exception e) {
            LOG.log(
                    Level.WARNING,
                    "nothing was tidied up, and it is tried again: {0}",
                    e.getClass().getSimpleName());
        }
    }

    /**
     * Has steps done by several hands at once, all steps of a case by the same one; whether there was time for all of them.
     * Those that failed are tried again by the next sweep, not by this one.
     */
    private boolean act(Hands hands, List<SweepDoors.Due> steps, Instant end) throws Exception {
        var cases = byCase(steps);
        int middle = (cases.size() + 1) / 2;
        var begun = new ArrayList<Future<Boolean>>();
        for (var some : List.of(cases.subList(0, middle), cases.subList(middle, cases.size()))) {
            if (!some.isEmpty()) {
                begun.add(hand.act(some.stream().flatMap(List::stream).toList(), end));
            }
        }
        return hands.haveDone(begun);
    }

    private static List<List<SweepDoors.Due>> byCase(List<SweepDoors.Due> steps) {
        return new ArrayList<>(steps.stream()
                .collect(Collectors.groupingBy(SweepDoors.Due::reference, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** Has the next cases judged by the directory as it is, by several hands at once; false when all were. */
    private boolean judged(Hands hands) throws Exception {
        var batch = judging.next(BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        int middle = batch.size() / 2;
        var begun = List.of(hand.judge(batch.subList(0, middle)), hand.judge(batch.subList(middle, batch.size())));
        judging.judged(batch.get(batch.size() - 1), !hands.haveDone(begun));
        return true;
    }

    /** A refusal by its key, anything else by the kind of its first cause: neither has words of a case in it. */
    static String why(Exception e) {
        if (e instanceof Refusal refusal) {
            return refusal.key();
        }
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getClass().getSimpleName();
    }
}
