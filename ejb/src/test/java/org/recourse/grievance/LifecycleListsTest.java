package org.recourse.grievance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.shared.DomainTable;
import org.recourse.taxonomy.Step;

/** States, guards and words are the lists of codes.csv. */
class LifecycleListsTest {

    private static final DomainTable CODES = DomainTable.named("codes");

    @Test
    void the_lists_are_those_of_the_table_in_its_order() {
        assertThat(Stream.of(State.values()).map(State::name)).isEqualTo(codes("state"));
        assertThat(Stream.of(Guard.values()).map(Guard::code)).isEqualTo(codes("guard"));
        assertThat(Stream.of(Word.values()).map(Word::name)).isEqualTo(codes("told"));
    }

    @ParameterizedTest
    @EnumSource
    void a_state_owes_the_steps_of_the_table(State state) {
        var row = attributes("state", state.name());
        assertThat(state.steps()).isEqualTo(steps(row, "steps"));
        assertThat(state.mayRun()).isEqualTo(steps(row, "may"));
        assertThat(state.isOpen()).isEqualTo(!row.has("final"));
    }

    @ParameterizedTest
    @EnumSource
    void a_guard_holds_only_where_the_table_says(Guard guard) {
        var row = attributes("guard", guard.code());
        assertThat(guard.isClaimed())
                .isEqualTo(Stream.of("choice", "fixed", "running").anyMatch(row::has));
        for (var state : State.values()) {
            for (var before : State.values()) {
                boolean allowed = (!row.has("state") || row.parts("state", "|").contains(state.name()))
                        && fits(row.text("asked_from"), state == State.AWAITING_COMPLAINANT, before)
                        && fits(row.text("appealed_from"), state == State.UNDER_APPEAL, before);
                assertThat(Guard.holding(state, before, Set.of(guard)).contains(guard))
                        .as("%s in %s from %s", guard, state, before)
                        .isEqualTo(allowed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_word_goes_to_whom_the_table_says(Word word) {
        var row = attributes("told", word.name());
        assertThat(row.parts("to", "|").get(0)).isEqualTo(word.recipient().code());
        assertThat(row.text("signal")).isEqualToIgnoringCase(word.signal().name());
    }

    private static boolean fits(String from, boolean waits, State before) {
        return from.isEmpty() || !waits || from.equals(before.name());
    }

    private static List<String> codes(String list) {
        return CODES.where("list", list).stream().map(row -> row.text("code")).toList();
    }

    private static DomainTable.Line attributes(String list, String code) {
        return CODES.where("list", list).stream()
                .filter(row -> row.text("code").equals(code))
                .findFirst()
                .orElseThrow()
                .attributes();
    }

    private static Set<Step> steps(DomainTable.Line row, String column) {
        return row.parts(column, "|").stream().map(Step::valueOf).collect(toSet());
    }
}
