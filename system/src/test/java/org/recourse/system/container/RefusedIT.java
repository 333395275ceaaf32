package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.answer.Agreement;
import org.recourse.answer.Finding;
import org.recourse.answer.PromisedItem;
import org.recourse.answer.Proposal;
import org.recourse.answer.Question;
import org.recourse.answer.Return;
import org.recourse.escalation.Escalation;
import org.recourse.escalation.Rerouting;
import org.recourse.grievance.Act;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Naming;
import org.recourse.grievance.State;
import org.recourse.grievance.Withdrawal;
import org.recourse.intake.AddedParty;
import org.recourse.notification.CallBack;
import org.recourse.notification.Telling;
import org.recourse.remedy.Closing;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.Verification;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;
import org.recourse.triage.Admission;
import org.recourse.triage.SafetyPlan;
import org.recourse.triage.SummaryText;
import org.recourse.triage.TriageFindings;

/** What the table of acts refuses and no other test has reason to try; {@code refusals.csv} says where each is tried. */
@Order(Turns.MOVES_CLOCK)
class RefusedIT extends ContainerTest {

    private static final String GIVES_UP = "She gives up the right to appeal.";

    @EJB
    private Stage stage;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    // ---- questions

    @Test
    void nobody_is_asked_for_papers_a_licence_or_a_name() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(asked(reference, "Do you have a licence for the pit?")).isEqualTo("text refusal.asks-papers");
        assertThat(asked(reference, "أرسل لنا صورة جواز سفرك")).isEqualTo("text refusal.asks-papers");
        assertThat(asked(reference, "Please tell us your name.")).isEqualTo("text refusal.asks-name");
        assertThat(asked(reference, "On which day did they ask for your licence?"))
                .isEqualTo("");
    }

    private String asked(Reference reference, String text) {
        return why(Part.OFFICIAL, Act.ASK, reference, new Question(text, 5));
    }

    @Test
    void a_step_waits_for_answers_no_longer_than_it_may() {
        var reference = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.ASK, reference, new Question("On which day?", 12));
        answeredOnTheLastDay(reference);
        var most = fault(Part.MANAGER, Act.ASK, reference, new Question("At which hour?", 20));
        assertThat(most.key()).isEqualTo("refusal.pause-left");
        int left = (Integer) most.arguments().get(0);
        // A half day may lie between, and what is left of one is not asked for.
        assertThat(left).isBetween(7, 8);
        road.does(Part.MANAGER, Act.ASK, reference, new Question("At which hour?", left));
        answeredOnTheLastDay(reference);
        assertThat(why(Part.MANAGER, Act.ASK, reference, new Question("And who saw it?", 1)))
                .isEqualTo("refusal.pause-used-up");
    }

    private void answeredOnTheLastDay(Reference reference) {
        road.does(Part.LIAISON, Act.TELL, reference);
        var due = road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.AWAITING_COMPLAINANT)
                .findFirst()
                .orElseThrow()
                .dueAt();
        stage.later(Duration.between(stage.now(), due).minusMinutes(5));
        road.does(Part.LIAISON, Act.ANSWER, reference);
    }

    @Test
    void whoever_was_hurt_like_this_is_asked_once_and_no_second_time() {
        var reference = road.to(Station.SEALED);
        road.does(Part.PROTECTION, Act.TRIAGE, reference, Samples.findings("GBV-01", "S1", "P4"));
        road.does(Part.PROTECTION, Act.ASK, reference);
        road.does(Part.PROTECTION, Act.ANSWER, reference);
        assertThat(why(Part.PROTECTION, Act.ASK, reference)).isEqualTo("refusal.second-interview");
    }

    @Test
    void what_nobody_has_told_does_not_lapse_and_what_nobody_has_confirmed_does() {
        var untold = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.ASK, untold, new Question("On which day?", 2));
        var unconfirmed = road.to(Station.QUESTION_WAITS);
        // Else the desk could lose the cases for what it owes itself.
        road.does(Part.MANAGER, Act.ACKNOWLEDGE, untold);
        road.does(Part.MANAGER, Act.ACKNOWLEDGE, unconfirmed);
        // Long enough over any days off that a calendar has in a row.
        stage.later(Duration.ofDays(10));
        stage.sweep();
        assertThat(why(Part.MANAGER, Act.CONFIRM, unconfirmed, new Confirmation(1, "ask", null)))
                .isEqualTo("refusal.stale");
        assertThat(road.state(untold)).isEqualTo(State.AWAITING_COMPLAINANT);
        road.does(Part.LIAISON, Act.TELL, untold);
        assertThat(road.state(untold)).isEqualTo(State.AWAITING_COMPLAINANT);
        stage.later(Duration.ofDays(10));
        stage.sweep();
        assertThat(road.state(untold)).isEqualTo(State.TRIAGED);
    }

    // ---- answers

    @Test
    void no_answer_gives_up_a_right() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(why(Part.OFFICIAL, Act.PROPOSE, reference, proposal(reference, "The scale was tested", GIVES_UP)))
                .isEqualTo("askedAndGot refusal.waives");
        assertThat(why(Part.OFFICIAL, Act.PROPOSE, reference, proposal(reference, GIVES_UP, "A true scale")))
                .isEqualTo("findings[0].reasons refusal.waives");
    }

    @Test
    void nobody_is_found_to_have_done_it_by_name_before_he_was_heard() {
        var tale = road.tale();
        tale.respondentName = "Idris Bakori";
        var reference = road.begun(Station.IN_ACTION, tale).reference();
        var named = "Idris Bakori weighs with a false scale";
        assertThat(why(Part.OFFICIAL, Act.PROPOSE, reference, proposal(reference, named, "A true scale")))
                .isEqualTo("findings[0].reasons refusal.word.SOMEBODY");
        road.does(Part.MANAGER, Act.HEAR, reference);
        road.does(Part.SECOND, Act.CONFIRM, reference);
        assertThat(why(Part.OFFICIAL, Act.PROPOSE, reference)).isEqualTo("refusal.hearing-runs");
        road.does(Part.MANAGER, Act.REPLY, reference);
        road.does(Part.OFFICIAL, Act.PROPOSE, reference, proposal(reference, named, "A true scale"));
    }

    private Proposal proposal(Reference reference, String reasons, String askedAndGot) {
        var sample = (Proposal) Objects.requireNonNull(road.samples().of(Act.PROPOSE, reference));
        return new Proposal(
                List.of(new Finding("LIC-02", "SUBSTANTIATED", reasons)),
                sample.items(),
                askedAndGot,
                sample.whoLoses(),
                sample.whoCouldRetaliate(),
                sample.whoWasNotAsked(),
                null,
                null);
    }

    @Test
    void an_answer_has_its_reasons_and_what_it_promises_a_day() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(why(Part.OFFICIAL, Act.PROPOSE, reference, proposal(reference, " ", "A true scale")))
                .isEqualTo("findings[0].reasons refusal.field.NotBlank");
        var sample = (Proposal) Objects.requireNonNull(road.samples().of(Act.PROPOSE, reference));
        var item = sample.items().get(0);
        assertThat(why(
                        Part.OFFICIAL,
                        Act.PROPOSE,
                        reference,
                        new Proposal(
                                sample.findings(),
                                List.of(new PromisedItem(item.type(), item.what(), road.today(), 600L, "USD")),
                                sample.askedAndGot(),
                                sample.whoLoses(),
                                sample.whoCouldRetaliate(),
                                sample.whoWasNotAsked(),
                                null,
                                null)))
                .isEqualTo("items[0].due refusal.date-over");
    }

    @Test
    void an_answer_goes_back_for_no_result_and_no_third_time() {
        var reference = road.to(Station.PROPOSED);
        assertThat(why(Part.MANAGER, Act.RETURN, reference, new Return("By when?", false)))
                .isEqualTo("notForItsResult refusal.field.AssertTrue");
        for (int round = 0; round < 2; round++) {
            road.does(Part.MANAGER, Act.RETURN, reference);
            road.does(Part.OFFICIAL, Act.PROPOSE, reference);
        }
        assertThat(why(Part.MANAGER, Act.RETURN, reference)).isEqualTo("refusal.returns-max");
    }

    @Test
    void whoever_is_not_free_to_say_no_says_no_yes() {
        var reference = road.to(Station.TOLD);
        assertThat(why(Part.LIAISON, Act.AGREE, reference, new Agreement(null, "Yes", false, true)))
                .isEqualTo("askedAlone refusal.agree-not-free");
        road.does(Part.LIAISON, Act.AGREE, reference);
    }

    // ---- words

    @Test
    void nobody_counts_as_not_reached_before_three_tries_in_two_ways() {
        var reference = road.to(Station.TRIAGED);
        assertThat(told(reference, "TRIED", null)).isEqualTo("tries refusal.too-few-tries");
        assertThat(told(reference, "TRIED", 2, "VOICE", "IN_PERSON")).isEqualTo("tries refusal.too-few-tries");
        assertThat(told(reference, "TRIED", 3, "VOICE")).isEqualTo("triedBy refusal.too-few-tries");
        assertThat(told(reference, "TRIED", 3, "VOICE", "IN_PERSON")).isEqualTo("");
    }

    @Test
    void whoever_gave_no_telephone_is_called_by_nobody() {
        var reference = road.begun(Station.OFFERED, road.tale().anonymous()).reference();
        assertThat(told(reference, "VOICE", null)).isEqualTo("how refusal.outside-contact");
    }

    @Test
    void whoever_gave_no_telephone_is_not_called_back_either() {
        var registered = road.registered(Person.named("liaison"), road.tale().anonymous());
        var reference = registered.reference();
        road.from(reference, Station.IN_ACTION);
        road.does(Part.LIAISON, Act.WITHDRAW, reference);
        road.does(Part.MANAGER, Act.CLOSE, reference, Samples.closing("WITHDRAWN"));
        assertThat(why(Part.LIAISON, Act.CALL_BACK, reference, new CallBack(true, true, "All is quiet", "VOICE")))
                .isEqualTo("by refusal.outside-contact");
        road.does(Part.LIAISON, Act.CALL_BACK, reference, new CallBack(true, true, "All is quiet", "IN_PERSON"));
    }

    private String told(Reference reference, String how, @Nullable Integer tries, String... ways) {
        var sample = (Telling) Objects.requireNonNull(road.samples().of(Act.TELL, reference));
        return why(
                Part.LIAISON,
                Act.TELL,
                reference,
                new Telling(sample.word(), how, road.today(), true, tries, List.of(ways)));
    }

    @Test
    void the_person_is_not_told_the_same_twice() {
        var reference = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.REPORT_PROGRESS, reference);
        assertThat(why(Part.MANAGER, Act.REPORT_PROGRESS, reference)).isEqualTo("happened refusal.same-as-last-time");
    }

    // ---- on the way to an office

    @Test
    void nobody_approves_his_own_summary_and_nothing_goes_out_without_one() {
        var reference = road.to(Station.TRIAGED);
        assertThat(why(Part.MANAGER, Act.ADMIT, reference)).isEqualTo("refusal.no-approved-summary");
        road.does(Part.MANAGER, Act.WRITE_SUMMARY, reference);
        assertThat(why(Part.MANAGER, Act.APPROVE_SUMMARY, reference)).isEqualTo("refusal.own-summary");
        assertThat(why(Part.MANAGER, Act.ADMIT, reference)).isEqualTo("refusal.no-approved-summary");
    }

    @Test
    void a_summary_in_which_a_name_became_known_meanwhile_is_not_approved() {
        var reference = road.to(Station.TRIAGED);
        var text = "The scale of Idris Bakori shows too little.";
        assertThat(why(Part.LIAISON, Act.WRITE_SUMMARY, reference, summary("They call 0991234567 at night.")))
                .isEqualTo("text refusal.word.PHONE");
        assertThat(why(Part.LIAISON, Act.WRITE_SUMMARY, reference, summary("Illegal miners were weighed wrongly.")))
                .isEqualTo("text refusal.word.ILLEGAL_MINER");
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference, summary(text));
        road.does(Part.LIAISON, Act.ADD_PARTY, reference, new AddedParty("INFORMANT", "TRADER", null, "Idris Bakori"));
        assertThat(why(Part.MANAGER, Act.APPROVE_SUMMARY, reference)).startsWith("summary refusal.word.");
    }

    private static SummaryText summary(String text) {
        return new SummaryText(text, null, null);
    }

    @Test
    void a_desk_judges_no_case_lower_than_its_category_and_never_without_words() {
        var reference = road.to(Station.REGISTERED);
        assertThat(why(Part.PROTECTION, Act.TRIAGE, reference, Samples.findings("GBV-01", "S3", "P4")))
                .isEqualTo("refusal.not-found");
        assertThat(why(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("GBV-01", "S3", "P4")))
                .isEqualTo("severity refusal.below-least");
        assertThat(why(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("GBV-01", "S1", "P2")))
                .isEqualTo("confidentiality refusal.below-least");
        assertThat(why(Part.MANAGER, Act.TRIAGE, reference, unreasoned("OTH-99")))
                .isEqualTo("reason refusal.field.NotBlank");
        assertThat(why(
                        Part.MANAGER,
                        Act.PLAN_SAFETY,
                        reference,
                        new SafetyPlan("She goes home by the other path", false, null)))
                .isEqualTo("whyNot refusal.blank");
    }

    private static TriageFindings unreasoned(String category) {
        var good = Samples.findings(category, "S2", "P2");
        return new TriageFindings(
                good.categories(),
                good.severity(),
                " ",
                good.confidentiality(),
                good.risks(),
                good.unknown(),
                good.fear(),
                null,
                true,
                true);
    }

    @Test
    void a_case_goes_to_the_office_that_the_desk_was_shown_and_to_no_other() {
        var reference = road.to(Station.APPROVED);
        assertThat(why(
                        Part.MANAGER,
                        Act.ADMIT,
                        reference,
                        new Admission(road.office("MIN-0102"), "They are friendly", null)))
                .isEqualTo("refusal.route-changed");
        road.does(Part.MANAGER, Act.ADMIT, reference);
        int same = Objects.requireNonNull(
                road.view(Part.MANAGER, reference).header().office());
        assertThat(why(
                        Part.MANAGER,
                        Act.RE_ROUTE,
                        reference,
                        new Rerouting(same, "WRONG_OFFICE", "It is theirs after all")))
                .isEqualTo("refusal.route-changed");
    }

    @Test
    void of_sexual_violence_no_office_is_asked_before_who_suffered_it_has_agreed() {
        var tale = road.tale().anonymous();
        tale.flags = List.of("SEXUAL_VIOLENCE");
        var reference = road.registered(Person.named("liaison"), tale).reference();
        road.does(Part.PROTECTION, Act.TRIAGE, reference, Samples.findings("GBV-01", "S1", "P4"));
        road.does(Part.PROTECTION, Act.WRITE_SUMMARY, reference);
        road.with(Players.ofNessor().but(Part.PROTECTION, Person.named("protection2")));
        road.does(Part.PROTECTION, Act.APPROVE_SUMMARY, reference);
        assertThat(why(Part.PROTECTION, Act.ADMIT, reference)).isEqualTo("survivorAgreed refusal.survivor-not-asked");
        var agreed = new Admission(road.route(reference, Act.ADMIT), null, true);
        road.does(Part.PROTECTION, Act.ADMIT, reference, agreed);
    }

    @Test
    void on_a_sealed_case_two_are_named_and_both_are_vetted_for_it() {
        var reference = road.to(Station.SEALED);
        var sample = (Naming) Objects.requireNonNull(road.samples().of(Act.NAME, reference));
        var one = new Naming(sample.persons().subList(0, 1), "She knows her");
        assertThat(why(Part.PROTECTION, Act.NAME, reference, one)).isEqualTo("persons refusal.named-least");
        var anybody = new Naming(List.of(sample.persons().get(0), 1), "He wants to");
        assertThat(why(Part.PROTECTION, Act.NAME, reference, anybody)).isEqualTo("persons refusal.not-namable");
    }

    @Test
    void a_desk_moves_nothing_up_before_its_date_and_nothing_to_where_it_is() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(why(Part.MANAGER, Act.ESCALATE, reference, new Escalation("DESK_ASKS", "They are slow")))
                .isEqualTo("refusal.not-due-yet");
        assertThat(why(Part.MANAGER, Act.ESCALATE, reference, new Escalation("COMPLAINANT", "She says so")))
                .isEqualTo("refusal.escalation-reason");
        var above = road.to(Station.PASSED);
        var last = "";
        for (int bodies = 0; bodies < 9 && last.isEmpty(); bodies++) {
            last = why(Part.LIAISON, Act.ESCALATE, above);
        }
        assertThat(last).isEqualTo("refusal.top-reached");
    }

    // ---- remedy and end

    @Test
    void what_was_done_has_a_proof_and_what_was_not_has_a_new_day_soon() {
        var reference = road.to(Station.PAID);
        assertThat(why(Part.OFFICIAL, Act.REPORT_DONE, reference, new DoneReport(1, "Paid", road.today(), null, null)))
                .isEqualTo("proof refusal.proof-or-reason");
        road.does(Part.OFFICIAL, Act.REPORT_DONE, reference);
        assertThat(why(
                        Part.LIAISON,
                        Act.VERIFY,
                        reference,
                        new Verification(1, "Nothing is there", "NOT_DONE", true, null, null)))
                .isEqualTo("view refusal.person-says-not-done");
        var late = road.today().plusDays(90);
        assertThat(why(
                        Part.LIAISON,
                        Act.VERIFY,
                        reference,
                        new Verification(1, "Nothing is there", "NOT_DONE", false, null, late)))
                .isEqualTo("newDate refusal.new-date-too-late");
    }

    @Test
    void a_case_stops_for_no_official_and_no_leader_and_pressure_is_looked_into() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(why(Part.LIAISON, Act.WITHDRAW, reference, stopped("ASKED", true)))
                .isEqualTo("askedByPower refusal.asked-by-power");
        assertThat(why(
                        Part.LIAISON,
                        Act.WITHDRAW,
                        reference,
                        new Withdrawal(null, "NOBODY", null, false, " ", "I want peace", false)))
                .isEqualTo("whyNotAlone refusal.blank");
        road.does(Part.LIAISON, Act.WITHDRAW, reference, stopped("THREATENED", false));
        assertThat(why(Part.MANAGER, Act.CLOSE, reference, Samples.closing("WITHDRAWN")))
                .isEqualTo("pressure refusal.pressure-not-looked-into");
        road.does(
                Part.MANAGER, Act.CLOSE, reference, withdrawn("Her brother feared for his place; she was asked alone"));
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
    }

    private static Withdrawal stopped(String pressure, boolean byPower) {
        return new Withdrawal(null, pressure, byPower, true, null, "I want peace", false);
    }

    private static Closing withdrawn(@Nullable String pressure) {
        var good = Samples.closing("WITHDRAWN");
        return new Closing(
                good.code(),
                good.satisfaction(),
                good.risks(),
                good.unknown(),
                good.fear(),
                good.rootCause(),
                good.askedAndGot(),
                null,
                List.of(),
                pressure);
    }

    @Test
    void while_an_answer_is_awaited_only_whoever_cannot_be_reached_is_no_longer_waited_for() {
        var reference = road.to(Station.AWAITING);
        assertThat(why(Part.MANAGER, Act.CLOSE, reference)).isEqualTo("code refusal.only-unreachable");
        assertThat(why(Part.MANAGER, Act.CLOSE, reference, Samples.closing("UNREACHABLE")))
                .isEqualTo("tries refusal.too-few-tries");
    }

    @Test
    void nothing_is_closed_while_something_else_waits_for_a_second_person() {
        var reference = road.to(Station.CLOSING);
        assertThat(road.does(Part.MANAGER, Act.CORRECT_PARTY, reference).waits())
                .isTrue();
        assertThat(why(Part.MANAGER, Act.CLOSE, reference)).isEqualTo("refusal.another-waits");
        road.does(Part.SECOND, Act.DECLINE, reference);
        road.does(Part.MANAGER, Act.CLOSE, reference);
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
    }

    @Test
    void what_was_promised_and_not_looked_at_is_closed_only_for_whoever_wants_none_of_it_any_more() {
        var reference = road.to(Station.DONE);
        road.does(Part.LIAISON, Act.WITHDRAW, reference);
        assertThat(why(Part.MANAGER, Act.CLOSE, reference)).isEqualTo("refusal.item-not-verified");
        road.does(Part.MANAGER, Act.CLOSE, reference, Samples.closing("WITHDRAWN"));
        assertThat(road.state(reference)).isEqualTo(State.CLOSED);
    }

    private String why(Part part, Act act, Reference reference) {
        return why(part, act, reference, road.samples().of(act, reference));
    }

    /** Why an act is refused, after the field that is at fault; nothing where it is done, or waits. */
    private String why(Part part, Act act, Reference reference, @Nullable Object input) {
        var refusal = catchThrowableOfType(Refusal.class, () -> road.does(part, act, reference, input));
        if (refusal instanceof InputRefused wrong) {
            var fault = wrong.faults().get(0);
            return fault.field() + " " + fault.key();
        }
        return refusal == null ? "" : refusal.key();
    }

    private InputRefused.Fault fault(Part part, Act act, Reference reference, @Nullable Object input) {
        return catchThrowableOfType(InputRefused.class, () -> road.does(part, act, reference, input))
                .faults()
                .get(0);
    }
}
