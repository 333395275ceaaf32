package org.recourse.web.grievance;

import org.recourse.web.shared.Phrase;

/**
 * How many there are, counted no further than to a limit, because the length of a list is worth no long query.
 *
 * @param number how many were counted
 * @param more   whether there are more than that
 * @param hot    whether they are late
 */
public record Count(int number, boolean more, boolean hot) {

    public static Count of(int number) {
        return new Count(number, false, false);
    }

    /** As it stands beside a name: {@code 31}, {@code 100+}. */
    public Phrase words() {
        return Phrase.of(more ? "docket.count.more" : "docket.count", number);
    }
}
