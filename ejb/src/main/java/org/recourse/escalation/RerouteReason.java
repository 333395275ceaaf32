package org.recourse.escalation;

import java.util.Optional;
import org.recourse.routing.Eligibility;

/** Why an office may not keep a case (list reroute_reason). */
public enum RerouteReason {
    /** It, its command or its head has to do with whoever is accused or with the matter. */
    CONFLICT(true),
    /** It was not the one to send the case to. */
    WRONG_OFFICE(false),
    /** It was dissolved or suspended. */
    OFFICE_GONE(true),
    /** None of its officers without a conflict will be there in time. */
    NOBODY_THERE(false),
    /** Confidentiality has risen above what its people are cleared for. */
    LEVEL(false);

    private final boolean excludes;

    RerouteReason(boolean excludes) {
        this.excludes = excludes;
    }

    /** Whether the office has nothing to do with the case any more; else it was there, and keeps its duty to act. */
    public boolean excludes() {
        return excludes;
    }

    /** What the product itself finds by the row that an office fails; nothing where that row alone is no reason to move. */
    static Optional<RerouteReason> of(Eligibility failed) {
        return switch (failed) {
            case LINE, NAMED -> Optional.of(CONFLICT);
            case OPEN -> Optional.of(OFFICE_GONE);
            case PRESENT -> Optional.of(NOBODY_THERE);
            case CLEAR -> Optional.of(LEVEL);
            case KIND, LEVEL, AREA, BEFORE, OVER -> Optional.empty();
        };
    }
}
