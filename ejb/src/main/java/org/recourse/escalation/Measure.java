package org.recourse.escalation;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** A number that is asked for more often than it should be measured: for some seconds it is told as it was. */
public final class Measure {

    /** So long a measure is told again; watchers that ask every few seconds do not add up. */
    static final Duration TOLD = Duration.ofSeconds(10);

    private final DoubleSupplier measuring;
    private final LongSupplier ticks;
    private double measured = Double.NaN;
    private long at;
    private boolean known;

    /**
     * @param measuring what it is now; not a number where nobody can know, which is told for as long
     * @param ticks a count of nanoseconds that is never set
     */
    public Measure(DoubleSupplier measuring, LongSupplier ticks) {
        this.measuring = measuring;
        this.ticks = ticks;
    }

    /** As it was within the last ten seconds; whoever asks while it is measured waits for that. */
    public synchronized double told() {
        if (!known || ticks.getAsLong() - at >= TOLD.toNanos()) {
            measured = measuring.getAsDouble();
            at = ticks.getAsLong();
            known = true;
        }
        return measured;
    }
}
