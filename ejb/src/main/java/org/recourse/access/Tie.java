package org.recourse.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a principal stands to a case: the fact from which readership follows.
 *
 * @param relation a base relation; limits follow from offices and officers, not from ties
 * @param principal its number; of an office the plain one
 * @param until from when it no longer holds; null while it does
 */
public record Tie(
        Relation relation,
        int principal,
        Instant since,
        @Nullable Instant until) {

    public Tie {
        if (relation.kind() != Relation.Kind.BASE) {
            throw new IllegalArgumentException(relation.code() + " ties nobody to a case");
        }
    }

    /**
     * Whether it holds at this moment. It holds from the act on that made it, also where the clock was set back since then
     * and shows an earlier time: nobody loses a case by a clock.
     */
    public boolean holdsAt(Instant moment) {
        return until == null || moment.isBefore(until);
    }
}
