package org.recourse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.directory.Calendar;
import org.recourse.escalation.WorkingDays;

/** A place of which the days off are Friday and Saturday, three hours ahead, with a holiday on Tuesday the first. */
class MorningTest {

    private static final Morning MORNING = new Morning(new WorkingDays(
            new Calendar("X", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Set.of(LocalDate.of(2026, 12, 1))),
            ZoneId.of("Etc/GMT-3")));

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T04:00:00Z, 2026-11-30T05:30:00Z",
        "2026-11-30T05:29:59Z, 2026-11-30T05:30:00Z",
        "2026-11-30T05:30:00Z, 2026-12-02T05:30:00Z",
        "2026-11-30T22:00:00Z, 2026-12-02T05:30:00Z",
        "2026-12-03T06:00:00Z, 2026-12-06T05:30:00Z"
    })
    void the_next_morning_is_that_of_a_working_day_of_the_place(Instant now, Instant morning) {
        assertThat(MORNING.after(now)).isEqualTo(morning);
        assertThat(MORNING.left(now)).isEqualTo(Duration.between(now, morning));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T03:59:59Z, true",
        "2026-11-30T04:00:00Z, false",
        "2026-11-30T16:59:59Z, false",
        "2026-11-30T17:00:00Z, true",
        "2026-12-01T09:00:00Z, true",
        "2026-12-04T09:00:00Z, true"
    })
    void nights_and_days_off_are_quiet(Instant now, boolean quiet) {
        assertThat(MORNING.isQuiet(now)).isEqualTo(quiet);
    }

    @Test
    void where_clocks_go_forward_over_a_night_the_morning_is_still_half_past_eight() {
        var berlin = new Morning(new WorkingDays(
                new Calendar("B", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()), ZoneId.of("Europe/Berlin")));
        assertThat(berlin.after(Instant.parse("2026-03-27T12:00:00Z"))).isEqualTo("2026-03-30T06:30:00Z");
    }
}
