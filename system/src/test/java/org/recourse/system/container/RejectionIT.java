package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;
import org.recourse.triage.Rejection;

/** A case is not taken on by two, for a reason that is written down, and whoever complained can contest it. */
@Order(Turns.MOVES_CLOCK)
class RejectionIT extends ContainerTest {

    private final Players nessor = Players.ofNessor();

    @EJB
    private Stage stage;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
        road.with(nessor);
    }

    @Test
    void nothing_is_rejected_by_one_person() {
        var reference = road.to(Station.TRIAGED);
        assertThat(road.does(Part.MANAGER, Act.REJECT, reference).waits()).isTrue();
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThatThrownBy(() -> road.does(Part.MANAGER, Act.CONFIRM, reference))
                .isInstanceOf(Refusal.class);
        road.does(Part.SECOND, Act.CONFIRM, reference);
        assertThat(road.state(reference)).isEqualTo(State.INADMISSIBLE);
        assertThat(road.running(reference)).contains(Step.TELL_DECISION).doesNotContain(Step.ADMISSIBILITY);
    }

    @Test
    void a_rejection_rests_on_no_reason_for_which_nobody_is_turned_away() {
        var reference = road.to(Station.TRIAGED);
        Refused.field("noneOfThese", () -> rejected(reference, rejection("ABUSIVE", false, null, null)));
    }

    @Test
    void what_is_out_of_scope_is_sent_on_first_and_what_goes_on_elsewhere_is_named() {
        var reference = road.to(Station.TRIAGED);
        Refused.field("forwardedTo", () -> rejected(reference, rejection("OUT_OF_SCOPE", true, null, null)));
        Refused.field("sameAs", () -> rejected(reference, rejection("DUPLICATE", true, null, null)));
        Refused.field("sameAs", () -> rejected(reference, rejection("DUPLICATE", true, null, reference.text())));
    }

    @Test
    void too_little_is_known_only_after_two_questions() {
        var reference = road.to(Station.TRIAGED);
        Refused.because(
                "too-few-questions", () -> rejected(reference, rejection("INSUFFICIENT_INFO", true, null, null)));
        for (int asked = 0; asked < 2; asked++) {
            Refused.because(
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
        assertThat(road.decider(reference)).isEqualTo("OMB-XT");
        assertThat(road.running(reference)).contains(Step.APPEAL_DECISION).doesNotContain(Step.APPEAL_WINDOW);
        road.with(nessor.but(Part.DECIDER, Players.officialOf("OMB-XT")));
        road.does(Part.DECIDER, Act.UPHOLD, reference, Samples.sentBack());
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(road.running(reference)).contains(Step.ADMISSIBILITY).doesNotContain(Step.APPEAL_DECISION);
        assertThat(road.sees(Players.officialOf("OMB-XT"), reference)).isFalse();
        Refused.field("reason", () -> rejected(reference, rejection("ALREADY_DECIDED", true, null, null)));
        rejected(reference, rejection("ABUSIVE", true, null, null));
        road.does(Part.LIAISON, Act.TELL, reference);
        road.does(Part.LIAISON, Act.APPEAL, reference);
        assertThat(road.decider(reference)).isEqualTo("HRC-XT");
    }

    @Test
    void a_rejection_to_which_nothing_is_said_is_closed_and_can_still_be_contested() {
        var reference = road.to(Station.REJECTION_TOLD);
        stage.later(Duration.ofDays(75));
        stage.sweep();
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
        Refused.because("ends-answered", () -> road.does(Part.LIAISON, Act.REOPEN, reference));
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
        assertThat(road.decider(reference)).isEqualTo("HRC-XT");
        assertThat(road.sees(Person.named("case-manager"), reference)).isFalse();
        road.with(nessor.but(Part.DECIDER, Players.officialOf("HRC-XT")));
        road.does(Part.DECIDER, Act.UPHOLD, reference, Samples.sentBack());
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(road.sees(Players.officialOf("HRC-XT"), reference)).isFalse();
    }

    @Test
    void whoever_has_only_the_receipt_is_told_by_the_page_and_has_the_same_time() {
        var registered = road.registered(Person.named("liaison"), road.tale().anonymous());
        var reference = registered.reference();
        road.does(Part.MANAGER, Act.TRIAGE, reference);
        rejected(reference, rejection("ABUSIVE", true, null, null));
        assertThat(road.running(reference)).contains(Step.UNREAD).doesNotContain(Step.TELL_DECISION);
        stage.later(Duration.ofDays(35));
        stage.sweep();
        assertThat(road.state(reference)).isEqualTo(State.INADMISSIBLE);
        assertThat(road.running(reference)).contains(Step.APPEAL_WINDOW).doesNotContain(Step.UNREAD);
        var at = road.at(Part.OVERSIGHT, reference);
        var input = road.samples().of(Act.APPEAL, reference);
        road.showing(registered.receipt(), () -> road.performer(Act.APPEAL).perform(at, input));
        assertThat(road.state(reference)).isEqualTo(State.UNDER_APPEAL);
    }

    private void rejected(Reference reference, Rejection rejection) {
        road.does(Part.MANAGER, Act.REJECT, reference, rejection);
        road.does(Part.SECOND, Act.CONFIRM, reference);
    }

    private static Rejection rejection(
            String reason, boolean noneOfThese, @Nullable String forwardedTo, @Nullable String sameAs) {
        return new Rejection(reason, noneOfThese, "Why", "Elsewhere", forwardedTo, sameAs, "You can appeal");
    }
}
