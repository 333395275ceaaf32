package org.recourse.web.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Where guesses at receipts wait, a few at a time. Who waits holds a thread of those for strangers: if everybody waited, a
 * hundred guessers would keep all others from every public page. So whoever finds each seat taken does not wait; of 100 bits
 * nobody guesses more by that.
 */
final class WaitingRoom {

    private final Semaphore seats;

    /** @param seats how many may wait at once on this node */
    WaitingRoom(int seats) {
        this.seats = new Semaphore(seats);
    }

    /**
     * Waits, where a seat is free.
     *
     * @return whether there was one
     */
    boolean rest(Duration wait) {
        if (wait.isZero() || !seats.tryAcquire()) {
            return false;
        }
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            seats.release();
        }
        return true;
    }
}
