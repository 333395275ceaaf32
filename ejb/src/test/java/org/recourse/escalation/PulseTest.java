package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PulseTest {

    private Instant now = Instant.parse("2027-03-08T02:00:00Z");

    private final Pulse pulse = new Pulse(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private void later(Duration by) {
        now = now.plus(by);
    }

    @Test
    void a_sweep_hangs_when_no_round_has_ended_for_a_quarter_of_an_hour() {
        later(Pulse.HANGS);
        assertThat(pulse.hangs()).isFalse();
        later(Duration.ofSeconds(1));
        assertThat(pulse.hangs()).isTrue();
        assertThat(pulse.silence()).isEqualTo(901);
    }

    @Test
    void a_round_that_ends_is_a_sign_of_life_also_where_it_failed() {
        later(Pulse.HANGS.plusMinutes(1));
        pulse.ended(Pulse.Round.STOPPED);
        assertThat(pulse.hangs()).isFalse();
        assertThat(pulse.last()).isEqualTo(Pulse.Round.STOPPED);
        assertThat(pulse.ended()).isEqualTo(now);
    }
}
