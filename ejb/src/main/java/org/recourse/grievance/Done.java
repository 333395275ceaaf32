package org.recourse.grievance;

import org.jspecify.annotations.Nullable;
import org.recourse.access.Receipt;
import org.recourse.shared.Reference;

/**
 * An act was performed.
 *
 * @param version the case's version after it
 * @param entry hash of its ledger entry in hex: what an auditor asks for, printed on confirmations
 * @param waits whether it waits for a second person and changed nothing yet
 * @param receipt that the act has made, or null
 */
public record Done(
        Reference reference,
        int version,
        String entry,
        boolean waits,
        @Nullable Receipt receipt) {

    public Done(Reference reference, int version, String entry, boolean waits) {
        this(reference, version, entry, waits, null);
    }

    /** The same as it is told to whoever acted on an order, and knows no case. */
    public Done on(Reference order) {
        return new Done(order, version, entry, waits);
    }

    /** The same, with the receipt of somebody who has one from now on: it is told once, and stored nowhere. */
    public Done with(Receipt made) {
        return new Done(reference, version, entry, waits, made);
    }
}
