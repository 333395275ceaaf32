package org.recourse.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Limit.Unit;

/** How one unit of a limit is counted in one place. */
record Count(WorkingDays days, Unit unit) {

    /** When the working day of a reminder begins. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** So many units later. */
    Instant add(Instant from, int amount) {
        if (amount == 0) {
            return from;
        }
        var day = days.dayOf(from);
        return switch (unit) {
            case HOURS -> from.plus(Duration.ofHours(amount));
            case WORKING_DAYS -> days.endOf(days.after(day, (long) amount * WorkingDays.WHOLE));
            case DAYS -> days.endOf(day.plusDays(amount));
            case MONTHS -> days.endOf(day.plusMonths(amount));
        };
    }

    /** What a pause counts: halves of working days, seconds for hours, else days. Never less than nothing. */
    long pause(Instant asked, Instant answered) {
        var first = days.dayOf(asked);
        var last = days.dayOf(answered);
        return switch (unit) {
            case HOURS -> Math.max(0, ChronoUnit.SECONDS.between(asked, answered));
            case WORKING_DAYS -> days.between(first, last);
            case DAYS, MONTHS -> Math.max(0, ChronoUnit.DAYS.between(first, last));
        };
    }

    /** A date moved by a pause. */
    Instant move(Instant date, long pause) {
        if (pause == 0) {
            return date;
        }
        var day = days.dayOf(date);
        return switch (unit) {
            case HOURS -> date.plusSeconds(pause);
            case WORKING_DAYS -> days.endOf(days.after(day, pause));
            case DAYS, MONTHS -> days.endOf(day.plusDays(pause));
        };
    }

    /**
     * When this part of the limit is reached: for hours the exact time, else the morning of the working day reached by the
     * part rounded up, moved by the pauses. Never later than the date itself.
     */
    Instant reminder(Instant start, Limit limit, int percent, long moved, Instant due) {
        if (unit == Unit.HOURS) {
            var part = Duration.ofHours(limit.amount()).multipliedBy(percent).dividedBy(100);
            return earlier(start.plus(part).plusSeconds(moved), due);
        }
        var reached = days.dayOf(move(add(start, limit.partRoundedUp(percent).amount()), moved));
        var worked = days.workedFrom(reached);
        boolean inTime = !worked.isAfter(days.dayOf(due));
        return earlier(days.at(inTime ? worked : reached, MORNING), due);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
