package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.recourse.grievance.CaseView;
import org.recourse.grievance.State;
import org.recourse.grievance.Withdrawal;
import org.recourse.remedy.Reopening;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;
import org.recourse.triage.Rejection;

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
        assertThat(running(reference)).contains(Step.TELL_DECISION).doesNotContain(Step.REVIEW_DISPUTE);
        road.does(Part.LIAISON, Act.TELL, reference);
        assertThat(running(reference)).contains(Step.APPEAL_WINDOW).doesNotContain(Step.TELL_DECISION);
    }

    @Test
    void after_two_times_no_only_the_appeal_is_left() {
        var reference = road.to(Station.STANDS);
        road.does(Part.LIAISON, Act.TELL, reference);
        road.does(Part.LIAISON, Act.DISPUTE, reference);
        road.does(Part.MANAGER, Act.STAND, reference);
        refused("disputes-max", () -> road.does(Part.LIAISON, Act.DISPUTE, reference));
        assertThat(road.view(Part.LIAISON, reference).possible())
                .contains(Act.APPEAL)
                .doesNotContain(Act.DISPUTE);
    }

    // ---- a rejection

    @Test
    void nothing_is_rejected_by_one_person() {
        var reference = road.to(Station.TRIAGED);
        assertThat(road.does(Part.MANAGER, Act.REJECT, reference).waits()).isTrue();
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThatThrownBy(() -> road.does(Part.MANAGER, Act.CONFIRM, reference))
                .isInstanceOf(Refusal.class);
        road.does(Part.SECOND, Act.CONFIRM, reference);
        assertThat(road.state(reference)).isEqualTo(State.INADMISSIBLE);
        assertThat(running(reference)).contains(Step.TELL_DECISION).doesNotContain(Step.ADMISSIBILITY);
    }

    @Test
    void a_rejection_rests_on_no_reason_for_which_nobody_is_turned_away() {
        var reference = road.to(Station.TRIAGED);
        wrong("noneOfThese", () -> rejected(reference, rejection("ABUSIVE", false, null, null)));
    }

    @Test
    void what_is_out_of_scope_is_sent_on_first_and_what_goes_on_elsewhere_is_named() {
        var reference = road.to(Station.TRIAGED);
        wrong("forwardedTo", () -> rejected(reference, rejection("OUT_OF_SCOPE", true, null, null)));
        wrong("sameAs", () -> rejected(reference, rejection("DUPLICATE", true, null, null)));
        wrong("sameAs", () -> rejected(reference, rejection("DUPLICATE", true, null, reference.text())));
    }

    @Test
    void too_little_is_known_only_after_two_questions() {
        var reference = road.to(Station.TRIAGED);
        refused("too-few-questions", () -> rejected(reference, rejection("INSUFFICIENT_INFO", true, null, null)));
        for (int asked = 0; asked < 2; asked++) {
            refused(
                    "too-few-questions",
                    () -> road.does(
                            Part.MANAGER, Act.REJECT, reference, rejection("INSUFFICIENT_INFO", true, null, null)));
            road.does(Part.MANAGER, Act.ASK, reference);
            road.does(Part.LIAISON, Act.ANSWER, reference);
        }
        rejected(reference, rejection("INSUFFICIENT_INFO", true, null, null));
        assertThat(road.state(reference)).isEqualTo(State.INADMISSIBLE);
    }

    @Test
    void an_appeal_against_the_desk_begins_with_an_independent_body_and_leads_back_to_the_desk() {
        var reference = road.to(Station.REJECTION_TOLD);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(decider(reference)).isEqualTo("OMB-XT");
        assertThat(running(reference)).contains(Step.APPEAL_DECISION).doesNotContain(Step.APPEAL_WINDOW);
        road.with(nessor.but(Part.DECIDER, Players.officialOf("OMB-XT")));
        road.does(Part.DECIDER, Act.UPHOLD, reference, sentBack());
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(running(reference)).contains(Step.ADMISSIBILITY).doesNotContain(Step.APPEAL_DECISION);
        assertThat(road.sees(Players.officialOf("OMB-XT"), reference)).isFalse();
        wrong("reason", () -> rejected(reference, rejection("ALREADY_DECIDED", true, null, null)));
        rejected(reference, rejection("ABUSIVE", true, null, null));
        road.does(Part.LIAISON, Act.TELL, reference);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(decider(reference)).isEqualTo("HRC-XT");
    }

    @Test
    void a_rejection_to_which_nothing_is_said_is_closed_and_can_still_be_contested() {
        var reference = road.to(Station.REJECTION_TOLD);
        stage.later(Duration.ofDays(75));
        stage.sweep();
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
        refused("ends-answered", () -> road.does(Part.LIAISON, Act.REOPEN, reference));
    }

    @Test
    void of_a_sealed_case_named_people_of_the_independent_body_decide_and_nobody_beside_them() {
        var registered = road.begun(Station.SEALED);
        var reference = registered.reference();
        road.with(nessor.but(Part.SECOND, Person.named("protection2")));
        road.does(Part.PROTECTION, Act.TRIAGE, reference, Samples.findings("GBV-01", "S1", "P4"));
        road.does(Part.PROTECTION, Act.REJECT, reference);
        road.does(Part.SECOND, Act.CONFIRM, reference);
        var at = road.at(Part.PROTECTION, reference);
        var input = road.samples().of(Act.APPEAL, reference);
        road.showing(registered.receipt(), () -> road.performer(Act.APPEAL).perform(at, input));
        assertThat(decider(reference)).isEqualTo("HRC-XT");
        assertThat(road.sees(Person.named("case-manager"), reference)).isFalse();
        road.with(nessor.but(Part.DECIDER, Players.officialOf("HRC-XT")));
        road.does(Part.DECIDER, Act.UPHOLD, reference, sentBack());
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(road.sees(Players.officialOf("HRC-XT"), reference)).isFalse();
    }

    @Test
    void whoever_has_only_the_receipt_is_told_by_the_page_and_has_the_same_time() {
        var registered = road.registered(Person.named("liaison"), road.tale().anonymous());
        var reference = registered.reference();
        road.does(Part.MANAGER, Act.TRIAGE, reference);
        rejected(reference, rejection("ABUSIVE", true, null, null));
        assertThat(running(reference)).contains(Step.UNREAD).doesNotContain(Step.TELL_DECISION);
        stage.later(Duration.ofDays(35));
        stage.sweep();
        assertThat(road.state(reference)).isEqualTo(State.INADMISSIBLE);
        assertThat(running(reference)).contains(Step.APPEAL_WINDOW).doesNotContain(Step.UNREAD);
        var at = road.at(Part.OVERSIGHT, reference);
        var input = road.samples().of(Act.APPEAL, reference);
        road.showing(registered.receipt(), () -> road.performer(Act.APPEAL).perform(at, input));
        assertThat(road.state(reference)).isEqualTo(State.UNDER_APPEAL);
    }

    // ---- an appeal against a proposal

    @Test
    void the_office_above_decides_and_nobody_else() {
        var reference = road.to(Station.UNDER_APPEAL);
        assertThat(decider(reference)).isEqualTo("MIN-UO");
        assertThat(road.view(Part.DECIDER, reference).possible()).contains(Act.UPHOLD, Act.DISMISS);
        assertThat(road.view(Part.OFFICIAL, reference).possible()).doesNotContain(Act.UPHOLD, Act.DISMISS);
        refused("not-found", () -> road.does(Part.OFFICIAL, Act.DISMISS, reference));
        assertThat(road.view(Part.DECIDER, reference).header().waitingFor()).isEqualTo("deciding-office");
    }

    @Test
    void nobody_decides_twice_and_above_the_panel_only_courts_are_left() {
        var reference = road.to(Station.UNDER_APPEAL);
        for (var office : List.of("MIN-UO", "MIN-XT", "OMB-XT", "HRC-XT", "PAN-XT")) {
            assertThat(decider(reference)).isEqualTo(office);
            road.with(nessor.but(Part.DECIDER, Players.officialOf(office)));
            road.does(Part.DECIDER, Act.DISMISS, reference);
            assertThat(road.state(reference)).isEqualTo(State.OFFERED);
            assertThat(decider(reference)).isNull();
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
        refused("nobody-above", () -> road.does(Part.LIAISON, Act.APPEAL, reference));
        assertThat(office(reference)).isEqualTo("MIN-0101");
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
        assertThat(decider(reference)).isEqualTo("HRC-XT");
        assertThat(road.view(Part.OFFICIAL, reference).possible()).doesNotContain(Act.UPHOLD, Act.DISMISS);
        refused("not-the-decider", () -> road.does(Part.OFFICIAL, Act.DISMISS, reference));
        road.with(nessor.but(Part.DECIDER, Players.officialOf("HRC-XT")));
        road.does(Part.DECIDER, Act.DISMISS, reference);
        assertThat(office(reference)).isEqualTo("OMB-XT");
        assertThat(road.sees(Players.officialOf("OMB-XT"), reference)).isTrue();
        assertThat(road.sees(Players.officialOf("HRC-XT"), reference)).isFalse();
    }

    @Test
    void nobody_of_the_line_of_the_accused_decides() {
        var reference = road.against("MIN-UO").to(Station.ASSIGNED);
        var answers = Objects.requireNonNull(office(reference));
        assertThat(answers).doesNotStartWith("MIN-");
        road.with(nessor.but(Part.OFFICIAL, Players.officialOf(answers)));
        for (var station : EnumSet.of(Station.IN_ACTION, Station.PROPOSED, Station.OFFERED, Station.TOLD)) {
            road.does(station.part(), station.act(), reference);
        }
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(decider(reference)).doesNotStartWith("MIN-");
        assertThat(road.sees(Person.named("official2"), reference)).isFalse();
    }

    @Test
    void an_answer_given_on_appeal_takes_the_place_of_the_other_and_its_office_owes_it() {
        var reference = road.to(Station.UPHELD);
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        assertThat(office(reference)).isEqualTo("MIN-UO");
        assertThat(running(reference)).contains(Step.TELL_DECISION);
        road.does(Part.LIAISON, Act.TELL, reference);
        refused("decided-on-appeal", () -> road.does(Part.LIAISON, Act.DISPUTE, reference));
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
        wrong("findings", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, uphold(false, List.of(), "Said")));
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
        wrong("whoLoses", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, silent));
    }

    @Test
    void nothing_is_decided_without_reasons() {
        var reference = road.to(Station.UNDER_APPEAL);
        wrong("reasons", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, reasonless()));
        wrong("reasons", () -> road.does(Part.DECIDER, Act.DISMISS, reference, new Dismissal(" ", "Court")));
        wrong("appeal", () -> road.does(Part.DECIDER, Act.DISMISS, reference, new Dismissal("Why", " ")));
    }

    @Test
    void where_facts_are_open_whoever_decides_takes_the_case_over_with_a_plan() {
        var reference = road.to(Station.UNDER_APPEAL);
        wrong("actions", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, uphold(true, List.of(), null)));
        var plan = List.of(new PlannedAction("Read the books", road.today().plusDays(5)));
        road.does(Part.DECIDER, Act.UPHOLD, reference, uphold(true, plan, null));
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
        assertThat(office(reference)).isEqualTo("MIN-UO");
        assertThat(running(reference)).contains(Step.PROPOSAL).doesNotContain(Step.APPEAL_DECISION);
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
        assertThat(running(reference)).doesNotContain(Step.REVIEW_DISPUTE);
        road.does(Part.DECIDER, Act.DISMISS, reference);
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        assertThat(running(reference)).contains(Step.TELL_DECISION);
    }

    @Test
    void whoever_decides_may_ask_first_and_reads_the_answer() {
        var reference = road.to(Station.DECIDER_AWAITS);
        assertThat(road.state(reference)).isEqualTo(State.AWAITING_COMPLAINANT);
        road.does(Part.LIAISON, Act.ANSWER, reference);
        assertThat(road.state(reference)).isEqualTo(State.UNDER_APPEAL);
        assertThat(running(reference)).contains(Step.APPEAL_DECISION);
        assertThat(decider(reference)).isEqualTo("MIN-UO");
    }

    @Test
    void a_decider_that_steps_aside_is_replaced_and_does_not_come_back() {
        var reference = road.to(Station.UNDER_APPEAL);
        road.does(Part.DECIDER, Act.RECUSE, reference);
        assertThat(decider(reference)).isNotEqualTo("MIN-UO");
        assertThat(office(reference)).isEqualTo("MIN-0101");
        assertThat(running(reference)).contains(Step.APPEAL_DECISION);
        assertThat(road.sees(Person.named("official2"), reference)).isFalse();
    }

    @Test
    void an_office_that_steps_aside_during_the_appeal_leaves_the_decider_its_own_answer() {
        var reference = road.to(Station.UNDER_APPEAL);
        while (!isAboveDecider(reference)) {
            road.with(nessor.but(Part.OFFICIAL, Players.officialOf(Objects.requireNonNull(office(reference)))));
            road.does(Part.OFFICIAL, Act.RECUSE, reference);
        }
        var above = Objects.requireNonNull(office(reference));
        assertThat(decider(reference)).isEqualTo("MIN-UO");
        road.with(nessor.but(Part.OFFICIAL, Players.officialOf(above)));
        var plan = List.of(new PlannedAction("Read the books", road.today().plusDays(5)));
        refused("office-above-has-it", () -> road.does(Part.DECIDER, Act.UPHOLD, reference, uphold(true, plan, null)));
        road.does(Part.DECIDER, Act.UPHOLD, reference);
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        assertThat(office(reference)).isEqualTo(above);
        road.does(Part.LIAISON, Act.TELL, reference);
        road.does(Part.LIAISON, Act.AGREE, reference);
        assertThat(running(reference)).contains(Step.REMEDY_ITEM);
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
        assertThat(decider(reference)).isNotEqualTo("MIN-UO");
        assertThat(office(reference)).isEqualTo("MIN-0101");
        assertThat(running(reference)).contains(Step.APPEAL_DECISION);
    }

    @Test
    void a_complainant_may_have_an_independent_body_decide_the_appeal() {
        var reference = road.to(Station.UNDER_APPEAL);
        road.does(Part.LIAISON, Act.ESCALATE, reference, new Escalation("COMPLAINANT", null));
        assertThat(decider(reference)).isEqualTo("OMB-XT");
        assertThat(office(reference)).isEqualTo("MIN-0101");
        assertThat(road.state(reference)).isEqualTo(State.UNDER_APPEAL);
    }

    @Test
    void the_desk_can_send_an_appeal_on_from_whoever_decides_it() {
        var reference = road.to(Station.UNDER_APPEAL);
        road.does(Part.MANAGER, Act.RE_ROUTE, reference);
        assertThat(decider(reference)).isNotEqualTo("MIN-UO").isNotEqualTo("MIN-0101");
        assertThat(office(reference)).isEqualTo("MIN-0101");
        assertThat(running(reference)).contains(Step.APPEAL_DECISION);
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
        assertThat(running(reference)).contains(Step.APPEAL_WINDOW).doesNotContain(Step.APPEAL_DECISION);
        assertThat(road.sees(Person.named("official2"), reference)).isFalse();
        wrong(
                "onlyAppeal",
                () -> road.does(
                        Part.LIAISON,
                        Act.WITHDRAW,
                        reference,
                        new Withdrawal(null, "NOBODY", null, true, null, "No", true)));
    }

    // ---- an appeal against a closing, and opening again

    @Test
    void a_closing_can_be_appealed_against_while_there_is_time() {
        var reference = road.to(Station.CLOSED);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(decider(reference)).isEqualTo("OMB-XT");
        road.with(nessor.but(Part.DECIDER, Players.officialOf("OMB-XT")));
        road.does(Part.DECIDER, Act.DISMISS, reference);
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
        assertThat(running(reference)).contains(Step.TELL_DECISION).doesNotContain(Step.UPDATE_COMPLAINANT);
        road.does(Part.LIAISON, Act.TELL, reference);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        road.with(nessor.but(Part.DECIDER, Players.officialOf("HRC-XT")));
        road.does(Part.DECIDER, Act.UPHOLD, reference, sentBack());
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(office(reference)).isNull();
        road.does(Part.MANAGER, Act.ADMIT, reference);
        assertThat(office(reference)).isNotEqualTo("MIN-0101");
    }

    @Test
    void when_the_time_to_appeal_is_over_the_case_can_still_be_opened_again() {
        var reference = road.to(Station.CLOSED);
        road.does(Part.LIAISON, Act.TELL, reference);
        stage.later(Duration.ofDays(80));
        assertThat(road.view(Part.LIAISON, reference).possible())
                .contains(Act.REOPEN)
                .doesNotContain(Act.APPEAL);
        refused("window-over", () -> road.does(Part.LIAISON, Act.APPEAL, reference));
        road.does(Part.LIAISON, Act.REOPEN, reference);
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(running(reference))
                .contains(Step.ADMISSIBILITY, Step.UPDATE_COMPLAINANT)
                .doesNotContain(Step.REOPEN_WINDOW);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        assertThat(office(reference)).isNotEqualTo("MIN-0101");
    }

    @Test
    void a_wish_reopens_within_the_window_and_a_reprisal_at_any_time() {
        var reference = road.to(Station.CLOSED);
        stage.later(Duration.ofDays(370));
        refused("reopen-window-over", () -> road.does(Part.LIAISON, Act.REOPEN, reference));
        refused("reopen-reason", () -> reopened(Part.LIAISON, reference, "OVERSIGHT_ASKS", null));
        refused("reopen-reason", () -> reopened(Part.OVERSIGHT, reference, "REPRISAL", null));
        reopened(Part.LIAISON, reference, "REPRISAL", null);
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
    }

    @Test
    void oversight_opens_a_case_again() {
        var reference = road.to(Station.CLOSED);
        reopened(Part.OVERSIGHT, reference, "OVERSIGHT_ASKS", null);
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
    }

    @Test
    void what_was_promised_and_undone_is_owed_again() {
        var reference = road.to(Station.CLOSED);
        refused("no-item", () -> reopened(Part.LIAISON, reference, "REMEDY_UNPAID", 7));
        reopened(Part.LIAISON, reference, "REMEDY_UNPAID", 1);
        assertThat(road.state(reference)).isEqualTo(State.REMEDY);
        assertThat(office(reference)).isEqualTo("MIN-0101");
        assertThat(running(reference)).contains(Step.REMEDY_ITEM);
        road.does(Part.OFFICIAL, Act.REPORT_DONE, reference);
        road.does(Part.LIAISON, Act.VERIFY, reference);
        road.does(Part.MANAGER, Act.CLOSE, reference);
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
    }

    @Test
    void before_it_is_closed_only_what_ended_without_an_answer_is_opened_again() {
        var withdrawn = road.to(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.WITHDRAW, withdrawn);
        assertThat(road.view(Part.LIAISON, withdrawn).possible()).contains(Act.REOPEN);
        reopened(Part.LIAISON, withdrawn, "PRESSURE", null);
        assertThat(road.state(withdrawn)).isEqualTo(State.TRIAGED);
        road.does(Part.MANAGER, Act.ADMIT, withdrawn);
        assertThat(office(withdrawn)).isEqualTo("MIN-0101");

        var answered = road.to(Station.CLOSING);
        assertThat(road.view(Part.LIAISON, answered).possible()).doesNotContain(Act.REOPEN);
        refused("ends-answered", () -> reopened(Part.LIAISON, answered, "PRESSURE", null));
    }

    // ---- what is asked, and how it is refused

    private void rejected(Reference reference, Rejection rejection) {
        road.does(Part.MANAGER, Act.REJECT, reference, rejection);
        road.does(Part.SECOND, Act.CONFIRM, reference);
    }

    private static Rejection rejection(
            String reason, boolean noneOfThese, @Nullable String forwardedTo, @Nullable String sameAs) {
        return new Rejection(reason, noneOfThese, "Why", "Elsewhere", forwardedTo, sameAs, "You can appeal");
    }

    private void reopened(Part part, Reference reference, String reason, @Nullable Integer item) {
        road.does(part, Act.REOPEN, reference, new Reopening(reason, item, "It is not over"));
    }

    private static Upholding sentBack() {
        return uphold(false, List.of(), null);
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

    private List<Step> running(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(CaseView.Owed::running)
                .map(CaseView.Owed::step)
                .toList();
    }

    private @Nullable String decider(Reference reference) {
        return code(road.view(Part.OVERSIGHT, reference).header().deciding());
    }

    private @Nullable String office(Reference reference) {
        return code(road.view(Part.OVERSIGHT, reference).header().office());
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

    private @Nullable String code(@Nullable Integer office) {
        return office == null ? null : road.country().office(office).code();
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
        wrong("clock", () -> road.does(Part.OFFICIAL, Act.EXTEND, reference, asked));
        assertThat(road.does(Part.DECIDER, Act.EXTEND, reference, asked).waits())
                .isTrue();
    }

    @Test
    void what_was_promised_by_an_office_that_has_the_case_no_more_is_not_owed_again_by_nobody() {
        var reference = road.to(Station.CLOSED);
        road.does(Part.LIAISON, Act.REOPEN, reference, new Reopening("NEW_EVIDENCE", null, "It is not over"));
        road.does(Part.LIAISON, Act.WITHDRAW, reference);
        refused(
                "no-office",
                () -> road.does(
                        Part.LIAISON, Act.REOPEN, reference, new Reopening("REMEDY_UNPAID", null, "I have nothing")));
    }

    @Test
    void nobody_promises_more_than_can_be_written_down() {
        var reference = road.to(Station.IN_ACTION);
        var sample = (Proposal) Objects.requireNonNull(road.samples().of(Act.PROPOSE, reference));
        var item = sample.items().get(0);
        var huge = new PromisedItem(item.type(), item.what(), item.due(), Long.MAX_VALUE, "USD");
        wrong(
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

    private static void refused(String why, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal." + why));
    }

    private static void wrong(String field, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(InputRefused.Fault::field)
                                .contains(field));
    }
}
