package org.recourse.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;

/**
 * How one place counts its days: which of them are worked, and when each of them ends. Amounts of working days are given
 * in halves, because a half day counts half.
 */
public record WorkingDays(Calendar calendar, ZoneId zone) {

    /** A whole working day, in halves. */
    static final int WHOLE = 2;

    /** As the leading area of a case counts. */
    public static WorkingDays of(Country country, int area) {
        return new WorkingDays(country.calendar(area), country.zone(area));
    }

    /** The day that it is there at this instant. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The last second of the day. A step that is due on a day is late when this second is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    boolean isWorked(LocalDate day) {
        return calendar.halves(day) > 0;
    }

    /** The first day after this one on which the working days in between, itself included, add up to so many halves. */
    public LocalDate after(LocalDate day, long halves) {
        var reached = day;
        for (long left = halves; left > 0; left -= calendar.halves(reached)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /** How many halves are worked after the first day up to and with the last; nought when the last is not later. */
    public long between(LocalDate first, LocalDate last) {
        return first.plusDays(1)
                .datesUntil(last.isAfter(first) ? last.plusDays(1) : first.plusDays(1))
                .mapToLong(calendar::halves)
                .sum();
    }

    /** This day if it is worked, else the next one that is. */
    LocalDate workedFrom(LocalDate day) {
        var worked = day;
        while (!isWorked(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }
}
