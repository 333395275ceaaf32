package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.directory.Calendar;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.StepLimits;
import org.recourse.taxonomy.Taxonomy;

/**
 * Every row of deadlines.csv in every severity, against dates that were worked out by another program
 * ({@code domain/deadlines-worked.csv}). Also of steps whose acts come later.
 *
 * <p>Start: Wednesday 3 March 2027, 09:10, UTC+2 without summer time. Weekend: Saturday and Sunday. Days off: 8 March and
 * 6 May; half days: 12 March and 9 April.
 */
class DeadlinesTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final ZoneId ZONE = ZoneId.of("Africa/Lubumbashi");
    private static final WorkingDays DAYS = new WorkingDays(
            new Calendar(
                    "C",
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    Set.of(),
                    Set.of(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 5, 6)),
                    Set.of(LocalDate.of(2027, 3, 12), LocalDate.of(2027, 4, 9))),
            ZONE);
    private static final Instant START = instant("2027-03-03T09:10:00");

    /** One line of the worked dates; empty where there is none. */
    record Worked(
            Step step, Severity severity, String limit, String due, String first, String second, String extended) {

        DueDate date() {
            return DueDate.of(DAYS, START, Limit.parse(limit));
        }
    }

    static Stream<Worked> worked() {
        return lines("/domain/deadlines-worked.csv")
                .map(cell -> new Worked(
                        Step.valueOf(cell[0]), Severity.valueOf(cell[1]), cell[2], cell[3], cell[4], cell[5], cell[6]));
    }

    static Stream<Worked> limited() {
        return worked().filter(row -> !row.limit().equals("-"));
    }

    private static Stream<String[]> lines(String name) {
        try (var in = DeadlinesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Test
    void no_row_and_no_severity_is_without_its_dates() {
        var wanted = Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(Severity.values()).map(severity -> step + " " + severity))
                .collect(Collectors.toSet());
        assertThat(worked().map(row -> row.step() + " " + row.severity())).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("worked")
    void a_limit_is_the_one_of_the_table(Worked row) {
        var limit = TAXONOMY.step(row.step()).limit(row.severity());
        assertThat(limit).isEqualTo(row.limit().equals("-") ? null : Limit.parse(row.limit()));
    }

    @ParameterizedTest
    @MethodSource("limited")
    void it_is_due_when_it_was_worked_out_and_late_a_second_after(Worked row) {
        var due = row.date();
        assertThat(due.at()).isEqualTo(instant(row.due()));
        assertThat(due.isPast(due.at().plusMillis(999))).isFalse();
        assertThat(due.isPast(due.at().plusSeconds(1))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("limited")
    void whoever_owes_it_is_reminded_at_half_and_at_four_fifths_and_nobody_else(Worked row) {
        var kind = TAXONOMY.step(row.step()).kind();
        boolean owed =
                kind == StepLimits.Kind.STEP || kind == StepLimits.Kind.DUTY || kind == StepLimits.Kind.RECURRING;
        assertThat(row.first().isEmpty()).isEqualTo(!owed);
        if (owed) {
            var reminders = row.date()
                    .reminders(
                            TAXONOMY.parameter(Parameter.REMINDER_FIRST),
                            TAXONOMY.parameter(Parameter.REMINDER_SECOND));
            assertThat(reminders.first()).isEqualTo(instant(row.first()));
            assertThat(reminders.second()).isEqualTo(instant(row.second()));
        }
    }

    @ParameterizedTest
    @MethodSource("limited")
    void it_is_extended_once_by_half_where_the_table_says_so(Worked row) {
        assertThat(TAXONOMY.step(row.step()).extendable())
                .isEqualTo(!row.extended().isEmpty());
        if (!row.extended().isEmpty()) {
            var due = row.date();
            int most = TAXONOMY.parameter(Parameter.EXTENSION_MAX);
            var latest = LocalDate.ofInstant(instant(row.extended()), ZONE);
            assertThat(due.extendedTo(latest, START, most).at()).isEqualTo(instant(row.extended()));
            assertThatThrownBy(() -> due.extendedTo(latest.plusDays(1), START, most))
                    .isInstanceOf(InputRefused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("limited")
    void whoever_takes_it_over_has_the_same_time_and_an_hour_of_a_pause_stops_hours_alone(Worked row) {
        var due = row.date();
        assertThat(due.anew(START)).isEqualTo(due);
        var paused = due.pausedFor(START, START.plusSeconds(3600), TAXONOMY.parameter(Parameter.PAUSE_MAX));
        boolean hours = due.limit().unit() == Limit.Unit.HOURS;
        assertThat(paused.at()).isEqualTo(hours ? due.at().plusSeconds(3600) : due.at());
    }

    @ParameterizedTest
    @MethodSource("limited")
    void counted_again_by_the_same_calendar_it_stays_and_a_day_off_moves_it_by_one_day(Worked row) {
        var due = row.date();
        var halves = due.halves();
        boolean counted = due.limit().unit() == Limit.Unit.WORKING_DAYS;
        assertThat(halves == null).isEqualTo(!counted);
        if (halves != null) {
            assertThat(due.recounted(halves, START, 24, true)).isEqualTo(due);
            var off = DAYS.calendar();
            var more = new HashSet<>(off.holidays());
            more.add(LocalDate.of(2027, 3, 4));
            var other = new WorkingDays(new Calendar("C", off.weekend(), Set.of(), more, off.halfDays()), ZONE);
            var moved = new DueDate(other, START, due.limit(), due.at(), 0, 0).recounted(halves, START, 24, true);
            assertThat(moved.at()).isEqualTo(due.in(other).at()).isAfter(due.at());
        }
    }
}
