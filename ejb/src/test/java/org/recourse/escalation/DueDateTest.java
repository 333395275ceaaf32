package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Calendar;
import org.recourse.routing.Climb;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

class DueDateTest {

    private static final ZoneId ZONE = ZoneId.of("Africa/Lubumbashi");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WorkingDays DAYS = new WorkingDays(new Calendar("C", WEEKEND, Set.of()), ZONE);
    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2027-03-01T08:00:00Z");

    private static DueDate due(String limit) {
        return DueDate.of(DAYS, MONDAY, Limit.parse(limit));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    @Test
    void a_half_day_counts_half() {
        var friday = LocalDate.of(2027, 3, 5);
        var days = new WorkingDays(new Calendar("C", WEEKEND, Set.of(), Set.of(), Set.of(friday)), ZONE);
        assertThat(day(DueDate.of(days, MONDAY, Limit.parse("4wd")).at())).isEqualTo("2027-03-08");
        assertThat(days.between(LocalDate.of(2027, 3, 1), friday)).isEqualTo(7);
    }

    @Test
    void a_month_ends_where_the_shorter_month_ends() {
        var end = DueDate.of(DAYS, Instant.parse("2027-01-31T08:00:00Z"), Limit.parse("1m"));
        assertThat(day(end.at())).isEqualTo("2027-02-28");
    }

    @Test
    void what_another_takes_over_has_the_same_time_again() {
        var first = DueDate.onDay(DAYS, MONDAY, LocalDate.of(2027, 3, 4));
        assertThat(day(first.anew(Instant.parse("2027-03-05T08:00:00Z")).at())).isEqualTo("2027-03-10");
    }

    @Test
    void the_last_second_of_the_day_is_in_time() {
        var due = due("1wd");
        assertThat(due.at()).isEqualTo("2027-03-02T21:59:59Z");
        assertThat(due.isPast(due.at().plusMillis(999))).isFalse();
        assertThat(due.isPast(due.at().plusSeconds(1))).isTrue();
    }

    @Test
    void a_step_is_extended_once_in_time_and_by_no_more_than_half() {
        var due = due("15wd");
        var longer = due.extendedTo(LocalDate.of(2027, 3, 31), MONDAY, 50);
        assertThat(longer.at()).isEqualTo(DAYS.endOf(DAYS.after(day(due.at()), 7 * WorkingDays.WHOLE)));
        assertThat(longer.extended()).isEqualTo(7);
        assertThat(fault(due, LocalDate.of(2027, 4, 1))).isEqualTo("refusal.extension-too-long");
        assertThat(fault(due, day(due.at()))).isEqualTo("refusal.extension-not-later");
        assertThatThrownBy(() -> longer.extendedTo(LocalDate.of(2027, 4, 1), MONDAY, 50))
                .hasMessage("refusal.extension-again");
        assertThatThrownBy(
                        () -> due.extendedTo(LocalDate.of(2027, 3, 30), due.at().plusSeconds(1), 50))
                .hasMessage("refusal.extension-late");
    }

    private static String fault(DueDate due, LocalDate until) {
        return catchThrowableOfType(InputRefused.class, () -> due.extendedTo(until, MONDAY, 50))
                .faults()
                .get(0)
                .key();
    }

    @Test
    void a_step_that_was_paused_is_extended_from_its_moved_date() {
        var paused = due("20wd").pausedFor(MONDAY, MONDAY.plusSeconds(3 * 86_400), 20);
        var before = day(paused.at());
        var longer = paused.extendedTo(before.plusDays(7), MONDAY, 50);
        assertThat(longer.moved()).isEqualTo(paused.moved());
        assertThat(day(longer.at())).isEqualTo(before.plusDays(7));
    }

    @Test
    void hours_are_reminded_to_the_minute() {
        var reminders = due("24h").reminders(50, 80);
        assertThat(reminders.first()).isEqualTo(MONDAY.plusSeconds(12 * 3600));
        assertThat(reminders.second()).isEqualTo(MONDAY.plusSeconds(24 * 3600 * 8 / 10));
    }

    @Test
    void reminders_move_with_the_pause() {
        var answered = MONDAY.plusSeconds(7200);
        assertThat(due("24h").pausedFor(MONDAY, answered, 20).reminders(50, 80).first())
                .isEqualTo(MONDAY.plusSeconds(14 * 3600));
        var tuesday = MONDAY.plusSeconds(86_400);
        assertThat(day(due("10wd")
                        .pausedFor(MONDAY, tuesday, 20)
                        .reminders(50, 80)
                        .first()))
                .isEqualTo("2027-03-09");
    }

    @Test
    void a_reminder_that_would_come_on_a_weekend_waits_for_the_morning_of_a_worked_day() {
        assertThat(due("12d").reminders(50, 80).first()).isEqualTo("2027-03-08T06:00:00Z");
        assertThat(day(due("12d").reminders(50, 80).second())).isEqualTo("2027-03-11");
    }

    @Test
    void a_change_of_severity_keeps_the_pause() {
        var paused = due("10wd").pausedFor(MONDAY, MONDAY.plusSeconds(2 * 86_400), 20);
        assertThat(day(paused.upgraded(Limit.parse("5wd"), MONDAY, 24).at())).isEqualTo("2027-03-10");
        assertThat(day(paused.upgraded(Limit.parse("24h"), MONDAY, 24).at())).isEqualTo("2027-03-02");
    }

    @Test
    void who_slept_through_the_first_reminder_gets_only_the_second() {
        var reminders = due("10wd").reminders(50, 80);
        assertThat(reminders.reached(MONDAY)).isEqualTo(ClockStage.STARTED);
        assertThat(reminders.reached(reminders.first())).isEqualTo(ClockStage.REMINDED);
        assertThat(reminders.reached(reminders.due())).isEqualTo(ClockStage.REMINDED_TWICE);
        assertThat(reminders.next(ClockStage.STARTED)).isEqualTo(reminders.first());
        assertThat(reminders.next(ClockStage.REMINDED_TWICE))
                .isEqualTo(reminders.due().plusSeconds(1));
    }

    @Test
    void a_stage_is_found_by_its_number() {
        for (var stage : ClockStage.values()) {
            assertThat(ClockStage.of(stage.number())).isEqualTo(stage);
        }
        assertThatThrownBy(() -> ClockStage.of(7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_that_arrives_late_leaves_the_desk_a_day() {
        var arrival = new Arrival(MONDAY, MONDAY.plusSeconds(5 * 86_400), 24);
        var floor = arrival.arrived().plusSeconds(86_400);
        assertThat(arrival.due(DAYS, Step.TRIAGE, Limit.parse("2wd")).at()).isEqualTo(floor);
        assertThat(day(arrival.due(DAYS, Step.CASE_CLOCK, Limit.parse("43wd")).at()))
                .isEqualTo(day(due("43wd").at()));
        assertThat(day(arrival.due(DAYS, Step.UPDATE_COMPLAINANT, Limit.parse("5wd"))
                        .at()))
                .isEqualTo("2027-03-12");
        assertThatThrownBy(() -> new Arrival(MONDAY, MONDAY.minusSeconds(1), 24))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void receipt_is_acknowledged_within_seven_days_whatever_the_holidays() {
        var holidays = Set.of(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 4));
        var days = new WorkingDays(new Calendar("C", WEEKEND, holidays), ZONE);
        var arrival = new Arrival(MONDAY, MONDAY, 24);
        assertThat(day(arrival.due(days, Step.ACKNOWLEDGE, Limit.parse("5wd")).at()))
                .isEqualTo("2027-03-08");
    }

    @Test
    void the_law_takes_no_hour_that_a_change_of_severity_leaves() {
        var late = new DueDate(DAYS, MONDAY, Limit.parse("2wd"), MONDAY.plusSeconds(9 * 86_400), 0, 0);
        var law = DAYS.endOf(DAYS.dayOf(MONDAY).plusDays(7));
        assertThat(Arrival.byLaw(Step.ACKNOWLEDGE, late, MONDAY).at()).isEqualTo(law);
        var floor = law.plusSeconds(3_600);
        assertThat(Arrival.byLaw(Step.ACKNOWLEDGE, late, floor).at()).isEqualTo(floor);
        assertThat(Arrival.byLaw(Step.ACKNOWLEDGE, late, late.at().plusSeconds(1)))
                .isEqualTo(late);
        assertThat(Arrival.byLaw(Step.TRIAGE, late, MONDAY)).isEqualTo(late);
    }

    @Test
    void another_calendar_counts_again_from_the_start() {
        var holiday = new WorkingDays(new Calendar("C", WEEKEND, Set.of(LocalDate.of(2027, 3, 3))), ZONE);
        var due = due("5wd").pausedFor(MONDAY, MONDAY.plusSeconds(86_400), 20);
        assertThat(day(due.at())).isEqualTo("2027-03-09");
        assertThat(day(due.in(holiday).at())).isEqualTo("2027-03-10");
    }

    private static WorkingDays with(LocalDate... holidays) {
        return new WorkingDays(new Calendar("C", WEEKEND, Set.of(holidays)), ZONE);
    }

    private static DueDate recounted(DueDate due, WorkingDays days, Instant now, boolean mayShorten) {
        var running = new DueDate(days, due.start(), due.limit(), due.at(), due.moved(), due.extended());
        return running.recounted(Objects.requireNonNull(due.halves()), now, 24, mayShorten);
    }

    @Test
    void a_running_date_is_counted_again_by_another_calendar_and_twice_moves_once() {
        var due = due("5wd");
        var longer = recounted(due, with(LocalDate.of(2027, 3, 3)), MONDAY, true);
        assertThat(day(longer.at())).isEqualTo("2027-03-09");
        assertThat(recounted(longer, longer.days(), MONDAY, true).at()).isEqualTo(longer.at());
        assertThat(recounted(due, DAYS, MONDAY, true).at()).isEqualTo(due.at());
    }

    @Test
    void half_a_day_that_is_left_over_is_not_counted_the_next_time() {
        var friday = LocalDate.of(2027, 3, 5);
        var half = new WorkingDays(new Calendar("C", WEEKEND, Set.of(), Set.of(), Set.of(friday)), ZONE);
        var due = DueDate.of(half, MONDAY, Limit.parse("4wd"));
        assertThat(day(due.at())).isEqualTo("2027-03-08");
        assertThat(due.halves()).isEqualTo(8);
        assertThat(day(recounted(due, DAYS, MONDAY, true).at())).isEqualTo("2027-03-05");
    }

    @Test
    void an_extension_and_a_pause_keep_their_working_days_in_another_calendar() {
        var due = due("10wd")
                .extendedTo(DAYS.after(day(due("10wd").at()), 3 * WorkingDays.WHOLE), MONDAY, 50)
                .pausedFor(MONDAY, MONDAY.plusSeconds(2 * 86_400), 20);
        assertThat(due.halves()).isEqualTo(30);
        var longer = recounted(due, with(LocalDate.of(2027, 3, 3)), MONDAY, true);
        assertThat(day(longer.at())).isEqualTo(day(DAYS.endOf(DAYS.after(day(due.at()), 2))));
    }

    @Test
    void nobody_is_late_by_a_change_of_the_calendar() {
        var due = DueDate.of(with(LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 4)), MONDAY, Limit.parse("3wd"));
        assertThat(day(due.at())).isEqualTo("2027-03-08");
        var early = MONDAY.plusSeconds(3600);
        assertThat(day(recounted(due, DAYS, early, true).at())).isEqualTo("2027-03-04");
        var late = Instant.parse("2027-03-05T10:00:00Z");
        var floored = recounted(due, DAYS, late, true);
        assertThat(floored.at()).isEqualTo("2027-03-06T10:00:00Z");
        assertThat(floored.halves()).as("a floor is of no calendar").isNull();
        assertThat(recounted(due, DAYS, early, false).at())
                .as("what was promised")
                .isEqualTo(due.at());
    }

    @Test
    void what_is_not_counted_in_working_days_is_the_same_in_every_calendar() {
        assertThat(due("24h").halves()).isNull();
        assertThat(due("30d").halves()).isNull();
        assertThat(due("12m").halves()).isNull();
        assertThat(due("5wd").notBefore(Instant.parse("2027-03-09T06:00:00Z")).halves())
                .isNull();
        var sunday = LocalDate.of(2027, 3, 14);
        assertThat(due("10wd").extendedTo(LocalDate.of(2027, 3, 20), MONDAY, 50).halves())
                .as("a day on which nobody works")
                .isNull();
        assertThat(DueDate.onDay(DAYS, MONDAY, sunday).halves()).isNull();
    }

    @Test
    void another_time_zone_ends_the_same_day_at_its_own_midnight() {
        var elsewhere = new WorkingDays(DAYS.calendar(), ZoneId.of("Asia/Tehran"));
        var moved = recounted(due("5wd"), elsewhere, MONDAY, true);
        assertThat(moved.at()).isEqualTo("2027-03-08T20:29:59Z");
    }

    @Test
    void an_item_has_its_own_date_and_its_own_reminders() {
        var item = DueDate.onDay(DAYS, MONDAY, LocalDate.of(2027, 3, 15));
        assertThat(item.limit()).isEqualTo(Limit.parse("10wd"));
        assertThat(day(item.reminders(50, 80).first())).isEqualTo("2027-03-08");
        assertThatThrownBy(() -> DueDate.onDay(DAYS, MONDAY, LocalDate.of(2027, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_reasons_to_move_up_are_those_of_the_list_and_lead_as_far() {
        var codes = Taxonomy.standard().list("escalation_reason");
        assertThat(codes).hasSameSizeAs(EscalationReason.values());
        for (var code : codes) {
            var reason = EscalationReason.valueOf(code.code());
            assertThat(reason.climb() == Climb.TO_L5)
                    .as(code.code())
                    .isEqualTo("L5".equals(code.attributes().get("to")));
        }
    }

    @Test
    void the_gravest_reason_of_a_breach_counts() {
        assertThat(breach(Severity.S1, 2).reason(3, true)).isEqualTo(EscalationReason.S1_BREACH);
        assertThat(breach(Severity.S2, 2).reason(3, true)).isEqualTo(EscalationReason.THIRD_BREACH);
        assertThat(breach(Severity.S2, 1).reason(3, true)).isEqualTo(EscalationReason.CASE_CLOCK);
        assertThat(breach(Severity.S2, 1).reason(3, false)).isEqualTo(EscalationReason.BREACH);
    }

    private static Breach breach(Severity severity, int earlier) {
        return new Breach(Step.PROPOSAL, MONDAY, severity, earlier);
    }
}
