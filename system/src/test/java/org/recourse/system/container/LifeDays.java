package org.recourse.system.container;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When the days of one life come: later than its table says by whole weeks.
 *
 * @param zone of the place
 * @param later in days
 */
record LifeDays(ZoneId zone, long later) {

    /** The life begins on the first Tuesday after this instant. */
    static LifeDays after(Instant now, ZoneId zone) {
        var tuesday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        return new LifeDays(zone, ChronoUnit.DAYS.between(LifeTable.BEATEN, tuesday));
    }

    LocalDate day(LocalDate written) {
        return written.plusDays(later);
    }

    Instant instant(LocalDateTime written) {
        return written.plusDays(later).atZone(zone).toInstant();
    }

    /** When the table says that it is. */
    LocalDateTime written(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).minusDays(later).truncatedTo(ChronoUnit.MINUTES);
    }

    /** What the table counts in months from then: weeks later, they have another number of days. */
    LocalDateTime months(LocalDateTime from, LocalDateTime until) {
        long months = ChronoUnit.MONTHS.between(from.toLocalDate(), until.toLocalDate());
        return until.with(day(from.toLocalDate()).plusMonths(months).minusDays(later));
    }
}
