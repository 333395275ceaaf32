package org.recourse.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this request where the container cannot know: whoever showed a receipt, or the product itself. It lives as
 * long as the request.
 */
@RequestScoped
public class Presented {

    private @Nullable Actor actor;
    private byte @Nullable [] receipt;

    /** Does the work as the product itself, and is nobody again afterwards. */
    public <T> T asClockwork(Callable<T> work) throws Exception {
        var before = actor;
        actor = new Actor.Clockwork(Actor.Job.SWEEP);
        try {
            return work.call();
        } finally {
            actor = before;
        }
    }

    /** A receipt was shown; the database finds out whose it is. */
    public void receipt(byte[] digest) {
        receipt = digest.clone();
        actor = new Actor.ReceiptHolder(Actor.NOBODY, 0);
    }

    /** The receipt was found to be that of this person of its case. */
    void holder(String pseudonym, int person) {
        actor = new Actor.ReceiptHolder(pseudonym, person);
    }

    @Nullable
    Actor actor() {
        return actor;
    }

    byte @Nullable [] receipt() {
        return receipt == null ? null : receipt.clone();
    }
}
