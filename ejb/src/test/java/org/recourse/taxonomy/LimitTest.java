package org.recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"24h", "60wd", "30d", "12m", "1h"})
    void what_is_written_is_what_is_read(String text) {
        assertThat(Limit.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0wd", "wd", "3", "3 wd", "-3wd", "24H", "99999d"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
    }

    @Test
    void an_extension_is_half_rounded_down_and_a_reminder_rounded_up() {
        assertThat(Limit.parse("15wd").part(50)).isEqualTo(Limit.parse("7wd"));
        assertThat(Limit.parse("1wd").part(50)).isNull();
        assertThat(Limit.parse("15wd").partRoundedUp(50)).isEqualTo(Limit.parse("8wd"));
        assertThat(Limit.parse("66wd").partRoundedUp(150)).isEqualTo(Limit.parse("99wd"));
    }
}
