package org.recourse.web.shared.part;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * The end of a list that goes on.
 *
 * @param about how much is shown
 * @param next  the address of what follows, if anything does
 * @param first the address of the beginning, where this is not it
 * @param previous the address of what comes before, if it can be gone back to
 */
public record Pager(
        Phrase about,
        @Nullable String next,
        @Nullable String first,
        @Nullable String previous) {

    /** Of a list through which one only goes forward. */
    public Pager(Phrase about, @Nullable String next, @Nullable String first) {
        this(about, next, first, null);
    }
}
