package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PulseTest {

    private long now = Long.MAX_VALUE - 1_000;

    private final Pulse pulse = new Pulse(() -> now);

    /** The count of a machine may begin anywhere and run over. */
    private void later(Duration by) {
        now += by.toNanos();
    }

    @Test
    void a_sweep_hangs_when_it_has_not_come_forward_for_five_minutes() {
        later(Pulse.HANGS);
        assertThat(pulse.hangs()).isFalse();
        later(Duration.ofSeconds(1));
        assertThat(pulse.hangs()).isTrue();
        assertThat(pulse.silence()).isEqualTo(301);
    }

    @Test
    void a_long_round_that_comes_forward_step_by_step_does_not_hang() {
        for (int step = 0; step < 10; step++) {
            later(Pulse.HANGS.minusSeconds(1));
            pulse.cameForward();
        }
        later(Pulse.HANGS.minusSeconds(1));
        assertThat(pulse.hangs()).isFalse();
        assertThat(pulse.silence()).isGreaterThan(Pulse.HANGS.toSeconds() * 10);
    }

    @Test
    void a_round_that_ends_is_a_sign_of_life_also_where_it_failed() {
        later(Pulse.HANGS.plusMinutes(1));
        pulse.ended(Pulse.Round.STOPPED);
        assertThat(pulse.hangs()).isFalse();
        assertThat(pulse.last()).isEqualTo(Pulse.Round.STOPPED);
        assertThat(pulse.silence()).isZero();
    }
}
