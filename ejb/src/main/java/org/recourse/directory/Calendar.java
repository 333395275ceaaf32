package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The working days of a place. When a day ends is a matter of the area's time zone: places in two zones may share one
 * calendar. Refuses a week without a working day, because a date would then never come. Where the week changes, what was
 * before stays as it was: each day counts as the week says that holds on it.
 *
 * @param code by which areas name it
 * @param weekend days of the week on which nobody works, until another week begins
 * @param halfWeekdays days of the week that count half, as the Saturday in some countries
 * @param holidays single days on which nobody works
 * @param halfDays single days that count half
 * @param later weeks that hold from a day on, in their order
 */
public record Calendar(
        String code,
        Set<DayOfWeek> weekend,
        Set<DayOfWeek> halfWeekdays,
        Set<LocalDate> holidays,
        Set<LocalDate> halfDays,
        List<Week> later) {

    /**
     * A working week that holds from a day on.
     *
     * @param from the first day that counts by it
     */
    public record Week(LocalDate from, Set<DayOfWeek> weekend, Set<DayOfWeek> halfWeekdays) {

        public Week {
            weekend = worked(weekend, "the week from " + from);
            halfWeekdays = Set.copyOf(halfWeekdays);
        }
    }

    public Calendar {
        weekend = worked(weekend, "calendar " + code);
        halfWeekdays = Set.copyOf(halfWeekdays);
        holidays = Set.copyOf(holidays);
        halfDays = Set.copyOf(halfDays);
        later = later.stream().sorted(Comparator.comparing(Week::from)).toList();
    }

    /** A calendar whose week never changes. */
    public Calendar(
            String code,
            Set<DayOfWeek> weekend,
            Set<DayOfWeek> halfWeekdays,
            Set<LocalDate> holidays,
            Set<LocalDate> halfDays) {
        this(code, weekend, halfWeekdays, holidays, halfDays, List.of());
    }

    /** A calendar in which every working day is a whole one. */
    public Calendar(String code, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        this(code, weekend, Set.of(), holidays, Set.of());
    }

    private static Set<DayOfWeek> worked(Set<DayOfWeek> weekend, String whose) {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException(whose + " has no working day");
        }
        return Set.copyOf(weekend);
    }

    /** The same with these weeks, each from its day on. */
    public Calendar changing(List<Week> weeks) {
        return new Calendar(code, weekend, halfWeekdays, holidays, halfDays, weeks);
    }

    /** The week that holds on this day; the first one is as if it had always been. */
    public Week week(LocalDate day) {
        return later.stream()
                .filter(week -> !week.from().isAfter(day))
                .reduce((one, next) -> next)
                .orElseGet(() -> new Week(LocalDate.MIN, weekend, halfWeekdays));
    }

    /** What this day counts, in halves of a working day: nought, one or two. A weekend or holiday is never a half day. */
    public int halves(LocalDate day) {
        var week = week(day);
        if (week.weekend().contains(day.getDayOfWeek()) || holidays.contains(day)) {
            return 0;
        }
        return halfDays.contains(day) || week.halfWeekdays().contains(day.getDayOfWeek()) ? 1 : 2;
    }
}
