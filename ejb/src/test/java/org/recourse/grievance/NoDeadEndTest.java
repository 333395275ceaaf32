package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Search.Move;
import org.recourse.grievance.Search.Standing;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.StepLimits.Kind;
import org.recourse.taxonomy.Taxonomy;

/** By search over everything that can happen with the acts that are built, not by samples. */
class NoDeadEndTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Search SEARCH = new Search(TAXONOMY);

    /** Without these a case must still come to an end. */
    private static final Set<Role> VOICES = EnumSet.of(Role.COMPLAINANT, Role.LIAISON, Role.STRANGER);

    @Test
    void the_acts_that_are_built_reach_their_states() {
        assertThat(states(SEARCH.moves().keySet())).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(State.class));
    }

    @Test
    void from_everywhere_a_case_comes_to_an_end_also_without_the_complainant() {
        assertThat(open()).allSatisfy(standing -> {
            assertThat(reachable(standing, false)).contains(State.CLOSED);
            assertThat(reachable(standing, true)).contains(State.CLOSED);
        });
    }

    @Test
    void in_every_open_state_a_step_of_that_state_is_owed() {
        assertThat(open())
                .allSatisfy(standing -> assertThat(standing.running())
                        .containsAnyElementsOf(standing.state().steps()));
    }

    @Test
    void no_step_runs_where_it_does_not_belong() {
        assertThat(open()).allSatisfy(standing -> {
            var belongs = EnumSet.copyOf(standing.state().steps());
            belongs.addAll(standing.state().mayRun());
            assertThat(belongs).containsAll(standing.running());
            assertThat(standing.state() == State.AWAITING_COMPLAINANT
                            || standing.paused().isEmpty())
                    .isTrue();
        });
    }

    @Test
    void every_step_that_runs_can_be_ended_by_an_act_that_is_built() {
        for (var standing : open()) {
            var acts = acts(moves(standing));
            for (var step : standing.running()) {
                assertThat(acts.stream().anyMatch(act -> ends(act, step)))
                        .as("%s in %s", step, standing.state())
                        .isTrue();
            }
        }
    }

    @Test
    void every_step_that_an_act_starts_is_ended_by_some_act_or_by_itself() {
        for (var row : Lifecycle.all()) {
            row.clocks().stream()
                    .flatMap(clock -> clock.steps().stream())
                    .forEach(step -> assertThat(endsSomehow(step))
                            .as("%s starts %s", row.act(), step)
                            .isTrue());
        }
    }

    @Test
    void the_complainant_always_has_a_voice_and_before_closing_a_way_out() {
        assertThat(open()).allSatisfy(standing -> {
            var mine = acts(moves(standing));
            mine.removeIf(act -> !Lifecycle.of(act).by().containsKey(Role.COMPLAINANT));
            assertThat(mine).contains(Act.MESSAGE, Act.ESCALATE);
            assertThat(standing.state() == State.CLOSING || mine.contains(Act.WITHDRAW))
                    .isTrue();
        });
    }

    @Test
    void every_decision_can_be_contested_and_what_is_closed_can_be_opened_again() {
        var decided = EnumSet.of(State.INADMISSIBLE, State.OFFERED, State.DISPUTED, State.CLOSED);
        assertThat(SEARCH.moves().keySet().stream().filter(standing -> decided.contains(standing.state())))
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(acts(moves(standing))).contains(Act.APPEAL));
        assertThat(SEARCH.moves().keySet().stream().filter(standing -> standing.state() == State.CLOSED))
                .allSatisfy(standing -> assertThat(acts(moves(standing))).contains(Act.REOPEN));
    }

    private static Set<Standing> open() {
        return SEARCH.moves().keySet().stream()
                .filter(standing -> standing.state().isOpen())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Move> moves(Standing standing) {
        return SEARCH.moves().getOrDefault(standing, List.of());
    }

    private static Set<Act> acts(List<Move> moves) {
        return moves.stream().map(Move::act).collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    private static Set<State> states(Collection<Standing> standings) {
        return standings.stream().map(Standing::state).collect(Collectors.toSet());
    }

    private static Set<State> reachable(Standing start, boolean staffOnly) {
        var seen = new HashSet<Standing>(Set.of(start));
        var todo = new ArrayDeque<Standing>(seen);
        while (!todo.isEmpty()) {
            for (var move : moves(todo.remove())) {
                boolean mayBe = !staffOnly
                        || !VOICES.containsAll(Lifecycle.of(move.act()).by().keySet());
                if (mayBe && seen.add(move.to())) {
                    todo.add(move.to());
                }
            }
        }
        return states(seen);
    }

    private static boolean ends(Act act, Step step) {
        return Lifecycle.of(act).clocks().stream()
                .anyMatch(clock ->
                        clock.verb() == ClockChange.Verb.STOP && clock.steps().contains(step));
    }

    private static boolean endsSomehow(Step step) {
        return TAXONOMY.step(step).kind() == Kind.LAPSE
                || Lifecycle.all().stream().anyMatch(row -> ends(row.act(), step))
                || Lifecycle.all().stream()
                        .anyMatch(row -> row.clocks().stream()
                                .anyMatch(clock -> clock.verb() == ClockChange.Verb.KEEP
                                        && clock.steps().contains(step)));
    }
}
