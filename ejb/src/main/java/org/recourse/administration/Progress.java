package org.recourse.administration;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How far an import has come that is being written, on the node that writes it. */
public final class Progress {

    /** What stands in the way, or that nothing does. */
    public enum State {
        RUNNING,
        DONE,
        REFUSED
    }

    private final int total;
    private final AtomicInteger written = new AtomicInteger();
    private volatile State state = State.RUNNING;
    private volatile @Nullable String refusal;

    Progress(int total) {
        this.total = total;
    }

    public int total() {
        return total;
    }

    public int written() {
        return written.get();
    }

    public State state() {
        return state;
    }

    /** The key of the sentence that says why it was refused; none unless it was. */
    public @Nullable String refusal() {
        return refusal;
    }

    void at(int rows) {
        written.set(rows);
    }

    void done() {
        state = State.DONE;
    }

    void refused(String key) {
        refusal = key;
        state = State.REFUSED;
    }
}
