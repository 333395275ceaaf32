package org.recourse.escalation;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What became of the hands of one round: a hand that could not begin, or broke off, has left its cases, and the round is not whole. */
final class Hands {

    private static final Logger LOG = Logger.getLogger(Hands.class.getName());

    private boolean failed;

    /** Waits for all of them, also where one failed; whether they have done all that they were given. */
    boolean haveDone(List<Future<Boolean>> hands) throws InterruptedException {
        boolean done = true;
        for (var hand : hands) {
            done &= isDone(hand);
        }
        return done;
    }

    private boolean isDone(Future<Boolean> hand) throws InterruptedException {
        try {
            return hand.get();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "cases were left to the next sweep: {0}", Sweep.why(e));
            failed = true;
            return false;
        }
    }

    /** Whether one of them has failed in this round; one that had no time left, or a case that is tried again, is no failure. */
    boolean haveFailed() {
        return failed;
    }
}
