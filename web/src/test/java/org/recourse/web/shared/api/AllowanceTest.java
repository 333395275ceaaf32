package org.recourse.web.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong clock = new AtomicLong();
    private final Allowance allowance = new Allowance(3, 2, clock::get);

    private Duration take(String login) {
        return allowance.take(login);
    }

    @Test
    void so_many_calls_at_once_and_then_so_many_a_second() {
        for (int i = 0; i < 3; i++) {
            assertThat(take("a")).isZero();
        }
        assertThat(take("a")).isEqualTo(Duration.ofMillis(500));
        clock.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(take("a")).isZero();
        assertThat(take("a")).isPositive();
    }

    @Test
    void what_was_refused_is_not_counted() {
        for (int i = 0; i < 1000; i++) {
            take("a");
        }
        assertThat(take("a")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void nobody_pays_for_another() {
        for (int i = 0; i < 10; i++) {
            take("a");
        }
        assertThat(take("b")).isZero();
    }

    @Test
    void nobody_saves_more_than_a_bucket() {
        take("a");
        clock.addAndGet(Duration.ofDays(1).toNanos());
        for (int i = 0; i < 3; i++) {
            assertThat(take("a")).isZero();
        }
        assertThat(take("a")).isPositive();
    }
}
