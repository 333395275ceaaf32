package org.recourse.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.recourse.grievance.ActRefused;

/**
 * Whose turn it is at the press. A long record takes the memory of many pages, so one is printed at a time; and nothing of
 * it is opened before its turn, so that those who wait take no memory at all, and soon no thread either.
 */
@ApplicationScoped
class PressTurns {

    /** So long whoever fetches waits for a turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So many may wait: each of them holds a thread of the server. */
    static final int LONGEST_QUEUE = 8;

    private final Semaphore turn = new Semaphore(1, true);
    private final Set<String> fetching = ConcurrentHashMap.newKeySet();
    private final Duration patience;

    PressTurns() {
        this(PATIENCE);
    }

    PressTurns(Duration patience) {
        this.patience = patience;
    }

    /** Prints when it is its turn, however long that takes: for the one thread that makes copies. */
    <T> T whenever(Supplier<T> printing) {
        turn.acquireUninterruptibly();
        try {
            return printing.get();
        } finally {
            turn.release();
        }
    }

    /**
     * Opens and prints as soon as it is its turn.
     *
     * @param login of whoever waits for the pages
     * @throws ActRefused where the turn does not come soon, and for somebody who fetches another copy already
     */
    <T> T soon(String login, Supplier<T> printing) {
        if (!fetching.add(login)) {
            throw ActRefused.tooMany("record-fetched");
        }
        try {
            take();
            try {
                return printing.get();
            } finally {
                turn.release();
            }
        } finally {
            fetching.remove(login);
        }
    }

    private void take() {
        try {
            if (turn.getQueueLength() >= LONGEST_QUEUE
                    || !turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ActRefused.passing("record-busy");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw ActRefused.passing("record-busy");
        }
    }
}
