package org.recourse.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Calendar;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.Holiday;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;
import org.recourse.directory.Names;
import org.recourse.web.administration.CalendarDesk.Typed;
import org.recourse.web.administration.CalendarPage.Cell;
import org.recourse.web.administration.CalendarPage.DayRow;
import org.recourse.web.shared.form.FieldError;

/** A calendar as its administrator sees it, and what he types. */
class CalendarDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static CountryFile country() {
        var week = new Calendar(
                "C", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(DayOfWeek.FRIDAY), Set.of(), Set.of());
        var later = new Calendar("C", Set.of(DayOfWeek.FRIDAY), Set.of(), Set.of(), Set.of());
        return new CountryFile(
                List.of(new Week(0, week), new Week(0, later, LocalDate.of(2027, 6, 1))),
                List.of(
                        new Holiday(0, "C", LocalDate.of(2027, 3, 8), false, Names.of("Women's Day", "يوم المرأة")),
                        new Holiday(0, "C", LocalDate.of(2027, 12, 31), true, Names.of("Eve", "ليلة"))),
                List.of(
                        place("A", null, "Africa/Nairobi"),
                        place("A1", "A", "Africa/Nairobi"),
                        place("A2", "A", "Africa/Cairo"),
                        place("A11", "A1", "Africa/Nairobi")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Place place(String code, @Nullable String parent, String zone) {
        return new Place(0, code, parent, zone, "C", Names.same(code));
    }

    private static CalendarDesk desk(String language) {
        return new CalendarDesk(country(), language, TODAY);
    }

    private static Cell cell(CalendarPage page, int month, int day) {
        return page.months().get(month - 1).weeks().stream()
                .flatMap(List::stream)
                .filter(one -> one.number() == day)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_year_is_twelve_months_in_which_each_day_says_what_it_is() {
        var page = desk("en").one("C", 2027, Typed.nothing());
        assertThat(page.months())
                .hasSize(12)
                .allSatisfy(month -> assertThat(month.weeks())
                        .allSatisfy(week -> assertThat(week).hasSize(7)));
        assertThat(cell(page, 3, 1).kind()).isEqualTo("work");
        assertThat(cell(page, 3, 1).today()).isTrue();
        assertThat(cell(page, 3, 5).kind()).isEqualTo("half");
        assertThat(cell(page, 3, 6).kind()).isEqualTo("rest");
        assertThat(cell(page, 3, 8).kind()).isEqualTo("off");
        assertThat(cell(page, 12, 31).kind()).as("a Friday of the later week").isEqualTo("rest");
        assertThat(cell(page, 6, 5).kind()).as("a Saturday of the later week").isEqualTo("work");
        assertThat(cell(page, 2, 28).number()).isEqualTo(28);
        assertThat(page.runsOut()).isFalse();
    }

    @Test
    void a_week_begins_on_the_day_on_which_it_begins_for_the_reader() {
        assertThat(desk("en").one("C", 2027, Typed.nothing()).heads()).startsWith(DayOfWeek.MONDAY);
        var arabic = desk("ar").one("C", 2027, Typed.nothing());
        assertThat(arabic.heads()).startsWith(DayOfWeek.SATURDAY).endsWith(DayOfWeek.FRIDAY);
        assertThat(arabic.months().get(0).weeks().get(0))
                .extracting(Cell::number)
                .containsExactly(0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void a_year_of_which_nothing_is_entered_begins_with_the_days_of_the_year_before() {
        var page = desk("en").one("C", 2028, Typed.nothing());
        assertThat(page.copied()).isTrue();
        assertThat(page.rows()).extracting(DayRow::date).startsWith("2028-03-08", "2028-12-31", "");
        assertThat(desk("en").one("C", 2027, Typed.nothing()).copied()).isFalse();
    }

    @Test
    void a_place_takes_those_inside_it_along_that_count_as_it_does() {
        assertThat(CalendarForm.within(country(), "A")).extracting(Place::code).containsExactly("A", "A1", "A11");
        assertThat(CalendarForm.within(country(), "nowhere")).isEmpty();
    }

    @Test
    void a_day_of_another_year_is_looked_at_where_it_was_typed() {
        var rows = List.of(
                new DayRow(0, "2027-03-08", false, false, "A", "أ"),
                new DayRow(1, "2028-03-08", false, false, "B", "ب"),
                new DayRow(2, "2029-03-08", false, true, "C", "ج"),
                new DayRow(3, "soon", false, false, "D", "د"));
        assertThat(CalendarForm.ofOtherYears(rows, 2027))
                .extracting(FieldError::anchor)
                .containsExactly("date-1");
        assertThat(CalendarForm.days(rows)).as("what is taken away is not said").hasSize(3);
    }
}
