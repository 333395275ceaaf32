package org.recourse.escalation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.recourse.access.Probe;

/** How the sweep of this node goes: when its last round ended and how, and how late all nodes together are. */
@ApplicationScoped
public class Pulse {

    /**
     * A round ends within seconds, or within minutes when much became due at once. After so long without an end it hangs,
     * and only a new start helps.
     */
    static final Duration HANGS = Duration.ofMinutes(15);

    /** How a round ended. */
    public enum Round {
        WHOLE,
        /** It stopped where something failed; the next one begins again. */
        STOPPED
    }

    @EJB
    private Probe probe;

    private final Clock clock;
    private volatile Instant ended;
    private volatile Round last = Round.WHOLE;

    /** By the clock of this machine: how long is a question to it alone. */
    public Pulse() {
        this(Clock.systemUTC());
    }

    Pulse(Clock clock) {
        this.clock = clock;
        this.ended = clock.instant();
    }

    /** A round has ended now. */
    void ended(Round how) {
        last = how;
        ended = clock.instant();
    }

    /** When the last round ended; before the first one, when this was asked first. */
    public Instant ended() {
        return ended;
    }

    public Round last() {
        return last;
    }

    /** Whether no round has ended for so long that none will. */
    public boolean hangs() {
        return ended.plus(HANGS).isBefore(clock.instant());
    }

    /** For how many seconds no round of this node has ended. */
    public double silence() {
        return Duration.between(ended, clock.instant()).toMillis() / 1000.0;
    }

    /** For how many seconds the oldest step waits, whichever node should do it; not a number while nobody can know. */
    public double lag() {
        try {
            return probe.sweepLag();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }
}
