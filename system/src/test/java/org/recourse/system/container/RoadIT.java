package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.answer.Question;
import org.recourse.escalation.Escalation;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Row;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.History.Event;
import org.recourse.grievance.StaleVersion;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Level;

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

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
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
        assertThatThrownBy(() -> road.does(Part.MANAGER, Act.CONFIRM, reference))
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
    void a_disputed_answer_is_looked_at_again() {
        var reference = road.to(Station.DISPUTED);
        assertThat(road.state(reference)).isEqualTo(State.DISPUTED);
        road.does(Part.MANAGER, Act.REVISE, reference);
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
    }

    private List<Reference> mine(Part part) {
        return road.player(part).calls(() -> docket.list(Query.of(Shelf.MINE, 100))).rows().stream()
                .map(Row::reference)
                .toList();
    }
}
