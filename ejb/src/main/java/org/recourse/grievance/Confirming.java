package org.recourse.grievance;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The case that a second person has in hand while the act that waited is performed; ends with the transaction. */
@TransactionScoped
class Confirming implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient @Nullable CaseInHand hand;

    void begin(CaseInHand inHand) {
        hand = inHand;
    }

    /** The case, once: what the product itself does of it afterwards is no part of what was confirmed. */
    @Nullable
    CaseInHand take() {
        var taken = hand;
        hand = null;
        return taken;
    }
}
