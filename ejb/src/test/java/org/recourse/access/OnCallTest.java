package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnCallTest {

    private static OnCall turn(String since, String until, DayOfWeek... days) {
        return new OnCall(
                1,
                PersonName.opened(ClearText.of("Yusra\nYusra")),
                "0800",
                Set.of(days),
                LocalTime.parse(since),
                LocalTime.parse(until));
    }

    /** 2026-11-30 is a Monday. */
    private static LocalDateTime at(int day, String time) {
        return LocalDateTime.of(2026, 11, day, 0, 0).with(LocalTime.parse(time));
    }

    @Test
    void a_turn_of_the_day_holds_from_its_first_hour_to_its_last() {
        var turn = turn("06:00", "20:00", DayOfWeek.MONDAY);
        assertThat(turn.isAt(at(30, "06:00"))).isTrue();
        assertThat(turn.isAt(at(30, "19:59"))).isTrue();
        assertThat(turn.isAt(at(30, "20:00"))).isFalse();
        assertThat(turn.isAt(at(30, "05:59"))).isFalse();
        assertThat(turn.isAt(at(29, "12:00"))).isFalse();
    }

    @Test
    void a_turn_of_the_night_goes_on_into_the_next_day() {
        var turn = turn("18:00", "08:00", DayOfWeek.SUNDAY);
        assertThat(turn.isAt(at(29, "18:00"))).isTrue();
        assertThat(turn.isAt(at(30, "07:59"))).isTrue();
        assertThat(turn.isAt(at(30, "08:00"))).isFalse();
        assertThat(turn.isAt(at(30, "18:00"))).isFalse();
        assertThat(turn.isAt(at(29, "07:00"))).isFalse();
    }

    @Test
    void no_telephone_is_printed() {
        assertThat(turn("06:00", "20:00", DayOfWeek.MONDAY).toString()).doesNotContain("0800");
    }
}
