package org.recourse.access;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this request where the container cannot know: whoever showed a receipt, or the product itself. It lives as
 * long as the request.
 */
@RequestScoped
public class Presented {

    private @Nullable Actor actor;
    private byte @Nullable [] receipt;

    /** What is done in somebody's name; it throws what its acts throw. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /** Does the work as the product itself, and is afterwards whoever was there before, with the receipt that was shown. */
    public <T, E extends Exception> T asClockwork(Work<T, E> work) throws E {
        var before = actor;
        var shown = receipt;
        actor = new Actor.Clockwork(Actor.Job.SWEEP);
        receipt = null;
        try {
            return work.done();
        } finally {
            actor = before;
            receipt = shown;
        }
    }

    /** A receipt was shown; the database finds out whose it is. */
    public void receipt(byte[] digest) {
        receipt = digest.clone();
        actor = new Actor.ReceiptHolder(Actor.NOBODY, 0);
    }

    @Nullable
    Actor actor() {
        return actor;
    }

    byte @Nullable [] receipt() {
        return receipt == null ? null : receipt.clone();
    }
}
