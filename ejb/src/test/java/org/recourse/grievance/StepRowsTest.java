package org.recourse.grievance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.grievance.ClockChange.Verb;
import org.recourse.shared.DomainTable;
import org.recourse.taxonomy.Step;

/** Each row of deadlines.csv beside the acts: what starts a step and what ends it are the acts whose rows say so. */
class StepRowsTest {

    private static final DomainTable TABLE = DomainTable.named("deadlines");

    private static final Set<Verb> STARTS = EnumSet.of(Verb.START, Verb.KEEP, Verb.RESTART);
    private static final Set<Verb> ENDS = EnumSet.of(Verb.STOP, Verb.KEEP, Verb.RESTART);

    /** Started by no row of its own: by every word, by every act that somebody confirms, and by the case itself. */
    private static final Set<Step> BY_NO_ROW = EnumSet.of(Step.TELL, Step.SECOND_PERSON, Step.CASE_CLOCK);

    /** Ended by no row: the case clock by the release, and the window to open again where a case is opened. */
    private static final Set<Step> ENDED_BY_NO_ROW = EnumSet.of(Step.CASE_CLOCK, Step.REOPEN_WINDOW);

    private static Set<String> acts(Step step, Set<Verb> verbs) {
        return Lifecycle.all().stream()
                .filter(row -> row.clocks().stream()
                        .anyMatch(change ->
                                verbs.contains(change.verb()) && change.steps().contains(step)))
                .map(row -> row.act().code())
                .collect(toSet());
    }

    private static Set<String> built(Step step, String column) {
        return TABLE.first("step", step.name()).parts(column, "|").stream()
                .filter(code -> Lifecycle.all().stream()
                        .anyMatch(row -> row.act().code().equals(code)))
                .collect(toSet());
    }

    @ParameterizedTest
    @EnumSource
    void a_step_is_started_by_the_acts_of_its_row_and_by_no_other(Step step) {
        if (!BY_NO_ROW.contains(step)) {
            assertThat(acts(step, STARTS)).isEqualTo(built(step, "starts"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_act_of_its_row_ends_a_step_or_begins_it_anew(Step step) {
        if (!ENDED_BY_NO_ROW.contains(step)) {
            var ends = acts(step, ENDS);
            // Entering CLOSED ends whatever ends there.
            ends.add("close");
            assertThat(ends).containsAll(built(step, "stops"));
        }
    }
}
