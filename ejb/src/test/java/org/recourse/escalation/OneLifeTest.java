package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Calendar;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

/** One grievance from the pit to the end and back: every date that its table tells is computed again. */
class OneLifeTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final ZoneId ZONE = ZoneId.of("Africa/Lubumbashi");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern DUE =
            Pattern.compile("([A-Z][A-Z_0-9]+)(#\\d)? by (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)( \\(own date\\))?");
    private static final WorkingDays DAYS = new WorkingDays(
            new Calendar(
                    "life",
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    Set.of(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 5, 6))),
            ZONE);

    /** One act of the table. */
    private record Row(int number, Instant at, String act, String starts, String owed) {}

    /** One date that a row tells. */
    private record Told(String label, Step step, String when, boolean own) {}

    private final Map<String, DueDate> running = new HashMap<>();

    @Test
    void every_date_of_the_life_is_computed_again() throws IOException {
        var rows = rows();
        assertThat(rows).hasSize(51);
        Instant asked = Instant.EPOCH;
        for (var row : rows) {
            if (row.act().startsWith("answer")) {
                pause(asked, row.at());
            }
            asked = row.act().equals("ask") ? row.at() : asked;
            for (var told : told(row.starts())) {
                start(row, told);
            }
            for (var told : told(row.owed())) {
                assertThat(written(running(told.label()).at()))
                        .as("row %s still owes %s", row.number(), told.label())
                        .isEqualTo(told.when());
            }
        }
    }

    private void start(Row row, Told told) {
        var limit = limit(told.step());
        var due = DueDate.of(DAYS, row.at(), limit);
        if (row.number() <= 2) {
            due = arrival().due(DAYS, told.step(), limit);
        }
        if (told.own()) {
            var own = DueDate.onDay(DAYS, row.at(), LocalDate.parse(told.when().substring(0, 10)));
            assertThat(own.at()).isBeforeOrEqualTo(due.at());
            due = own;
        }
        assertThat(written(due.at()))
                .as("row %s starts %s", row.number(), told.label())
                .isEqualTo(told.when());
        running.put(told.label(), due);
    }

    private void pause(Instant asked, Instant answered) {
        int longest = TAXONOMY.parameter(Parameter.PAUSE_MAX);
        running.put("PROPOSAL", running("PROPOSAL").pausedFor(asked, answered, longest));
    }

    private DueDate running(String label) {
        return Objects.requireNonNull(running.get(label), label + " does not run");
    }

    private static Arrival arrival() throws IllegalArgumentException {
        return new Arrival(
                instant("2027-03-03 09:10"), instant("2027-03-04 06:30"), TAXONOMY.parameter(Parameter.ARRIVAL_FLOOR));
    }

    @Test
    void the_reminders_come_at_the_30th_and_48th_working_day_moved_by_the_pause() {
        var due = DueDate.of(DAYS, instant("2027-03-05 12:00"), limit(Step.PROPOSAL))
                .pausedFor(instant("2027-03-22 10:00"), instant("2027-03-25 09:00"), 20);
        var reminders = due.reminders(
                TAXONOMY.parameter(Parameter.REMINDER_FIRST), TAXONOMY.parameter(Parameter.REMINDER_SECOND));
        assertThat(written(reminders.first())).isEqualTo("2027-04-22 08:00");
        assertThat(written(reminders.second())).isEqualTo("2027-05-19 08:00");
        assertThat(due.moved()).isEqualTo(6);
    }

    @Test
    void the_proposal_is_late_when_the_fourth_of_june_is_over_and_leaves_for_the_top() {
        var due = DueDate.of(DAYS, instant("2027-03-05 12:00"), limit(Step.PROPOSAL))
                .pausedFor(instant("2027-03-22 10:00"), instant("2027-03-25 09:00"), 20);
        assertThat(due.isPast(instant("2027-06-05 00:00"))).isTrue();
        assertThat(due.isPast(instant("2027-06-05 00:00").minusMillis(1))).isFalse();
        assertThat(new Breach(Step.PROPOSAL, due.at(), Severity.S1, 0).reason(3, false))
                .isEqualTo(EscalationReason.S1_BREACH);
    }

    @Test
    void the_case_clock_is_due_on_the_7th_of_june_and_ends_on_the_22nd_of_july() {
        var spoken = instant("2027-03-03 09:10");
        var limit = limit(Step.CASE_CLOCK);
        var end = DueDate.of(DAYS, spoken, limit.partRoundedUp(TAXONOMY.parameter(Parameter.CASE_CLOCK_LIMIT)));
        assertThat(written(DueDate.of(DAYS, spoken, limit).at())).isEqualTo("2027-06-07 23:59");
        assertThat(written(end.at())).isEqualTo("2027-07-22 23:59");
        assertThat(end.isPast(instant("2027-07-22 23:59"))).isFalse();
        assertThat(end.isPast(instant("2027-07-23 00:00"))).isTrue();
    }

    private static Limit limit(Step step) {
        return Objects.requireNonNull(TAXONOMY.step(step).limit(Severity.S1));
    }

    private static Instant instant(String written) {
        return LocalDateTime.parse(written, WRITTEN).atZone(ZONE).toInstant();
    }

    private static String written(Instant instant) {
        return WRITTEN.format(instant.atZone(ZONE));
    }

    private static List<Told> told(String cell) {
        var told = new ArrayList<Told>();
        var found = DUE.matcher(cell);
        while (found.find()) {
            var number = found.group(2) == null ? "" : found.group(2);
            told.add(new Told(
                    found.group(1) + number, Step.valueOf(found.group(1)), found.group(3), found.group(4) != null));
        }
        return told;
    }

    private static List<Row> rows() throws IOException {
        try (var in = Objects.requireNonNull(OneLifeTest.class.getResourceAsStream("/escalation/one-life.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("\\| \\d+ \\|.*"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Row(
                            Integer.parseInt(cells[1].strip()),
                            instant(cells[2].strip()),
                            cells[3].strip().replace("`", ""),
                            cells[6],
                            cells[7]))
                    .toList();
        }
    }
}
