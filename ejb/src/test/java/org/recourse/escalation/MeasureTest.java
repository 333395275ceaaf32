package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {

    private long now = Long.MIN_VALUE;
    private double asked;

    private final Measure measure = new Measure(() -> ++asked, () -> now);

    @Test
    void it_is_measured_when_it_is_first_asked_for_and_then_once_in_ten_seconds() {
        assertThat(measure.told()).isEqualTo(1);
        now += Measure.TOLD.toNanos() - 1;
        assertThat(measure.told()).isEqualTo(1);
        now += 1;
        assertThat(measure.told()).isEqualTo(2);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void that_nobody_can_know_is_told_as_long() {
        var unknown = new Measure(
                () -> {
                    asked++;
                    return Double.NaN;
                },
                () -> now);
        assertThat(unknown.told()).isNaN();
        assertThat(unknown.told()).isNaN();
        assertThat(asked).isEqualTo(1);
    }
}
