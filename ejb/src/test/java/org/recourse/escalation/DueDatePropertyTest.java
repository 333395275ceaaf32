package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.recourse.directory.Calendar;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Limit.Unit;

/** Dates against counting day by day, in calendars with half days and in zones that turn their clocks at midnight. */
class DueDatePropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> ZONES = List.of(
            "UTC",
            "Africa/Lubumbashi",
            "America/Santiago",
            "Asia/Beirut",
            "Africa/Cairo",
            "Pacific/Apia",
            "Asia/Kathmandu");

    @Provide
    Arbitrary<WorkingDays> places() {
        return Arbitraries.randomValue(DueDatePropertyTest::place);
    }

    static WorkingDays place(Random random) {
        var weekend = days(random, 30);
        weekend.remove(DayOfWeek.of(1 + random.nextInt(7)));
        var calendar = new Calendar("C", weekend, days(random, 15), dates(random, 8), dates(random, 8));
        return new WorkingDays(calendar, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
    }

    private static Set<DayOfWeek> days(Random random, int percent) {
        var days = new HashSet<DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(100) < percent) {
                days.add(day);
            }
        }
        return days;
    }

    private static Set<LocalDate> dates(Random random, int percent) {
        var dates = new HashSet<LocalDate>();
        for (int i = 0; i < 700; i++) {
            if (random.nextInt(100) < percent) {
                dates.add(FIRST.plusDays(i));
            }
        }
        return dates;
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(400).toSeconds())
                .map(seconds -> Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds));
    }

    private static double worth(Calendar calendar, LocalDate day) {
        if (calendar.weekend().contains(day.getDayOfWeek())
                || calendar.holidays().contains(day)) {
            return 0;
        }
        boolean half =
                calendar.halfDays().contains(day) || calendar.halfWeekdays().contains(day.getDayOfWeek());
        return half ? 0.5 : 1;
    }

    private static LocalDate countedByHand(WorkingDays place, LocalDate from, double amount) {
        double sum = 0;
        var day = from;
        while (sum < amount) {
            day = day.plusDays(1);
            sum += worth(place.calendar(), day);
        }
        return day;
    }

    private static LocalDate day(WorkingDays place, Instant instant) {
        return instant.atZone(place.zone()).toLocalDate();
    }

    private static void isTheLastSecondOf(WorkingDays place, LocalDate day, Instant instant) {
        assertThat(day(place, instant)).isEqualTo(day);
        assertThat(day(place, instant.plusSeconds(1))).isAfter(day);
    }

    private static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAYS);
    }

    @Property
    void working_days_are_due_when_the_day_is_over_on_which_they_add_up(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 99) int amount) {
        var due = DueDate.of(place, start, workingDays(amount));
        isTheLastSecondOf(place, countedByHand(place, day(place, start), amount), due.at());
    }

    @Property
    void hours_are_exact_and_days_end_with_the_day(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 99) int amount) {
        assertThat(DueDate.of(place, start, new Limit(amount, Unit.HOURS)).at())
                .isEqualTo(start.plusSeconds(3600L * amount));
        var days = DueDate.of(place, start, new Limit(amount, Unit.DAYS));
        isTheLastSecondOf(place, day(place, start).plusDays(amount), days.at());
        var months = DueDate.of(place, start, new Limit(1 + amount % 12, Unit.MONTHS));
        isTheLastSecondOf(place, day(place, start).plusMonths(1 + amount % 12), months.at());
    }

    @Property
    void counting_there_and_between_agree(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 0, max = 60) int halves) {
        var from = day(place, start);
        long between = place.between(from, place.after(from, halves));
        assertThat(between).isBetween((long) halves, halves + 1L);
        assertThat(place.between(from, from)).isZero();
        assertThat(place.between(from, from.minusDays(3))).isZero();
    }

    @Property
    void a_pause_moves_working_days_by_those_of_the_pause_and_hours_by_the_exact_time(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll @IntRange(min = 0, max = 10) int pause,
            @ForAll @IntRange(min = 1, max = 86_399) int seconds) {
        var answered = start.plus(Duration.ofDays(pause)).plusSeconds(seconds);
        var due = DueDate.of(place, start, workingDays(amount));
        double worked = day(place, start)
                .datesUntil(day(place, answered))
                .mapToDouble(day -> worth(place.calendar(), day.plusDays(1)))
                .sum();
        isTheLastSecondOf(
                place,
                countedByHand(place, day(place, due.at()), worked),
                due.pausedFor(start, answered, 20).at());
        var hours = DueDate.of(place, start, new Limit(amount, Unit.HOURS));
        assertThat(Duration.between(
                        hours.at(), hours.pausedFor(start, answered, 20).at()))
                .isEqualTo(Duration.between(start, answered));
    }

    @Property
    void one_step_is_never_paused_for_longer_than_the_most(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 0, max = 300) int first,
            @ForAll @IntRange(min = 0, max = 300) int second) {
        var due = DueDate.of(place, start, workingDays(30));
        var paused = due.pausedFor(start, start.plus(Duration.ofDays(first)), 20)
                .pausedFor(start, start.plus(Duration.ofDays(second)), 20);
        assertThat(paused.moved()).isBetween(0L, 40L);
        assertThat(place.between(day(place, due.at()), day(place, paused.at()))).isLessThanOrEqualTo(42);
        assertThat(paused.at()).isAfterOrEqualTo(due.at());
    }

    @Property
    void an_extension_is_at_most_half_and_counts_on(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 2, max = 60) int amount) {
        var due = DueDate.of(place, start, workingDays(amount));
        int longest = due.longestExtension(50);
        assertThat(2 * longest).isBetween(amount - 1, amount);
        var latest = countedByHand(place, day(place, due.at()), longest);
        isTheLastSecondOf(place, latest, due.extendedTo(latest, due.at(), 50).at());
        assertThatThrownBy(() -> due.extendedTo(latest.plusDays(1), due.at(), 50))
                .isInstanceOf(InputRefused.class);
    }

    @Property
    void reminders_come_in_the_morning_of_a_worked_day_before_the_date(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int amount) {
        var due = DueDate.of(place, start, workingDays(amount));
        var reminders = due.reminders(50, 80);
        assertThat(day(place, reminders.first())).isEqualTo(countedByHand(place, day(place, start), (amount + 1) / 2));
        assertThat(day(place, reminders.second()))
                .isEqualTo(countedByHand(place, day(place, start), (amount * 8 + 9) / 10));
        assertThat(reminders.first().atZone(place.zone()).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(List.of(reminders.first(), reminders.second(), due.at())).isSorted();
    }

    @Property
    void an_upgrade_counts_again_from_the_start_and_leaves_a_day(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int before,
            @ForAll @IntRange(min = 1, max = 60) int after,
            @ForAll @IntRange(min = 0, max = 2000) int hours) {
        var now = start.plus(Duration.ofHours(hours));
        var due = DueDate.of(place, start, workingDays(before)).upgraded(workingDays(after), now, 24);
        var anew = DueDate.of(place, start, workingDays(after)).at();
        var floor = now.plus(Duration.ofHours(24));
        assertThat(due.at()).isEqualTo(anew.isBefore(floor) ? floor : anew);
    }

    @Property
    void a_downgrade_lengthens_nothing_that_runs(
            @ForAll("places") WorkingDays place,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int before,
            @ForAll @IntRange(min = 1, max = 60) int after,
            @ForAll @IntRange(min = 0, max = 2000) int hours) {
        var due = DueDate.of(place, start, workingDays(before));
        var mild = due.downgraded(workingDays(after), start.plus(Duration.ofHours(hours)), 24);
        assertThat(mild.at()).isBeforeOrEqualTo(due.at());
    }
}
