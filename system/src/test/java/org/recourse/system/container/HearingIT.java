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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.answer.HearingPacket;
import org.recourse.answer.HearingReply;
import org.recourse.answer.Meeting;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Field;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;

/** The other side is heard, and meets the person where both are free to say no: what is asked, refused and followed. */
@Order(Turns.MOVES_CLOCK)
class HearingIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private CaseView seen(Part part, Reference reference, Scope scope) {
        return road.player(part).calls(() -> cases.open(reference, "remedy", EnumSet.of(Scope.SKELETON, scope)));
    }

    private Optional<CaseView.Owed> running(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.running() && clock.step() == step)
                .findFirst();
    }

    private String refused(Act act, Reference reference, Object input) {
        return road.refused(Part.MANAGER, act, reference, input);
    }

    private HearingPacket packet(int party, String words, boolean agreed, LocalDate on, String method) {
        return new HearingPacket(party, words, agreed, on, method, null, List.of(), List.of(), "NONE");
    }

    private HearingPacket saying(String words) {
        return packet(1, words, true, road.today(), "SIGNED");
    }

    private static final String WORDS = "It is said that stones are weighed with a wrong scale.";

    // ---- hear

    @Test
    void the_other_side_is_heard_once_a_second_person_has_read_the_packet() {
        var reference = road.to(Station.HEAR_WAITS);
        assertThat(running(reference, Step.HEARING_REPLY)).isEmpty();
        assertThat(road.view(Part.SECOND, reference).waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.input()).contains("wrong scale"));
        assertThatThrownBy(() -> road.does(Part.MANAGER, Act.CONFIRM, reference, new Confirmation(1, "hear", null)))
                .as("nobody confirms what he asked for himself")
                .isInstanceOf(Refusal.class);
        road.does(Part.SECOND, Act.CONFIRM, reference);
        var due = running(reference, Step.HEARING_REPLY).orElseThrow();
        assertThat(due.about()).isPositive();
        assertThat(running(reference, Step.CALL_BACK_30)).isPresent();
        assertThat(running(reference, Step.CALL_BACK_90)).isPresent();
        assertThat(running(reference, Step.TELL).orElseThrow().words())
                .extracting(Enum::name)
                .contains("C_HEARING");
        assertThat(seen(Part.LIAISON, reference, Scope.MESSAGES).messages())
                .as("the person reads what the other side reads")
                .anyMatch(said -> said.words().contains("wrong scale"));
    }

    @Test
    void no_access_follows_from_being_heard() {
        var reference = road.against("POL-010101").to(Station.REGISTERED);
        road.against("GOV-0101");
        road.does(Part.MANAGER, Act.TRIAGE, reference);
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        road.does(Part.MANAGER, Act.HEAR, reference, saying(WORDS));
        road.does(Part.SECOND, Act.CONFIRM, reference);
        road.does(Part.MANAGER, Act.REPLY, reference);
        var police = Person.named("police");
        assertThat(road.sees(police, reference)).isFalse();
        assertThatThrownBy(() -> police.calls(() -> cases.open(reference, "packet", EnumSet.allOf(Scope.class))))
                .isInstanceOf(GrievanceNotFound.class);
    }

    @Test
    void nobody_is_heard_on_a_sealed_case() {
        var reference = road.to(Station.SEALED);
        // It is sealed from its first state on; where a hearing could be, the same people see it.
        assertThat(road.view(Part.PROTECTION, reference).possible()).doesNotContain(Act.HEAR);
    }

    @Test
    void an_armed_group_is_never_reached_and_whoever_is_no_respondent_is_not_heard() {
        var tale = road.tale();
        tale.respondent = "ARMED_GROUP";
        var reference = road.begun(Station.IN_ACTION, tale).reference();
        assertThat(refused(Act.HEAR, reference, saying(WORDS))).isEqualTo("party refusal.never-reached");
        assertThat(refused(Act.HEAR, reference, packet(9, WORDS, true, road.today(), "SIGNED")))
                .isEqualTo("party refusal.no-respondent");
    }

    @Test
    void the_person_has_agreed_to_exactly_this_packet_and_not_too_long_ago() {
        var reference = road.to(Station.IN_ACTION);
        var today = road.today();
        assertThat(refused(Act.HEAR, reference, packet(1, WORDS, false, today, "SIGNED")))
                .isEqualTo("agreed refusal.packet-not-agreed");
        assertThat(refused(Act.HEAR, reference, packet(1, WORDS, true, today.minusDays(32), "SIGNED")))
                .isEqualTo("agreedOn refusal.packet-too-old");
        assertThat(refused(Act.HEAR, reference, packet(1, WORDS, true, today.plusDays(2), "SIGNED")))
                .isEqualTo("agreedOn refusal.field.PastOrPresent");
        assertThat(refused(Act.HEAR, reference, packet(1, WORDS, true, today, "ORAL_WITNESSED")))
                .isEqualTo("witness refusal.no-witness");
        road.does(Part.MANAGER, Act.HEAR, reference, packet(1, WORDS, true, today.minusDays(29), "SIGNED"));
    }

    @Test
    void a_packet_shows_neither_who_complained_nor_where_nor_what_was_told() {
        var tale = road.tale();
        tale.words = "They shut the gate in the night and said that nobody of my family may come back.";
        tale.exactPlace = "Behind the well of Tamsin";
        var reference = road.begun(Station.IN_ACTION, tale).reference();
        assertThat(refused(Act.HEAR, reference, saying("It was Miro who said that the scale is wrong.")))
                .isEqualTo("packet refusal.word.SOMEBODY");
        assertThat(refused(Act.HEAR, reference, saying("Call 0700 000 000 to answer.")))
                .isEqualTo("packet refusal.word.PHONE");
        assertThat(refused(Act.HEAR, reference, saying("It happened behind the well of Tamsin.")))
                .isEqualTo("packet refusal.word.EXACT_PLACE");
        assertThat(refused(Act.HEAR, reference, saying("You said that nobody of my family may come back to the site.")))
                .isEqualTo("packet refusal.word.QUOTE");
        assertThat(refused(Act.HEAR, reference, saying("A pregnant woman was turned away.")))
                .isEqualTo("packet refusal.word.GROUP");
        assertThat(refused(Act.HEAR, reference, saying("This is case " + reference.text())))
                .isEqualTo("packet refusal.word.REFERENCE");
    }

    private HearingPacket feared(@Nullable String fear, String... risks) {
        return new HearingPacket(1, WORDS, true, road.today(), "SIGNED", null, List.of(risks), List.of(), fear);
    }

    @Test
    void the_risk_of_the_day_is_not_critical_and_at_some_risk_there_is_a_safety_plan() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(refused(Act.HEAR, reference, feared("VERY"))).isEqualTo("refusal.hear-critical");
        assertThat(refused(Act.HEAR, reference, feared("SOME"))).isEqualTo("refusal.hear-no-safety-plan");
        road.does(Part.LIAISON, Act.PLAN_SAFETY, reference);
        road.does(Part.MANAGER, Act.HEAR, reference, feared("SOME"));
    }

    @Test
    void the_risk_that_was_looked_at_on_another_day_is_looked_at_again() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.OFFICIAL, Act.REPORT_PROTECTION, reference);
        stage.later(Duration.ofDays(2));
        assertThat(refused(Act.HEAR, reference, feared(null))).isEqualTo("fear refusal.no-score-today");
    }

    // ---- reply

    @Test
    void the_person_reads_the_reply_and_the_office_proposes_only_after_it() {
        var reference = road.to(Station.HEARD);
        assertThat(road.refused(
                        Part.OFFICIAL,
                        Act.PROPOSE,
                        reference,
                        Objects.requireNonNull(road.samples().of(Act.PROPOSE, reference))))
                .isEqualTo("refusal.hearing-runs");
        assertThat(refused(Act.REPLY, reference, new HearingReply(9999, "No"))).isEqualTo("hearing refusal.no-hearing");
        road.does(Part.MANAGER, Act.REPLY, reference);
        assertThat(running(reference, Step.HEARING_REPLY)).isEmpty();
        assertThat(seen(Part.LIAISON, reference, Scope.MESSAGES).messages())
                .anyMatch(said -> said.words().equals("Our scale was tested in May"));
        assertThat(seen(Part.OFFICIAL, reference, Scope.PROPOSAL).all(Field.REPLY))
                .hasSize(1);
        road.does(
                Part.MANAGER,
                Act.REPLY,
                reference,
                new HearingReply(road.samples().hearing(reference), "And in June"));
        assertThat(seen(Part.MANAGER, reference, Scope.PROPOSAL).all(Field.REPLY))
                .as("what they add later stands beside it")
                .hasSize(2);
        road.does(Part.OFFICIAL, Act.PROPOSE, reference);
    }

    @Test
    void silence_is_noted_when_the_time_is_over() {
        var reference = road.to(Station.HEARD);
        var clock = running(reference, Step.HEARING_REPLY).orElseThrow();
        stage.later(Duration.ofDays(Duration.between(stage.now(), clock.dueAt()).toDays() + 1));
        stage.sweep();
        assertThat(running(reference, Step.HEARING_REPLY)).isEmpty();
        var events = road.player(Part.OVERSIGHT)
                .calls(() -> cases.history(reference, null, 40))
                .page()
                .events();
        assertThat(events).anySatisfy(event -> {
            assertThat(event.act()).isEqualTo("reply");
            assertThat(event.facts()).containsEntry("none", "yes");
        });
    }

    // ---- mediate

    private Meeting meeting(boolean held, int days, boolean person, boolean other, @Nullable String outcome) {
        return new Meeting(held, road.today().plusDays(days), "The elder", person, other, outcome, "You may say no.");
    }

    @Test
    void a_meeting_is_offered_after_a_hearing_and_both_sides_are_free_to_say_no() {
        var unheard = road.to(Station.IN_ACTION);
        assertThat(refused(Act.MEDIATE, unheard, meeting(false, 3, true, true, null)))
                .isEqualTo("refusal.not-heard");
        var reference = road.to(Station.HEARD);
        assertThat(refused(Act.MEDIATE, reference, meeting(false, 3, false, true, null)))
                .isEqualTo("personFree refusal.not-free");
        assertThat(refused(Act.MEDIATE, reference, meeting(false, 3, true, false, null)))
                .isEqualTo("otherFree refusal.not-free");
        assertThat(refused(Act.MEDIATE, reference, meeting(true, 0, true, true, null)))
                .isEqualTo("outcome refusal.blank");
        assertThat(refused(Act.MEDIATE, reference, meeting(true, 3, true, true, "Agreed")))
                .isEqualTo("when refusal.field.PastOrPresent");
        assertThat(refused(Act.MEDIATE, reference, meeting(false, -1, true, true, null)))
                .isEqualTo("when refusal.date-over");
        road.does(Part.MANAGER, Act.MEDIATE, reference, meeting(false, 3, true, true, null));
        road.does(Part.MANAGER, Act.MEDIATE, reference, meeting(true, 0, true, true, "They share the well"));
        assertThat(seen(Part.OFFICIAL, reference, Scope.PROPOSAL).all(Field.MEETING))
                .hasSize(2);
        assertThat(running(reference, Step.TELL).orElseThrow().words())
                .extracting(Enum::name)
                .contains("C_MEETING");
    }

    @Test
    void at_high_risk_nobody_is_brought_to_a_meeting() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.PLAN_SAFETY, reference);
        var high = feared("SOME", "ARMED_OR_OFFICIAL", "KNOWS_IDENTITY", "DEPENDENCE", "WITHIN_REACH");
        road.does(Part.MANAGER, Act.HEAR, reference, high);
        road.does(Part.SECOND, Act.CONFIRM, reference);
        assertThat(refused(Act.MEDIATE, reference, meeting(false, 3, true, true, null)))
                .isEqualTo("refusal.no-meeting-risk");
    }

    @Test
    void where_an_office_is_accused_no_meeting_is_offered() {
        road.against("GOV-0101");
        var reference = road.to(Station.HEARD);
        road.against(null);
        assertThat(refused(Act.MEDIATE, reference, meeting(false, 3, true, true, null)))
                .isEqualTo("refusal.no-meeting");
    }

    private Reference triaged(String category, String severity) {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings(category, severity, "P2"));
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        return reference;
    }

    @Test
    void in_the_gravest_cases_no_meeting_is_offered() {
        var reference = triaged("LIC-02", "S1");
        road.does(Part.LIAISON, Act.PLAN_SAFETY, reference);
        road.does(Part.MANAGER, Act.HEAR, reference);
        road.does(Part.SECOND, Act.CONFIRM, reference);
        assertThat(refused(Act.MEDIATE, reference, meeting(false, 3, true, true, null)))
                .isEqualTo("refusal.no-meeting-grave");
        assertThat(road.view(Part.MANAGER, reference).possible()).doesNotContain(Act.MEDIATE);
    }
}
