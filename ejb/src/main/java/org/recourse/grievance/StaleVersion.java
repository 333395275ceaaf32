package org.recourse.grievance;

import org.recourse.shared.Refusal;

/** The case moved on since the caller read it; nothing was done. */
public final class StaleVersion extends Refusal {

    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super(Kind.STALE, "refusal.stale");
    }
}
