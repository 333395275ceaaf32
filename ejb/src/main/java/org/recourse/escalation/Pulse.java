package org.recourse.escalation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.recourse.access.Probe;

/** How the sweep of this node goes: when it last came forward, how its last round ended, and how late all nodes are. */
@ApplicationScoped
public class Pulse {

    /**
     * A step, or a batch of cases that are judged, is a matter of seconds, and without its database a round ends within
     * half a minute. After so long without any of it the sweep hangs, and only a new start helps.
     */
    static final Duration HANGS = Duration.ofMinutes(5);

    /** How a round ended. */
    public enum Round {
        WHOLE,
        /** It stopped where something failed; the next one begins again. */
        STOPPED
    }

    @EJB
    private Probe probe;

    /** Counts nanoseconds and is never set: a clock that somebody moves must neither hide a sweep that hangs nor stop one. */
    private final LongSupplier ticks;

    private volatile long cameForward;
    private volatile long endedAt;
    private volatile Instant ended = Instant.now();
    private volatile Round last = Round.WHOLE;
    private final Measure lag;

    public Pulse() {
        this(System::nanoTime);
    }

    Pulse(LongSupplier ticks) {
        this.ticks = ticks;
        this.cameForward = ticks.getAsLong();
        this.endedAt = cameForward;
        this.lag = new Measure(this::measuredLag, ticks);
    }

    /** Something of a round is done, well or not: it does not hang. */
    void cameForward() {
        cameForward = ticks.getAsLong();
    }

    /** A round has ended now. */
    void ended(Round how) {
        last = how;
        ended = Instant.now();
        cameForward();
        endedAt = cameForward;
    }

    /** When the last round ended, by the clock of this machine; before the first one, when this was asked first. */
    public Instant ended() {
        return ended;
    }

    public Round last() {
        return last;
    }

    /** Whether the sweep has not come forward for so long that it never will. */
    public boolean hangs() {
        return since(cameForward).compareTo(HANGS) > 0;
    }

    /** For how many seconds no round of this node has ended. */
    public double silence() {
        return since(endedAt).toMillis() / 1000.0;
    }

    /**
     * For how many seconds the oldest step waits, whichever node should do it, measured within the last ten seconds; not a
     * number while nobody can know.
     */
    public double lag() {
        return lag.told();
    }

    private double measuredLag() {
        try {
            return probe.sweepLag();
        } catch (RuntimeException away) {
            return Double.NaN;
        }
    }

    private Duration since(long tick) {
        return Duration.ofNanos(ticks.getAsLong() - tick);
    }
}
