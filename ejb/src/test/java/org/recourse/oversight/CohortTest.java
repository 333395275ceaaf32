package org.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.oversight.Formalised.Mark;
import org.recourse.oversight.Formalised.Stage;
import org.recourse.shared.Reference;
import org.recourse.shared.RememberedDay;

class CohortTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant SAID = Instant.parse("2026-03-01T08:00:00Z");
    private static final Reference CASE = new Reference(1);

    /** @param stages such as {@code F1 2024-03}, in any order */
    private static Formalised site(String... stages) {
        return new Formalised(
                "abcdef01",
                1,
                new Mark(SAID, CASE, 1),
                Stream.of(stages)
                        .map(stage -> new Stage(
                                stage.substring(0, 2), new RememberedDay(stage.substring(3)), null, SAID, CASE, 1))
                        .toList());
    }

    @Test
    void who_started_in_one_year_is_followed_from_then_on() {
        var cohorts = Cohort.of(
                List.of(site("F0 2024", "F1 2025-02"), site("F2 2026-05-04", "F1 2024-11"), site("F0 2026-01")), TODAY);
        assertThat(cohorts).extracting(Cohort::year).containsExactly(2026, 2024);
        var earlier = cohorts.get(1);
        assertThat(earlier.members()).isEqualTo(2);
        assertThat(earlier.years()).extracting(Cohort.YearsEnd::year).containsExactly(2024, 2025, 2026);
        assertThat(earlier.years().get(0).reached()).isEqualTo(Map.of("F0", 1, "F1", 1));
        assertThat(earlier.years().get(1).reached()).isEqualTo(Map.of("F1", 2));
        assertThat(earlier.years().get(2).reached()).isEqualTo(Map.of("F1", 1, "F2", 1));
        assertThat(earlier.years().get(2).number("F5")).isZero();
    }

    @Test
    void who_falls_back_is_counted_where_he_stands() {
        var years = Cohort.of(List.of(site("F3 2024-01", "F1 2025-06")), TODAY)
                .get(0)
                .years();
        assertThat(years).extracting(end -> end.number("F3")).containsExactly(1, 0, 0);
        assertThat(years).extracting(end -> end.number("F1")).containsExactly(0, 1, 1);
    }

    @Test
    void what_is_said_to_begin_later_has_not_begun() {
        assertThat(Cohort.of(List.of(site("F0 2027-01")), TODAY)).isEmpty();
    }
}
