package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.directory.Calendar;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

/** What becomes of each row of deadlines.csv when its severity changes while it runs. */
class SeverityDatesTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final int FLOOR = TAXONOMY.parameter(Parameter.UPGRADE_FLOOR);
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final WorkingDays DAYS =
            new WorkingDays(new Calendar("C", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()), ZoneOffset.UTC);

    static Stream<Arguments> changes() {
        return Stream.of(Step.values())
                .flatMap(step -> Arrays.stream(Severity.values())
                        .flatMap(before -> Arrays.stream(Severity.values())
                                .filter(after -> after != before && exists(step, before) && exists(step, after))
                                .map(after -> Arguments.of(step, before, after))));
    }

    private static boolean exists(Step step, Severity severity) {
        return TAXONOMY.step(step).limit(severity) != null;
    }

    private static Limit limit(Step step, Severity severity) {
        return Objects.requireNonNull(TAXONOMY.step(step).limit(severity));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_date_follows_the_severity_from_its_start(Step step, Severity before, Severity after) {
        var due = DueDate.of(DAYS, START, limit(step, before));
        var anew = DueDate.of(DAYS, START, limit(step, after));
        for (int hours : new int[] {0, 20, 40, 400}) {
            var now = START.plus(Duration.ofHours(hours));
            var floor = now.plus(Duration.ofHours(FLOOR));
            if (after.compareTo(before) < 0) {
                assertThat(due.upgraded(limit(step, after), now, FLOOR).at())
                        .isAfterOrEqualTo(floor)
                        .isEqualTo(anew.at().isAfter(floor) ? anew.at() : floor);
            } else {
                assertThat(due.downgraded(limit(step, after), now, FLOOR).at()).isBeforeOrEqualTo(due.at());
            }
        }
    }
}
