package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.answer.PlannedAction;
import org.recourse.answer.PromisedItem;
import org.recourse.answer.Proposal;
import org.recourse.appeal.Dismissal;
import org.recourse.appeal.Upholding;
import org.recourse.escalation.Escalation;
import org.recourse.escalation.Extension;
import org.recourse.escalation.RouteService;
import org.recourse.grievance.Act;
import org.recourse.grievance.State;
import org.recourse.grievance.Withdrawal;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;

/** Every decision can be contested, by somebody above who has not decided in the case and is not of the accused's line. */
@Order(Turns.MOVES_CLOCK)
class AppealIT extends ContainerTest {

    private final Players nessor = Players.ofNessor();

    @EJB
    private Stage stage;

    @EJB
    private RouteService routes;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
        road.with(nessor);
    }

    // ---- an answer stands

    @Test
    void an_answer_that_stands_is_told_and_gives_a_new_window() {
        var reference = road.to(Station.STANDS);
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        assertThat(road.running(reference)).contains(Step.TELL_DECISION).doesNotContain(Step.REVIEW_DISPUTE);
        road.does(Part.LIAISON, Act.TELL, reference);
        assertThat(road.running(reference)).contains(Step.APPEAL_WINDOW).doesNotContain(Step.TELL_DECISION);
    }

    @Test
    void after_two_times_no_only_the_appeal_is_left() {
        var reference = road.to(Station.STANDS);
        road.does(Part.LIAISON, Act.TELL, reference);
        road.does(Part.LIAISON, Act.DISPUTE, reference);
        road.does(Part.MANAGER, Act.STAND, reference);
        Refused.because("disputes-max", () -> road.does(Part.LIAISON, Act.DISPUTE, reference));
        assertThat(road.view(Part.LIAISON, reference).possible())
                .contains(Act.APPEAL)
                .doesNotContain(Act.DISPUTE);
    }

    // ---- an appeal against a proposal

    @Test
    void the_office_above_decides_and_nobody_else() {
        var reference = road.to(Station.UNDER_APPEAL);
        assertThat(road.decider(reference)).isEqualTo("MIN-UO");
        assertThat(road.view(Part.DECIDER, reference).possible()).contains(Act.UPHOLD, Act.DISMISS);
        assertThat(road.view(Part.OFFICIAL, reference).possible()).doesNotContain(Act.UPHOLD, Act.DISMISS);
        Refused.because("not-found", () -> road.does(Part.OFFICIAL, Act.DISMISS, reference));
        assertThat(road.view(Part.DECIDER, reference).header().waitingFor()).isEqualTo("deciding-office");
    }

    @Test
    void nobody_decides_twice_and_above_the_panel_only_courts_are_left() {
        var reference = road.to(Station.UNDER_APPEAL);
        for (var office : List.of("MIN-UO", "MIN-XT", "OMB-XT", "HRC-XT", "PAN-XT")) {
            assertThat(road.decider(reference)).isEqualTo(office);
            road.with(nessor.but(Part.DECIDER, Players.officialOf(office)));
            road.does(Part.DECIDER, Act.DISMISS, reference);
            assertThat(road.state(reference)).isEqualTo(State.OFFERED);
            assertThat(road.decider(reference)).isNull();
            road.does(Part.LIAISON, Act.TELL, reference);
            if (!office.equals("PAN-XT")) {
                assertThat(road.view(Part.LIAISON, reference).possible()).contains(Act.APPEAL);
                road.does(Part.LIAISON, Act.APPEAL, reference);
            }
        }
        var view = road.view(Part.LIAISON, reference);
        assertThat(view.possible()).contains(Act.AGREE).doesNotContain(Act.APPEAL);
        assertThat(view.header().lastInstance()).isTrue();
        assertThat(road.player(Part.MANAGER).calls(() -> routes.somebodyAbove(reference, Act.STAND)))
                .isFalse();
        Refused.because("nobody-above", () -> road.does(Part.LIAISON, Act.APPEAL, reference));
        assertThat(road.office(reference)).isEqualTo("MIN-0101");
        road.does(Part.LIAISON, Act.AGREE, reference);
        assertThat(road.state(reference)).isEqualTo(State.REMEDY);
    }

    @Test
    void an_independent_body_that_is_accountable_does_not_decide_the_appeal_against_itself() {
        var reference = road.to(Station.ASSIGNED);
        road.does(Part.LIAISON, Act.ESCALATE, reference);
        road.with(nessor.but(Part.OFFICIAL, Players.officialOf("OMB-XT")));
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        road.does(Part.OFFICIAL, Act.PROPOSE, reference);
        road.does(Part.MANAGER, Act.RELEASE, reference);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(road.decider(reference)).isEqualTo("HRC-XT");
        assertThat(road.view(Part.OFFICIAL, reference).possible()).doesNotContain(Act.UPHOLD, Act.DISMISS);
        Refused.because("not-the-decider", () -> road.does(Part.OFFICIAL, Act.DISMISS, reference));
        road.with(nessor.but(Part.DECIDER, Players.officialOf("HRC-XT")));
        road.does(Part.DECIDER, Act.DISMISS, reference);
        assertThat(road.office(reference)).isEqualTo("OMB-XT");
        assertThat(road.sees(Players.officialOf("OMB-XT"), reference)).isTrue();
        assertThat(road.sees(Players.officialOf("HRC-XT"), reference)).isFalse();
    }

    @Test
    void nobody_of_the_line_of_the_accused_decides() {
        var reference = road.against("MIN-UO").to(Station.ASSIGNED);
        var answers = Objects.requireNonNull(road.office(reference));
        assertThat(answers).doesNotStartWith("MIN-");
        road.with(nessor.but(Part.OFFICIAL, Players.officialOf(answers)));
        for (var station : EnumSet.of(Station.IN_ACTION, Station.PROPOSED, Station.OFFERED, Station.TOLD)) {
            road.does(station.part(), station.act(), reference);
        }
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(road.decider(reference)).doesNotStartWith("MIN-");
        assertThat(road.sees(Person.named("official2"), reference)).isFalse();
    }

    @Test
    void an_answer_given_on_appeal_takes_the_place_of_the_other_and_its_office_owes_it() {
        var reference = road.to(Station.UPHELD);
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        assertThat(road.office(reference)).isEqualTo("MIN-UO");
        assertThat(road.running(reference)).contains(Step.TELL_DECISION);
        road.does(Part.LIAISON, Act.TELL, reference);
        Refused.because("decided-on-appeal", () -> road.does(Part.LIAISON, Act.DISPUTE, reference));
        road.does(Part.LIAISON, Act.AGREE, reference);
        road.with(nessor.but(Part.OFFICIAL, Person.named("official2")));
        road.does(Part.OFFICIAL, Act.PAY, reference);
        road.does(Part.OFFICIAL, Act.REPORT_DONE, reference);
        road.does(Part.LIAISON, Act.VERIFY, reference);
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
    }

    @Test
    void an_answer_given_on_appeal_leaves_no_allegation_out() {
        var reference = road.to(Station.UNDER_APPEAL);
        Refused.field(
                "findings", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, uphold(false, List.of(), "Said")));
        var sample = (Upholding) Objects.requireNonNull(road.samples().of(Act.UPHOLD, reference));
        var silent = new Upholding(
                sample.reasons(),
                false,
                List.of(),
                sample.findings(),
                sample.items(),
                sample.askedAndGot(),
                null,
                sample.whoCouldRetaliate(),
                sample.whoWasNotAsked(),
                null,
                null,
                sample.spoken(),
                sample.appeal());
        Refused.field("whoLoses", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, silent));
    }

    @Test
    void nothing_is_decided_without_reasons() {
        var reference = road.to(Station.UNDER_APPEAL);
        Refused.field("reasons", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, reasonless()));
        Refused.field("reasons", () -> road.does(Part.DECIDER, Act.DISMISS, reference, new Dismissal(" ", "Court")));
        Refused.field("appeal", () -> road.does(Part.DECIDER, Act.DISMISS, reference, new Dismissal("Why", " ")));
    }

    @Test
    void where_facts_are_open_whoever_decides_takes_the_case_over_with_a_plan() {
        var reference = road.to(Station.UNDER_APPEAL);
        Refused.field("actions", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, uphold(true, List.of(), null)));
        var plan = List.of(new PlannedAction("Read the books", road.today().plusDays(5)));
        road.does(Part.DECIDER, Act.UPHOLD, reference, uphold(true, plan, null));
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
        assertThat(road.office(reference)).isEqualTo("MIN-UO");
        assertThat(road.running(reference)).contains(Step.PROPOSAL).doesNotContain(Step.APPEAL_DECISION);
        road.with(nessor.but(Part.OFFICIAL, Person.named("official2")));
        road.does(Part.OFFICIAL, Act.PROPOSE, reference);
        road.does(Part.MANAGER, Act.RELEASE, reference);
        road.does(Part.LIAISON, Act.DISPUTE, reference);
        assertThat(road.state(reference)).isEqualTo(State.DISPUTED);
    }

    @Test
    void whoever_said_no_need_not_wait_for_the_desk() {
        var reference = road.to(Station.DISPUTED);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(road.running(reference)).doesNotContain(Step.REVIEW_DISPUTE);
        road.does(Part.DECIDER, Act.DISMISS, reference);
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        assertThat(road.running(reference)).contains(Step.TELL_DECISION);
    }

    @Test
    void whoever_decides_may_ask_first_and_reads_the_answer() {
        var reference = road.to(Station.DECIDER_AWAITS);
        assertThat(road.state(reference)).isEqualTo(State.AWAITING_COMPLAINANT);
        road.does(Part.LIAISON, Act.ANSWER, reference);
        assertThat(road.state(reference)).isEqualTo(State.UNDER_APPEAL);
        assertThat(road.running(reference)).contains(Step.APPEAL_DECISION);
        assertThat(road.decider(reference)).isEqualTo("MIN-UO");
    }

    @Test
    void a_decider_that_steps_aside_is_replaced_and_does_not_come_back() {
        var reference = road.to(Station.UNDER_APPEAL);
        road.does(Part.DECIDER, Act.RECUSE, reference);
        assertThat(road.decider(reference)).isNotEqualTo("MIN-UO");
        assertThat(road.office(reference)).isEqualTo("MIN-0101");
        assertThat(road.running(reference)).contains(Step.APPEAL_DECISION);
        assertThat(road.sees(Person.named("official2"), reference)).isFalse();
    }

    @Test
    void an_office_that_steps_aside_during_the_appeal_leaves_the_decider_its_own_answer() {
        var reference = road.to(Station.UNDER_APPEAL);
        while (!isAboveDecider(reference)) {
            road.with(nessor.but(Part.OFFICIAL, Players.officialOf(Objects.requireNonNull(road.office(reference)))));
            road.does(Part.OFFICIAL, Act.RECUSE, reference);
        }
        var above = Objects.requireNonNull(road.office(reference));
        assertThat(road.decider(reference)).isEqualTo("MIN-UO");
        road.with(nessor.but(Part.OFFICIAL, Players.officialOf(above)));
        var plan = List.of(new PlannedAction("Read the books", road.today().plusDays(5)));
        Refused.because(
                "office-above-has-it", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, uphold(true, plan, null)));
        road.does(Part.DECIDER, Act.UPHOLD, reference);
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        assertThat(road.office(reference)).isEqualTo(above);
        road.does(Part.LIAISON, Act.TELL, reference);
        road.does(Part.LIAISON, Act.AGREE, reference);
        assertThat(road.running(reference)).contains(Step.REMEDY_ITEM);
        road.does(Part.OFFICIAL, Act.PAY, reference);
    }

    @Test
    void a_decider_that_sleeps_loses_the_appeal_to_the_next_above() {
        var reference = road.to(Station.UNDER_APPEAL);
        stage.later(Duration.ofDays(45));
        stage.sweep();
        var header = road.view(Part.OVERSIGHT, reference).header();
        assertThat(header.state()).isEqualTo(State.UNDER_APPEAL);
        assertThat(header.breaches()).isPositive();
        assertThat(road.decider(reference)).isNotEqualTo("MIN-UO");
        assertThat(road.office(reference)).isEqualTo("MIN-0101");
        assertThat(road.running(reference)).contains(Step.APPEAL_DECISION);
    }

    @Test
    void a_complainant_may_have_an_independent_body_decide_the_appeal() {
        var reference = road.to(Station.UNDER_APPEAL);
        road.does(Part.LIAISON, Act.ESCALATE, reference, new Escalation("COMPLAINANT", null));
        assertThat(road.decider(reference)).isEqualTo("OMB-XT");
        assertThat(road.office(reference)).isEqualTo("MIN-0101");
        assertThat(road.state(reference)).isEqualTo(State.UNDER_APPEAL);
    }

    @Test
    void the_desk_can_send_an_appeal_on_from_whoever_decides_it() {
        var reference = road.to(Station.UNDER_APPEAL);
        road.does(Part.MANAGER, Act.RE_ROUTE, reference);
        assertThat(road.decider(reference)).isNotEqualTo("MIN-UO").isNotEqualTo("MIN-0101");
        assertThat(road.office(reference)).isEqualTo("MIN-0101");
        assertThat(road.running(reference)).contains(Step.APPEAL_DECISION);
    }

    @Test
    void whoever_stops_only_the_appeal_has_the_answer_again_and_new_time() {
        var reference = road.to(Station.UNDER_APPEAL);
        road.does(
                Part.LIAISON,
                Act.WITHDRAW,
                reference,
                new Withdrawal(null, "NOBODY", null, true, null, "I take what there is", true));
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        assertThat(road.running(reference)).contains(Step.APPEAL_WINDOW).doesNotContain(Step.APPEAL_DECISION);
        assertThat(road.sees(Person.named("official2"), reference)).isFalse();
        Refused.field(
                "onlyAppeal",
                () -> road.does(
                        Part.LIAISON,
                        Act.WITHDRAW,
                        reference,
                        new Withdrawal(null, "NOBODY", null, true, null, "No", true)));
    }

    // ---- an appeal against a closing

    @Test
    void a_closing_can_be_appealed_against_while_there_is_time() {
        var reference = road.to(Station.CLOSED);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(road.decider(reference)).isEqualTo("OMB-XT");
        road.with(nessor.but(Part.DECIDER, Players.officialOf("OMB-XT")));
        road.does(Part.DECIDER, Act.DISMISS, reference);
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
        assertThat(road.running(reference)).contains(Step.TELL_DECISION).doesNotContain(Step.UPDATE_COMPLAINANT);
        road.does(Part.LIAISON, Act.TELL, reference);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        road.with(nessor.but(Part.DECIDER, Players.officialOf("HRC-XT")));
        road.does(Part.DECIDER, Act.UPHOLD, reference, Samples.sentBack());
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(road.office(reference)).isNull();
        road.does(Part.MANAGER, Act.ADMIT, reference);
        assertThat(road.office(reference)).isNotEqualTo("MIN-0101");
    }

    private static Upholding reasonless() {
        return new Upholding(
                " ", true, List.of(), List.of(), List.of(), null, null, null, null, null, null, null, "Court");
    }

    private static Upholding uphold(boolean factsOpen, List<PlannedAction> actions, @Nullable String said) {
        return new Upholding(
                "The books show it",
                factsOpen,
                actions,
                List.of(),
                List.of(),
                said,
                said,
                said,
                said,
                null,
                null,
                said,
                "You can go to court");
    }

    private boolean isAboveDecider(Reference reference) {
        var header = road.view(Part.OVERSIGHT, reference).header();
        var offices = road.country();
        return offices.office(Objects.requireNonNull(header.office()))
                        .level()
                        .compareTo(offices.office(Objects.requireNonNull(header.deciding()))
                                .level())
                > 0;
    }

    @Test
    void time_to_decide_an_appeal_is_asked_for_by_whoever_decides_it_alone() {
        var reference = road.to(Station.UNDER_APPEAL);
        var clock = road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(one -> one.step() == Step.APPEAL_DECISION && one.running())
                .findFirst()
                .orElseThrow();
        var later = LocalDate.ofInstant(clock.dueAt(), ZoneOffset.UTC).plusDays(3);
        var asked = new Extension(clock.no(), later, "EXPERT", "The laboratory needs longer");
        Refused.field("clock", () -> road.does(Part.OFFICIAL, Act.EXTEND, reference, asked));
        assertThat(road.does(Part.DECIDER, Act.EXTEND, reference, asked).waits())
                .isTrue();
    }

    @Test
    void nobody_promises_more_than_can_be_written_down() {
        var reference = road.to(Station.IN_ACTION);
        var sample = (Proposal) Objects.requireNonNull(road.samples().of(Act.PROPOSE, reference));
        var item = sample.items().get(0);
        var huge = new PromisedItem(item.type(), item.what(), item.due(), Long.MAX_VALUE, "USD");
        Refused.field(
                "items[0].value",
                () -> road.does(
                        Part.OFFICIAL,
                        Act.PROPOSE,
                        reference,
                        new Proposal(
                                sample.findings(),
                                List.of(huge),
                                sample.askedAndGot(),
                                sample.whoLoses(),
                                sample.whoCouldRetaliate(),
                                sample.whoWasNotAsked(),
                                null,
                                null)));
    }
}
