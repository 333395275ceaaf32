package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.recourse.access.Relation;
import org.recourse.grievance.Act;
import org.recourse.grievance.ClockChange.Verb;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.StepLimits.Kind;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.StepActs;

/** Wherever a case can come to, whoever must act finds the button by which it goes on, and everybody else reads who must. */
class WayOnTest {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Set<Verb> BEGINS = EnumSet.of(Verb.START, Verb.KEEP, Verb.RESTART);

    /** Somebody who owes a step. */
    private record Owner(Role role, Relation relation) {}

    @Test
    void whoever_owes_a_step_has_a_button_for_it_in_every_state_in_which_it_runs() {
        for (var step : begun()) {
            for (var state : statesOf(step)) {
                assertThat(passes(step) || hasButton(step, state))
                        .as("%s in %s", step, state)
                        .isTrue();
            }
        }
    }

    @Test
    void what_passes_by_itself_and_can_be_done_before_has_a_button_for_whoever_carries_it() {
        for (var step : List.of(Step.AWAITING_COMPLAINANT, Step.APPEAL_WINDOW, Step.SECOND_PERSON)) {
            assertThat(StepActs.of(step)).as(step.name()).isNotEmpty();
        }
    }

    @Test
    void every_button_does_the_step_for_which_it_is_shown_or_prepares_it() {
        for (var step : begun()) {
            assertThat(StepActs.of(step)).allMatch(Lifecycle::has);
            assertThat(StepActs.of(step).isEmpty() || StepActs.of(step).stream().anyMatch(act -> ends(act, step)))
                    .as(step.name())
                    .isTrue();
        }
    }

    @Test
    void in_every_state_that_can_be_reached_the_page_says_who_must_act() {
        var english = Bundles.all();
        for (var state : reached()) {
            for (var step : state.steps()) {
                boolean can = begun().contains(step);
                assertThat(!can || english.has(english.fallback(), "wait." + step))
                        .as("wait.%s in %s", step, state)
                        .isTrue();
            }
        }
    }

    /** Steps that an act that is built can begin. */
    private static Set<Step> begun() {
        return Lifecycle.all().stream()
                .flatMap(row -> row.clocks().stream())
                .filter(change -> BEGINS.contains(change.verb()))
                .flatMap(change -> change.steps().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    private static Set<State> reached() {
        var reached = EnumSet.noneOf(State.class);
        Lifecycle.all().stream().flatMap(row -> row.outcomes().stream()).forEach(outcome -> {
            if (outcome.target() instanceof State state) {
                reached.add(state);
            }
        });
        return reached;
    }

    /** Where a step can run: in its states, or if it is of none in all, until a closing ends it. */
    private static Set<State> statesOf(Step step) {
        return reached().stream()
                .filter(state -> State.stepClocks().contains(step)
                        ? state.steps().contains(step) || state.mayRun().contains(step)
                        : state.isOpen() || !TAXONOMY.step(step).endsAtClosing())
                .collect(Collectors.toSet());
    }

    private static boolean passes(Step step) {
        var kind = TAXONOMY.step(step).kind();
        return kind == Kind.LAPSE || kind == Kind.PAUSE || kind == Kind.SUM;
    }

    private static boolean hasButton(Step step, State state) {
        return owners(step).stream()
                .allMatch(owner -> StepActs.of(step).stream()
                        .anyMatch(act -> Lifecycle.possible(state, owner.role(), owner.relation())
                                .contains(act)));
    }

    private static List<Owner> owners(Step step) {
        var owner = TAXONOMY.step(step).owner();
        if (owner == null) {
            return List.of();
        }
        return switch (owner) {
            case DESK ->
                List.of(new Owner(Role.CASE_MANAGER, Relation.DESK), new Owner(Role.PROTECTION, Relation.NAMED));
            case NAMED ->
                List.of(new Owner(Role.PROTECTION, Relation.NAMED), new Owner(Role.CASE_MANAGER, Relation.NAMED));
            case LOGGED_IT ->
                List.of(new Owner(Role.LIAISON, Relation.LOGGED_IT), new Owner(Role.CASE_MANAGER, Relation.DESK));
            case SECOND_PERSON -> List.of(new Owner(Role.CASE_MANAGER, Relation.SECOND_PERSON));
            case DECIDING_OFFICE ->
                List.of(new Owner(Role.OFFICIAL, Relation.DECIDING_OFFICE), new Owner(Role.OFFICIAL, Relation.L5_WITH));
            case ACCOUNTABLE_OFFICE ->
                List.of(
                        new Owner(Role.OFFICIAL, Relation.ACCOUNTABLE_OFFICE),
                        new Owner(Role.OFFICIAL, Relation.L5_WITH));
            case ASKED_OFFICE -> List.of(new Owner(Role.OFFICIAL, Relation.ASKED_OFFICE));
            case OVERSIGHT_BODY -> List.of(new Owner(Role.OVERSIGHT, Relation.OVERSIGHT_BODY));
            case CLOCKWORK -> List.of();
        };
    }

    private static boolean ends(Act act, Step step) {
        return Lifecycle.of(act).clocks().stream()
                .anyMatch(change -> (change.verb() == Verb.STOP || change.verb() == Verb.KEEP)
                        && change.steps().contains(step));
    }
}
