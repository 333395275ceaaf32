package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.answer.Question;
import org.recourse.escalation.Escalation;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Row;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.Field;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.History.Event;
import org.recourse.grievance.StaleVersion;
import org.recourse.grievance.State;
import org.recourse.intake.Registered;
import org.recourse.intake.Since;
import org.recourse.notification.TellingService;
import org.recourse.shared.Reference;
import org.recourse.shared.RememberedDay;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Step;

/** A grievance goes its road through the services, each act by somebody who may do it. */
@Order(Turns.MOVES_CLOCK)
class RoadIT extends ContainerTest {

    private final Players nessor = Players.ofNessor();

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private DocketService docket;

    @EJB
    private TellingService telling;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    @Test
    void that_we_have_it_is_offered_to_be_told_until_it_was_told() {
        var reference = road.to(Station.TRIAGED);
        assertThat(road.view(Part.MANAGER, reference).possible()).contains(Act.ACKNOWLEDGE);
        road.does(Part.MANAGER, Act.ACKNOWLEDGE, reference);
        assertThat(road.view(Part.MANAGER, reference).possible())
                .contains(Act.MESSAGE)
                .doesNotContain(Act.ACKNOWLEDGE);
        assertThatThrownBy(() -> road.does(Part.MANAGER, Act.ACKNOWLEDGE, reference))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("refusal.already-acknowledged"));
    }

    @Test
    void a_grievance_goes_from_the_pit_to_an_answer_and_is_closed() {
        var reference = road.to(Station.REGISTERED);
        assertThat(road.state(reference)).isEqualTo(State.REGISTERED);
        assertThat(mine(Part.MANAGER)).contains(reference);
        road.does(Part.MANAGER, Act.ACKNOWLEDGE, reference);
        assigned(reference);
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
        assertThatThrownBy(() -> road.view(Person.named("police"), reference)).isInstanceOf(GrievanceNotFound.class);

        askedAndAnswered(reference);
        offered(reference);
        road.does(Part.LIAISON, Act.AGREE, reference);
        assertThat(road.state(reference)).isEqualTo(State.REMEDY);
        road.does(Part.OFFICIAL, Act.PAY, reference);
        road.does(Part.OFFICIAL, Act.REPORT_DONE, reference);
        road.does(Part.LIAISON, Act.VERIFY, reference);
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
        road.does(Part.MANAGER, Act.CLOSE, reference);
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
        var history = road.player(Part.OVERSIGHT).calls(() -> cases.history(reference, null, 100));
        assertThat(history.page().events()).extracting(Event::act).contains("register", "confirm", "close", "read");
    }

    private void assigned(Reference reference) {
        admitted(reference, "S3");
        assertThat(road.state(reference)).isEqualTo(State.ASSIGNED);
        var office = Objects.requireNonNull(
                road.view(Part.MANAGER, reference).header().office());
        assertThat(stage.country().office(office).code()).isEqualTo("MIN-0101");
        assertThat(mine(Part.OFFICIAL)).contains(reference);
    }

    private void admitted(Reference reference, String severity) {
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("LIC-02", severity, "P2"));
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
    }

    private void askedAndAnswered(Reference reference) {
        assertThat(road.does(Part.OFFICIAL, Act.ASK, reference).waits()).isTrue();
        road.does(Part.MANAGER, Act.CONFIRM, reference);
        assertThat(road.state(reference)).isEqualTo(State.AWAITING_COMPLAINANT);
        road.does(Part.LIAISON, Act.ANSWER, reference);
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
    }

    private void offered(Reference reference) {
        road.does(Part.OFFICIAL, Act.PROPOSE, reference);
        assertThat(road.state(reference)).isEqualTo(State.PROPOSED);
        road.does(Part.MANAGER, Act.RELEASE, reference);
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        road.does(Part.LIAISON, Act.TELL, reference);
    }

    @Test
    void a_grave_case_is_closed_by_two() {
        var reference = road.to(Station.REGISTERED);
        admitted(reference, "S2");
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        offered(reference);
        road.does(Part.LIAISON, Act.WITHDRAW, reference);
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
        assertThat(road.does(Part.MANAGER, Act.CLOSE, reference).waits()).isTrue();
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
        road.does(Part.OVERSIGHT, Act.CONFIRM, reference, new Confirmation(1, "close", null));
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
    }

    @Test
    void a_sealed_case_goes_its_road_among_named_people_and_an_auditor() {
        var reference = road.to(Station.SEALED);
        road.does(Part.PROTECTION, Act.TRIAGE, reference, Samples.findings("GBV-01", "S1", "P4"));
        road.does(Part.PROTECTION, Act.WRITE_SUMMARY, reference);
        road.with(nessor.but(Part.PROTECTION, Person.named("protection2")));
        road.does(Part.PROTECTION, Act.APPROVE_SUMMARY, reference);
        road.does(Part.PROTECTION, Act.ADMIT, reference);
        road.with(nessor.but(Part.OFFICIAL, Players.officer("oren-brano")));
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
        assertThatThrownBy(() -> road.view(Part.MANAGER, reference)).isInstanceOf(GrievanceNotFound.class);
        assertThatThrownBy(() -> road.view(Part.LIAISON, reference)).isInstanceOf(GrievanceNotFound.class);
        road.does(Part.PROTECTION, Act.ESCALATE, reference, new Escalation("DANGER", null));
        assertThat(road.view(Part.OVERSIGHT, reference).header().level()).isEqualTo(Level.L5);
    }

    @Test
    void a_sealed_case_that_its_person_takes_back_is_closed_by_two() {
        var tale = road.tale().anonymous();
        tale.flags = List.of("SEXUAL_VIOLENCE");
        var registered = road.registered(Person.named("liaison"), tale);
        var reference = registered.reference();
        var at = road.at(Part.PROTECTION, reference);
        var input = road.samples().of(Act.WITHDRAW, reference);
        road.showing(registered.receipt(), () -> road.performer(Act.WITHDRAW).perform(at, input));
        assertThat(road.does(Part.PROTECTION, Act.CLOSE, reference).waits()).isTrue();
        road.does(Part.OVERSIGHT, Act.CONFIRM, reference, new Confirmation(1, "close", null));
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
    }

    @Test
    void a_second_person_confirms_nothing_but_what_he_or_she_has_read() {
        var reference = road.to(Station.QUESTION_WAITS);
        assertThatThrownBy(() -> road.does(Part.OFFICIAL, Act.ASK, reference))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.key()).isEqualTo("refusal.already-waits"));
        road.does(Part.MANAGER, Act.DECLINE, reference);
        road.does(Part.OFFICIAL, Act.ASK, reference, new Question("Who told you?", 5));
        assertThatThrownBy(() -> road.does(Part.MANAGER, Act.CONFIRM, reference, new Confirmation(1, "ask", null)))
                .isInstanceOf(StaleVersion.class);
        road.does(Part.MANAGER, Act.CONFIRM, reference, new Confirmation(2, "ask", null));
        assertThat(road.state(reference)).isEqualTo(State.AWAITING_COMPLAINANT);
    }

    @Test
    void an_office_that_sleeps_loses_the_case_to_the_next() {
        var reference = road.to(Station.ASSIGNED);
        var office = road.view(Part.MANAGER, reference).header().office();
        stage.later(Duration.ofDays(8));
        stage.sweep();
        stage.later(Duration.ofDays(8));
        stage.sweep();
        var header = road.view(Part.OVERSIGHT, reference).header();
        assertThat(header.state()).isEqualTo(State.ASSIGNED);
        assertThat(header.office()).isNotEqualTo(office);
        assertThat(header.breaches()).isPositive();
    }

    @Test
    void a_promise_that_is_missed_gives_the_next_office_no_more_time_than_the_first_had() {
        var reference = road.to(Station.REMEDY);
        var first = promised(reference);
        // By whole days: at another hour of the day today is another day in another place.
        stage.later(Duration.ofDays(Duration.between(stage.now(), first.dueAt()).toDays() + 1));
        stage.sweep();
        var next = promised(reference);
        assertThat(next.owner()).isNotEqualTo(first.owner());
        assertThat(next.dueAt()).isAfter(stage.now());
        // In working days, so a weekend more or less may lie in it.
        assertThat(Duration.between(next.startedAt(), next.dueAt()))
                .isLessThan(Duration.between(first.startedAt(), first.dueAt()).plusDays(4));
    }

    private CaseView.Owed promised(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.step() == Step.REMEDY_ITEM && clock.running())
                .filter(clock -> clock.breachedAt() == null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_disputed_answer_is_looked_at_again() {
        var reference = road.to(Station.DISPUTED);
        assertThat(road.state(reference)).isEqualTo(State.DISPUTED);
        road.does(Part.MANAGER, Act.REVISE, reference);
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
    }

    private Registered offeredTo(Tale tale) {
        return road.begun(Station.OFFERED, tale);
    }

    private boolean runs(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .anyMatch(clock -> clock.running() && clock.step() == step);
    }

    @Test
    void whoever_has_only_the_receipt_is_told_when_the_answer_is_opened_and_the_time_to_reply_runs() {
        var registered = offeredTo(road.tale().anonymous());
        var reference = registered.reference();
        assertThat(runs(reference, Step.UNREAD)).isTrue();
        road.showing(registered.receipt(), () -> telling.opened(reference));
        assertThat(runs(reference, Step.UNREAD)).isFalse();
        assertThat(runs(reference, Step.APPEAL_WINDOW)).isTrue();
        var told = road.player(Part.OVERSIGHT).calls(() -> cases.history(reference, null, 100)).page().events().stream()
                .filter(event -> event.act().equals("tell"))
                .toList();
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.facts()).containsEntry("how", "PAGE").containsEntry("told", "C_PROPOSAL");
            assertThat(event.role()).isEqualTo("clockwork");
        });
        assertThatThrownBy(() -> road.showing(registered.receipt(), () -> telling.opened(reference)))
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void whoever_is_reached_in_another_way_is_still_told_by_somebody() {
        var registered = offeredTo(road.tale());
        assertThatThrownBy(() -> road.showing(registered.receipt(), () -> telling.opened(registered.reference())))
                .isInstanceOf(ActRefused.class);
        assertThat(runs(registered.reference(), Step.TELL_DECISION)).isTrue();
    }

    @Test
    void when_it_happened_is_kept_with_the_story_no_better_than_it_is_known() {
        var tale = road.tale();
        tale.since = LocalDate.of(2026, 3, 9);
        var reference = road.registered(Person.named("liaison"), tale).reference();
        var seen = road.player(Part.LIAISON)
                .calls(() -> cases.open(reference, "narrative", EnumSet.of(Scope.SKELETON, Scope.NARRATIVE)));
        assertThat(seen.record(Field.WHEN, Since.class)).contains(new Since(new RememberedDay("2026-03-09"), null));
    }

    @Test
    void after_an_act_its_actor_finds_what_he_owes_next_without_opening_the_case() {
        var reference = road.to(Station.TRIAGED);
        int before = reads(reference);
        assertThat(road.player(Part.MANAGER).calls(() -> docket.mine(reference)).map(Row::step))
                .contains(Step.ACKNOWLEDGE);
        assertThat(road.player(Part.OFFICIAL).calls(() -> docket.mine(reference)))
                .isEmpty();
        assertThat(Person.named("police").calls(() -> docket.mine(reference))).isEmpty();
        // Whoever counts the reads is one of them.
        assertThat(reads(reference)).isEqualTo(before + 1);
    }

    private int reads(Reference reference) {
        return (int)
                road.player(Part.OVERSIGHT).calls(() -> cases.history(reference, null, 100)).page().events().stream()
                        .filter(event -> event.act().equals("read"))
                        .count();
    }

    private List<Reference> mine(Part part) {
        return road.player(part).calls(() -> docket.list(Query.of(Shelf.MINE, 100))).rows().stream()
                .map(Row::reference)
                .toList();
    }
}
