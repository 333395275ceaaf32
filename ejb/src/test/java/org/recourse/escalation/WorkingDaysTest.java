package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Calendar;
import org.recourse.taxonomy.Limit;

/** How days end where clocks are put forward and back, in leap years and at the end of a year, and in several zones. */
class WorkingDaysTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static WorkingDays in(String zone) {
        return new WorkingDays(new Calendar("C", WEEKEND, Set.of()), ZoneId.of(zone));
    }

    private static DueDate due(WorkingDays days, String start, String limit) {
        return DueDate.of(days, Instant.parse(start), Limit.parse(limit));
    }

    @Test
    void a_day_that_has_no_midnight_ends_the_day_before_all_the_same() {
        // Beirut, 28 March 2027: at 00:00 it is 01:00.
        var beirut = in("Asia/Beirut");
        assertThat(beirut.endOf(LocalDate.of(2027, 3, 27))).isEqualTo("2027-03-27T21:59:59Z");
        assertThat(beirut.endOf(LocalDate.of(2027, 3, 28))).isEqualTo("2027-03-28T20:59:59Z");
        assertThat(due(beirut, "2027-03-26T08:00:00Z", "1wd").at()).isEqualTo("2027-03-29T20:59:59Z");
        assertThat(due(beirut, "2027-03-27T08:00:00Z", "1d").at()).isEqualTo("2027-03-28T20:59:59Z");
    }

    @Test
    void a_day_that_ends_twice_is_over_when_it_has_ended_for_the_second_time() {
        // Beirut, 31 October 2027: at 00:00 it is 23:00 of the day before once more.
        var beirut = in("Asia/Beirut");
        var end = beirut.endOf(LocalDate.of(2027, 10, 30));
        assertThat(end).isEqualTo("2027-10-30T21:59:59Z");
        assertThat(beirut.dayOf(end)).isEqualTo("2027-10-30");
        assertThat(beirut.dayOf(end.minus(Duration.ofHours(1)))).isEqualTo("2027-10-30");
        assertThat(beirut.dayOf(end.plusSeconds(1))).isEqualTo("2027-10-31");
    }

    @Test
    void a_day_of_twenty_three_or_twenty_five_hours_is_one_working_day() {
        // New York: 14 March 2027 has 23 hours, 7 November 25; here people work on Sundays.
        var days = new WorkingDays(new Calendar("C", Set.of(), Set.of()), ZoneId.of("America/New_York"));
        var forward = due(days, "2027-03-13T17:00:00Z", "2wd").at();
        assertThat(forward).isEqualTo("2027-03-16T03:59:59Z");
        var back = due(days, "2027-11-06T16:00:00Z", "2wd").at();
        assertThat(back).isEqualTo("2027-11-09T04:59:59Z");
    }

    @Test
    void hours_are_hours_whatever_the_clocks_on_the_wall_do() {
        var newYork = in("America/New_York");
        var start = Instant.parse("2027-03-13T17:00:00Z");
        assertThat(due(newYork, "2027-03-13T17:00:00Z", "24h").at()).isEqualTo(start.plus(Duration.ofHours(24)));
        var back = Instant.parse("2027-11-06T16:00:00Z");
        assertThat(due(newYork, "2027-11-06T16:00:00Z", "24h").at()).isEqualTo(back.plus(Duration.ofHours(24)));
    }

    @Test
    void a_reminder_comes_at_eight_by_the_clock_on_the_wall_on_both_sides_of_a_change() {
        var newYork = in("America/New_York");
        assertThat(newYork.at(LocalDate.of(2027, 3, 12), LocalTime.of(8, 0))).isEqualTo("2027-03-12T13:00:00Z");
        assertThat(newYork.at(LocalDate.of(2027, 3, 15), LocalTime.of(8, 0))).isEqualTo("2027-03-15T12:00:00Z");
        var reminders = due(newYork, "2027-03-08T15:00:00Z", "10wd").reminders(50, 80);
        assertThat(List.of(reminders.first(), reminders.second()))
                .containsExactly(Instant.parse("2027-03-15T12:00:00Z"), Instant.parse("2027-03-18T12:00:00Z"));
    }

    @Test
    void the_leap_day_is_a_day_and_a_month_or_a_year_after_it_ends_with_the_shorter_one() {
        var days = in("Africa/Nairobi");
        assertThat(days.dayOf(due(days, "2028-02-28T08:00:00Z", "1wd").at())).isEqualTo("2028-02-29");
        assertThat(days.dayOf(due(days, "2027-02-26T08:00:00Z", "1wd").at())).isEqualTo("2027-03-01");
        assertThat(days.dayOf(due(days, "2028-02-29T08:00:00Z", "12m").at())).isEqualTo("2029-02-28");
        assertThat(days.dayOf(due(days, "2028-01-31T08:00:00Z", "1m").at())).isEqualTo("2028-02-29");
        assertThat(days.dayOf(due(days, "2028-01-30T08:00:00Z", "30d").at())).isEqualTo("2028-02-29");
    }

    @Test
    void a_year_ends_on_its_last_day_in_the_place_and_the_week_goes_on_in_the_next() {
        // Half a day on 31 December (Friday), a day off on 1 January 2028.
        var calendar = new Calendar(
                "C", WEEKEND, Set.of(), Set.of(LocalDate.of(2028, 1, 3)), Set.of(LocalDate.of(2027, 12, 31)));
        var days = new WorkingDays(calendar, ZoneId.of("Pacific/Kiritimati"));
        assertThat(days.dayOf(due(days, "2027-12-29T20:00:00Z", "1wd").at())).isEqualTo("2028-01-04");
        assertThat(days.dayOf(due(days, "2027-12-29T08:00:00Z", "1wd").at())).isEqualTo("2027-12-30");
        assertThat(days.endOf(LocalDate.of(2027, 12, 31))).isEqualTo("2027-12-31T09:59:59Z");
    }

    @Test
    void the_day_of_the_start_is_the_one_of_the_place_and_not_of_the_server() {
        var start = "2027-03-01T22:30:00Z";
        assertThat(in("UTC").dayOf(due(in("UTC"), start, "1wd").at())).isEqualTo("2027-03-02");
        var nairobi = in("Africa/Nairobi");
        assertThat(nairobi.dayOf(due(nairobi, start, "1wd").at()))
                .as("there it is the 2nd already")
                .isEqualTo("2027-03-03");
        var bogota = in("America/Bogota");
        assertThat(bogota.dayOf(due(bogota, start, "1wd").at())).isEqualTo("2027-03-02");
    }

    @Test
    void a_week_that_changes_counts_each_day_as_it_was_on_that_day() {
        var changing = new Calendar("C", Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), Set.of())
                .changing(List.of(new Calendar.Week(
                        LocalDate.of(2027, 6, 1), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Set.of())));
        var days = new WorkingDays(changing, ZoneId.of("Asia/Riyadh"));
        assertThat(days.between(LocalDate.of(2027, 5, 26), LocalDate.of(2027, 6, 5)))
                .as("27, 28 May off; 4, 5 June off")
                .isEqualTo(2 * 6);
        assertThat(days.dayOf(due(days, "2027-05-26T08:00:00Z", "6wd").at())).isEqualTo("2027-06-03");
    }

    @Test
    void what_would_be_due_if_is_asked_without_a_case_and_gives_the_same_answer_each_time() {
        var asked = due(in("Africa/Nairobi"), "2027-03-01T08:00:00Z", "5wd");
        var same = due(in("Africa/Nairobi"), "2027-03-01T08:00:00Z", "5wd");
        assertThat(asked).isEqualTo(same);
        assertThat(asked.upgraded(Limit.parse("24h"), Instant.parse("2027-03-01T09:00:00Z"), 24)
                        .at())
                .isEqualTo("2027-03-02T09:00:00Z");
        assertThat(asked.pausedFor(Instant.parse("2027-03-02T08:00:00Z"), Instant.parse("2027-03-03T08:00:00Z"), 20)
                        .at())
                .isEqualTo("2027-03-09T20:59:59Z");
        assertThat(asked).as("asking changes nothing").isEqualTo(same);
    }
}
