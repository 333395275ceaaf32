package org.recourse.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/**
 * A case that has to do with the one in hand, as far as whoever has that in hand may see both.
 *
 * @param kind code of list link_kind: how the one stands to the other
 * @param turned whether it is the other that stands so to the one in hand, as the systemic case does over a single one
 * @param until when they were taken apart; null while the link holds
 */
public record CaseLink(
        Reference other,
        String kind,
        boolean turned,
        Instant since,
        @Nullable Instant until) {

    /** Whether it holds. */
    public boolean holds() {
        return until == null;
    }
}
