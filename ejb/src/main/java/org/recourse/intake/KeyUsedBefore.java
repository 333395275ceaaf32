package org.recourse.intake;

import org.recourse.shared.Refusal;

/** The same key came with another report: nothing was registered. */
public final class KeyUsedBefore extends Refusal {

    private static final long serialVersionUID = 1L;

    KeyUsedBefore() {
        super(Kind.INVALID, "refusal.key-used");
    }
}
