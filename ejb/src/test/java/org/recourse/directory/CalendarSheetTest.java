package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.directory.CalendarSheet.DayOff;

/** What is entered about a calendar on a page, and how far ahead its days off reach. */
class CalendarSheetTest {

    private static String text(CalendarSheet sheet, String file) {
        return sheet.parcel().text(file).orElseThrow();
    }

    @Test
    void what_is_typed_becomes_lines_of_the_files() {
        var days = List.of(new DayOff("2027-03-08", false, "Women's Day, \"8 March\"", "يوم المرأة"));
        assertThat(text(new CalendarSheet("C").daysOff(2027, days), "holidays.csv"))
                .isEqualTo("calendar,date,half,en,ar\n"
                        + "\"C\",\"2027-03-08\",\"\",\"Women's Day, \"\"8 March\"\"\",\"يوم المرأة\"");
        assertThat(text(new CalendarSheet("C").daysOff(2027, List.of()), "holidays.csv"))
                .as("nobody has a day off")
                .endsWith("\"C\",\"2027\",\"\",\"\",\"\"");
        var week = new CalendarSheet("C").week(Set.of(DayOfWeek.SATURDAY, DayOfWeek.FRIDAY), Set.of(), "2027-06-01");
        assertThat(text(week, "calendars.csv")).endsWith("\"C\",\"FRIDAY|SATURDAY\",\"\",\"2027-06-01\"");
    }

    @Test
    void days_off_run_out_half_a_year_before_the_last_one() {
        var today = LocalDate.parse("2027-03-01");
        assertThat(ahead(today, "2027-08-28").runsOut()).isFalse();
        assertThat(ahead(today, "2027-08-27").runsOut()).isTrue();
        assertThat(ahead(today, "2026-12-31").days()).isZero();
        assertThat(DaysAhead.of(new Calendar("C", Set.of(), Set.of()), today).runsOut())
                .isTrue();
        var half = new Calendar("C", Set.of(), Set.of(), Set.of(), Set.of(LocalDate.parse("2028-12-31")));
        assertThat(DaysAhead.of(half, today).last()).isEqualTo("2028-12-31");
    }

    private static DaysAhead ahead(LocalDate today, String last) {
        return DaysAhead.of(new Calendar("C", Set.of(), Set.of(LocalDate.parse(last))), today);
    }

    @Test
    void each_calendar_by_which_a_place_counts_is_looked_at_once() {
        var country = new CountryBuilder().build();
        assertThat(DaysAhead.of(country, Instant.parse("2027-03-01T08:00:00Z")))
                .extracting(DaysAhead::calendar)
                .containsExactly("C");
    }
}
