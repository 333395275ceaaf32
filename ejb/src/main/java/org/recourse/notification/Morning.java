package org.recourse.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.recourse.escalation.WorkingDays;

/**
 * When a reader at one place gets what can wait: once a day, when the working day has begun (list {@code signal}: one digest
 * a day and none in quiet hours). Pure.
 */
record Morning(WorkingDays days) {

    /** Half an hour after the reminders of the day, so that they are in it. */
    static final LocalTime AT = LocalTime.of(8, 30);

    private static final LocalTime QUIET_FROM = LocalTime.of(20, 0);
    private static final LocalTime QUIET_UNTIL = LocalTime.of(7, 0);

    /** The next morning of a working day that begins after this instant. */
    Instant after(Instant instant) {
        return Stream.iterate(days.dayOf(instant), day -> day.plusDays(1))
                .filter(this::isWorked)
                .map(this::of)
                .filter(morning -> morning.isAfter(instant))
                .findFirst()
                .orElseThrow();
    }

    /** Whether what can wait has to wait at this instant. */
    boolean isQuiet(Instant instant) {
        var time = instant.atZone(days.zone()).toLocalTime();
        return !isWorked(days.dayOf(instant)) || time.isBefore(QUIET_UNTIL) || !time.isBefore(QUIET_FROM);
    }

    /** How long until the quiet hours are over. */
    Duration left(Instant instant) {
        return Duration.between(instant, after(instant));
    }

    private boolean isWorked(LocalDate day) {
        return days.calendar().halves(day) > 0;
    }

    private Instant of(LocalDate day) {
        return ZonedDateTime.of(day, AT, days.zone()).toInstant();
    }
}
