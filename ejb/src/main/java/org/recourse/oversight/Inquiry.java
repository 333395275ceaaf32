package org.recourse.oversight;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Severity;

/**
 * A question, and of what it is asked.
 *
 * @param since the first instant of the period
 * @param until the first instant after it
 * @param areas where the harm was done; empty for everywhere
 * @param office that did it or owed it; null for any
 * @param narrow only what nothing followed, or what was late ({@link Question#narrows})
 */
public record Inquiry(
        Question question,
        Instant since,
        Instant until,
        Set<Integer> areas,
        @Nullable String category,
        @Nullable Severity severity,
        @Nullable Integer office,
        boolean narrow) {

    public Inquiry {
        areas = Set.copyOf(areas);
    }

    /** All of the period. */
    public static Inquiry of(Question question, Instant since, Instant until) {
        return new Inquiry(question, since, until, Set.of(), null, null, null, false);
    }

    /**
     * Where a page ends.
     *
     * @param seq of the entry in the case, or step and number of a time
     */
    public record Mark(Instant at, Reference reference, long seq) {}

    /**
     * A part of the list.
     *
     * @param after the last row of the page before; null for the first page
     * @param before the first row of the page after, where somebody goes back; null else
     * @param most rows, 100 at most on a page, {@link Answer#MOST} in a file
     */
    public record Part(@Nullable Mark after, @Nullable Mark before, int most) {

        public Part {
            if (most < 1 || most > Answer.MOST) {
                throw new IllegalArgumentException("1 to " + Answer.MOST + " rows");
            }
        }
    }
}
