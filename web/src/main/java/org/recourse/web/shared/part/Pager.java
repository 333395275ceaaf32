package org.recourse.web.shared.part;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * The end of a list that goes on.
 *
 * @param about how much is shown
 * @param next  the address of what follows, if anything does
 * @param first the address of the beginning, where this is not it
 */
public record Pager(
        Phrase about, @Nullable String next, @Nullable String first) {}
