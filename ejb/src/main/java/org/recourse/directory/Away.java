package org.recourse.directory;

import java.time.Instant;

/**
 * A time in which an officer is not there.
 *
 * @param from the first moment away
 * @param until the moment of the return; later than {@code from}
 */
public record Away(Instant from, Instant until) {

    public Away {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an absence ends after it begins");
        }
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
