package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView.Owed;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;

/** Steps that no other test meets by name (deadlines.csv): who owes them, to whom they go when time is over, what ends them. */
@Order(Turns.MOVES_CLOCK)
class StepsIT extends ContainerTest {

    @EJB
    private Stage stage;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    @Test
    void an_office_that_does_not_say_how_it_protects_is_followed_by_the_next() {
        goesOn(grave(), Step.PROTECTION_REPORT);
    }

    @Test
    void an_office_that_says_how_it_protects_owes_that_no_more() {
        endsBy(grave(), Step.PROTECTION_REPORT, Part.OFFICIAL, Act.REPORT_PROTECTION);
    }

    @Test
    void only_where_somebody_is_in_danger_must_an_office_say_how_it_protects() {
        assertThat(find(road.to(Station.IN_ACTION), Step.PROTECTION_REPORT)).isEmpty();
    }

    /** Whoever follows begins with the case itself, and not with the offer of another office. */
    @Test
    void an_office_that_does_not_better_what_it_offered_loses_the_case_to_the_next() {
        var reference = returned();
        var first = road.view(Part.OVERSIGHT, reference).header().office();
        passes(find(reference, Step.REVISION).orElseThrow());
        assertThat(road.view(Part.OVERSIGHT, reference).header().office()).isNotEqualTo(first);
        assertThat(find(reference, Step.REVISION)).isEmpty();
        assertThat(find(reference, Step.ACCEPT_OR_RECUSE)).isPresent();
    }

    @Test
    void an_office_that_offers_something_better_owes_that_no_more() {
        endsBy(returned(), Step.REVISION, Part.OFFICIAL, Act.PROPOSE);
    }

    @Test
    void what_nobody_verifies_goes_on_to_those_above_the_desk() {
        goesOn(road.to(Station.DONE), Step.VERIFY_REMEDY);
    }

    @Test
    void what_was_verified_is_owed_no_more() {
        endsBy(road.to(Station.DONE), Step.VERIFY_REMEDY, Part.LIAISON, Act.VERIFY);
    }

    /** Its office has taken it on, and must say how it keeps the person safe. */
    private Reference grave() {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("LIC-02", "S2", "P2"));
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        return reference;
    }

    private Reference returned() {
        var reference = road.to(Station.PROPOSED);
        road.does(Part.MANAGER, Act.RETURN, reference);
        return reference;
    }

    private void goesOn(Reference reference, Step step) {
        var first = find(reference, step).orElseThrow();
        passes(first);
        var next = find(reference, step).orElseThrow();
        assertThat(next.owner()).isNotEqualTo(first.owner());
        assertThat(next.dueAt()).isAfter(stage.now());
    }

    private void passes(Owed owed) {
        stage.later(Duration.ofDays(Duration.between(stage.now(), owed.dueAt()).toDays() + 1));
        stage.sweep();
    }

    private void endsBy(Reference reference, Step step, Part part, Act act) {
        assertThat(find(reference, step)).isPresent();
        road.does(part, act, reference);
        assertThat(find(reference, step)).isEmpty();
    }

    private Optional<Owed> find(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(owed -> owed.step() == step && owed.running())
                .findFirst();
    }
}
