package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The working days of a place. When a day ends is a matter of the area's time zone: places in two zones may share one
 * calendar. Refuses a week without a working day, because a date would then never come.
 *
 * @param code by which areas name it
 * @param weekend days of the week on which nobody works
 * @param halfWeekdays days of the week that count half, as the Saturday in some countries
 * @param holidays single days on which nobody works
 * @param halfDays single days that count half
 */
public record Calendar(
        String code,
        Set<DayOfWeek> weekend,
        Set<DayOfWeek> halfWeekdays,
        Set<LocalDate> holidays,
        Set<LocalDate> halfDays) {

    public Calendar {
        weekend = Set.copyOf(weekend);
        halfWeekdays = Set.copyOf(halfWeekdays);
        holidays = Set.copyOf(holidays);
        halfDays = Set.copyOf(halfDays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("calendar " + code + " has no working day");
        }
    }

    /** A calendar in which every working day is a whole one. */
    public Calendar(String code, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        this(code, weekend, Set.of(), holidays, Set.of());
    }

    /** What this day counts, in halves of a working day: nought, one or two. A weekend or holiday is never a half day. */
    public int halves(LocalDate day) {
        if (weekend.contains(day.getDayOfWeek()) || holidays.contains(day)) {
            return 0;
        }
        return halfDays.contains(day) || halfWeekdays.contains(day.getDayOfWeek()) ? 1 : 2;
    }
}
