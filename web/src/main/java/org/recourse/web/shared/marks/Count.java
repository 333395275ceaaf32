package org.recourse.web.shared.marks;

import org.recourse.web.shared.Phrase;

/**
 * How many there are, counted no further than to a limit, because a list's length is worth no long query.
 *
 * @param number how many were counted
 * @param more   whether there are more than that
 * @param hot    whether something among them is late
 */
public record Count(int number, boolean more, boolean hot) {

    public static Count of(int number) {
        return new Count(number, false, false);
    }

    /** The same count of things that are late. */
    public Count late() {
        return new Count(number, more, number > 0);
    }

    /** As it stands beside a name: {@code 31}, {@code 100+}. */
    public Phrase words() {
        return Phrase.of(more ? "count.more" : "count", number);
    }
}
