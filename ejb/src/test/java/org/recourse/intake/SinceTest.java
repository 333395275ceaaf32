package org.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.shared.RememberedDay;

class SinceTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-05, ,        ",
        "2026-11-05, DAY,     DAY",
        "2026-11-05, WEEK,    WEEK",
        "2026-11,    ,        MONTH",
        "2026-11,    DAY,     MONTH",
        "2026-11,    SEASON,  SEASON",
        "2026-11,    ONGOING, ONGOING",
        "2026,       MONTH,   YEAR",
        "2026,       UNKNOWN, UNKNOWN"
    })
    void nothing_is_known_better_than_it_was_written(String written, @Nullable String said, @Nullable String known) {
        assertThat(Since.of(new RememberedDay(written), said).precision()).isEqualTo(known);
    }

    @Test
    void how_well_it_is_known_is_kept_where_no_day_was_said() {
        assertThat(Since.of(null, "ONGOING").precision()).isEqualTo("ONGOING");
    }

    @Test
    void a_month_and_a_year_begin_with_their_first_day() {
        assertThat(new RememberedDay("2026-03").first()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(new RememberedDay("2026").first()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-3", "2026-13", "2026-02-30", "2026-11-05T00:00", "+2026", "٢٠٢٦"})
    void what_is_neither_day_nor_month_nor_year_is_refused(String text) {
        assertThatThrownBy(() -> new RememberedDay(text)).isInstanceOf(DateTimeException.class);
    }
}
