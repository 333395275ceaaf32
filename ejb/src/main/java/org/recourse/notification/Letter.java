package org.recourse.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes out, whole: which of the fixed texts, how many cases wait and the earliest date. Its types are the promise that
 * no word of a case can ever be in it: there is no place for a text.
 *
 * @param id by which it is known again
 * @param turn rises when something new joined it; with the id it makes its Message-ID, the same however often it is sent
 * @param cases how many wait; 0 where it does not say
 * @param earliest date of what waits, at the place of the reader
 */
public record Letter(
        UUID id,
        int turn,
        Signal signal,
        int cases,
        @Nullable LocalDate earliest) {

    /** What leaves the system: list {@code signal} of the taxonomy. */
    public enum Signal {
        /** Work waits for you: how many and the earliest date. */
        WORK,
        /** Something urgent waits for you. */
        URGENT
    }
}
