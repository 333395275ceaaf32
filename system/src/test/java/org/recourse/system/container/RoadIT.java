package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.answer.Acceptance;
import org.recourse.answer.Agreement;
import org.recourse.answer.Answer;
import org.recourse.answer.AnswerService;
import org.recourse.answer.Dispute;
import org.recourse.answer.Finding;
import org.recourse.answer.PlannedAction;
import org.recourse.answer.PromisedItem;
import org.recourse.answer.Proposal;
import org.recourse.answer.ProposalService;
import org.recourse.answer.Question;
import org.recourse.answer.Release;
import org.recourse.answer.Revision;
import org.recourse.grievance.Acknowledgement;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Row;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.GrievanceService;
import org.recourse.grievance.History.Event;
import org.recourse.grievance.SecondPersonService;
import org.recourse.grievance.State;
import org.recourse.grievance.Withdrawal;
import org.recourse.intake.IntakeService;
import org.recourse.intake.Registered;
import org.recourse.intake.Report;
import org.recourse.notification.Telling;
import org.recourse.notification.TellingService;
import org.recourse.remedy.Closing;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.RemedyService;
import org.recourse.remedy.Verification;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.triage.Admission;
import org.recourse.triage.SummaryApproval;
import org.recourse.triage.SummaryText;
import org.recourse.triage.TriageFindings;
import org.recourse.triage.TriageService;

/** A grievance goes its road through the services, each act by somebody who may do it. */
class RoadIT extends ContainerTest {

    private final Person liaison = Person.named("liaison");
    private final Person manager = Person.named("case-manager");
    private final Person official = Person.named("official");
    private final Person oversight = Person.named("oversight");

    @EJB
    private Stage stage;

    @EJB
    private GrievanceService grievance;

    @EJB
    private SecondPersonService seconds;

    @EJB
    private ProposalService proposals;

    @EJB
    private RemedyService remedies;

    @EJB
    private TellingService telling;

    @EJB
    private IntakeService intake;

    @EJB
    private TriageService triage;

    @EJB
    private AnswerService answer;

    @EJB
    private CaseService cases;

    @EJB
    private DocketService docket;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    @Test
    void a_grievance_goes_from_the_pit_to_an_answer_and_is_closed() {
        var reference = registered().reference();
        assertThat(view(manager, reference).header().state()).isEqualTo(State.REGISTERED);
        assertThat(mine(manager)).contains(reference);
        manager.calls(() -> grievance.acknowledge(at(manager, reference), new Acknowledgement("We have it.")));
        admitted(reference);
        assertThat(state(reference)).isEqualTo(State.ASSIGNED);
        assertThat(stage.country()
                        .office(Objects.requireNonNull(
                                view(manager, reference).header().office()))
                        .code())
                .isEqualTo("MIN-0101");
        assertThat(mine(official)).contains(reference);
        accepted(reference);
        assertThat(state(reference)).isEqualTo(State.IN_ACTION);
        assertThatThrownBy(() -> view(Person.named("police"), reference)).isInstanceOf(GrievanceNotFound.class);

        askedAndAnswered(reference);
        offered(reference);
        liaison.calls(() -> proposals.agree(at(liaison, reference), new Agreement("Yes", true, true)));
        assertThat(state(reference)).isEqualTo(State.REMEDY);
        official.calls(() -> remedies.reportDone(
                at(official, reference), new DoneReport(1, "A new scale stands there", today(), "picture", null)));
        liaison.calls(() ->
                remedies.verify(at(liaison, reference), new Verification(1, "I weighed a stone", "DONE", true, null)));
        assertThat(state(reference)).isEqualTo(State.CLOSING);
        manager.calls(() -> remedies.close(at(manager, reference), closing()));
        assertThat(state(reference)).isEqualTo(State.CLOSED);
        var history = oversight.calls(() -> cases.history(reference, null, 100));
        assertThat(history.page().events()).extracting(Event::act).contains("register", "confirm", "close", "read");
    }

    @Test
    void a_grave_case_is_closed_by_two() {
        var reference = registered().reference();
        admitted(reference, "S2");
        accepted(reference);
        offered(reference);
        liaison.calls(
                () -> grievance.withdraw(at(liaison, reference), new Withdrawal("NOBODY", true, null, "I want peace")));
        assertThat(state(reference)).isEqualTo(State.CLOSING);
        var done = manager.calls(() -> remedies.close(at(manager, reference), closing()));
        assertThat(done.waits()).isTrue();
        assertThat(state(reference)).isEqualTo(State.CLOSING);
        oversight.calls(() -> seconds.confirm(at(oversight, reference), new Confirmation(1, "close", null)));
        assertThat(state(reference)).isEqualTo(State.CLOSED);
    }

    @Test
    void an_office_that_sleeps_loses_the_case_to_the_next() {
        var reference = registered().reference();
        admitted(reference);
        var office = view(manager, reference).header().office();
        stage.later(Duration.ofDays(8));
        stage.sweep();
        stage.later(Duration.ofDays(8));
        stage.sweep();
        var header = view(oversight, reference).header();
        assertThat(header.state()).isEqualTo(State.ASSIGNED);
        assertThat(header.office()).isNotEqualTo(office);
        assertThat(header.breaches()).isPositive();
    }

    @Test
    void a_disputed_answer_is_looked_at_again() {
        var reference = registered().reference();
        admitted(reference);
        accepted(reference);
        offered(reference);
        liaison.calls(
                () -> proposals.dispute(at(liaison, reference), new Dispute("NOT_ENOUGH", "Three weeks of work")));
        assertThat(state(reference)).isEqualTo(State.DISPUTED);
        manager.calls(() -> proposals.revise(at(manager, reference), new Revision("The lost weeks")));
        assertThat(state(reference)).isEqualTo(State.IN_ACTION);
    }

    private void accepted(Reference reference) {
        official.calls(() -> answer.accept(
                at(official, reference),
                new Acceptance(List.of(new PlannedAction("Test the scale", today().plusDays(3))), true)));
    }

    private void askedAndAnswered(Reference reference) {
        var asked = official.calls(() -> answer.ask(at(official, reference), new Question("On which day?", 10)));
        assertThat(asked.waits()).isTrue();
        manager.calls(() -> seconds.confirm(at(manager, reference), new Confirmation(1, "ask", null)));
        assertThat(state(reference)).isEqualTo(State.AWAITING_COMPLAINANT);
        liaison.calls(() -> answer.answer(at(liaison, reference), new Answer("On market days", false)));
        assertThat(state(reference)).isEqualTo(State.IN_ACTION);
    }

    private void offered(Reference reference) {
        official.calls(() -> proposals.propose(at(official, reference), proposal()));
        assertThat(state(reference)).isEqualTo(State.PROPOSED);
        manager.calls(() -> proposals.release(
                at(manager, reference),
                new Release(true, true, "They will bring a true scale", "You can say no", true)));
        assertThat(state(reference)).isEqualTo(State.OFFERED);
        var word = view(liaison, reference).clocks().stream()
                .mapToInt(CaseView.Owed::no)
                .max()
                .orElseThrow();
        liaison.calls(() -> telling.tell(at(liaison, reference), new Telling(word, "IN_PERSON", today(), true)));
    }

    private Proposal proposal() {
        return new Proposal(
                List.of(new Finding("LIC-02", "SUBSTANTIATED", "The scale was tested")),
                List.of(new PromisedItem("GNR", "A true scale", today().plusDays(20), null, null)),
                "A true scale was asked for and is given",
                "The buyer",
                "The buyer",
                "The women who sort",
                null,
                null);
    }

    private static Closing closing() {
        return new Closing("RESOLVED_SATISFIED", "YES", List.of(), List.of(), "NONE", "MONEY", "Asked and got");
    }

    private State state(Reference reference) {
        return view(manager, reference).header().state();
    }

    private List<Reference> mine(Person person) {
        return person.calls(() -> docket.list(Query.of(Shelf.MINE, 100))).rows().stream()
                .map(Row::reference)
                .toList();
    }

    private void admitted(Reference reference) {
        admitted(reference, "S3");
    }

    private void admitted(Reference reference, String severity) {
        manager.calls(() -> triage.triage(at(manager, reference), findings(severity)));
        liaison.calls(() -> triage.writeSummary(
                at(liaison, reference), new SummaryText("At a buying house the scale shows too little.", null)));
        var summary = Objects.requireNonNull(view(manager, reference).header().summaryVersion());
        manager.calls(() -> triage.approveSummary(at(manager, reference), new SummaryApproval(summary, true, null)));
        var office = manager.calls(() -> triage.route(reference)).office().orElseThrow();
        manager.calls(() -> triage.admit(at(manager, reference), new Admission(office.id(), null)));
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.ofInstant(stage.now(), java.time.ZoneOffset.UTC);
    }

    private Registered registered() {
        var place = stage.country().areas().all().stream()
                .filter(area -> area.code().equals("XT010101"))
                .findFirst()
                .orElseThrow();
        var key = UUID.randomUUID().toString();
        return Person.named("liaison").calls(() -> intake.register(key, report(place.id())));
    }

    private static Report report(int place) {
        return new Report(
                "The scale of the buyer shows too little.",
                place,
                null,
                "PRICE",
                List.of(),
                null,
                null,
                "A true scale",
                "ONE",
                "TRADER",
                null,
                null,
                false,
                true,
                "Sana Miro",
                "VOICE",
                "0700 000 000",
                "evenings",
                null,
                false,
                null,
                "LIAISON",
                "en",
                null);
    }

    private static TriageFindings findings(String severity) {
        return new TriageFindings(
                List.of("LIC-02"),
                severity,
                "Kept from the site.",
                "P2",
                List.of("DEPENDENCE"),
                List.of(),
                "NONE",
                true,
                true);
    }

    private CaseView view(Person person, Reference reference) {
        return person.calls(() -> cases.open(reference, "case", EnumSet.of(Scope.SKELETON, Scope.SUMMARY)));
    }

    private CaseVersion at(Person person, Reference reference) {
        return CaseVersion.of(reference, view(person, reference).version());
    }
}
