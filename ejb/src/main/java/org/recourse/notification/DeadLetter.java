package org.recourse.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.access.PersonName;

/**
 * Mail to an officer that was given up.
 *
 * @param name of the officer; null where none was entered
 * @param office number of the office where he or she serves; null for somebody who acts for nobody any more
 * @param ended when it was given up, by the clock of the machine
 * @param failure why, as a code such as {@code REFUSED-550}
 */
public record DeadLetter(
        UUID id,
        Letter.Signal signal,
        @Nullable PersonName name,
        @Nullable Integer office,
        Instant ended,
        String failure) {}
