package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.State;
import org.recourse.remedy.Reopening;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;

/** A case that has ended is opened again: for a wish in time, for a reprisal at any time, for what was promised and not done. */
@Order(Turns.MOVES_CLOCK)
class ReopeningIT extends ContainerTest {

    @EJB
    private Stage stage;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
        road.with(Players.ofNessor());
    }

    @Test
    void when_the_time_to_appeal_is_over_the_case_can_still_be_opened_again() {
        var reference = road.to(Station.CLOSED);
        road.does(Part.LIAISON, Act.TELL, reference);
        stage.later(Duration.ofDays(80));
        assertThat(road.view(Part.LIAISON, reference).possible())
                .contains(Act.REOPEN)
                .doesNotContain(Act.APPEAL);
        Refused.because("window-over", () -> road.does(Part.LIAISON, Act.APPEAL, reference));
        road.does(Part.LIAISON, Act.REOPEN, reference);
        assertThat(road.state(reference)).isEqualTo(State.TRIAGED);
        assertThat(road.running(reference))
                .contains(Step.ADMISSIBILITY, Step.UPDATE_COMPLAINANT)
                .doesNotContain(Step.REOPEN_WINDOW);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        assertThat(road.office(reference)).isNotEqualTo("MIN-0101");
    }

    @Test
    void a_wish_reopens_within_the_window_and_a_reprisal_at_any_time() {
        var reference = road.to(Station.CLOSED);
        stage.later(Duration.ofDays(370));
        Refused.because("reopen-window-over", () -> road.does(Part.LIAISON, Act.REOPEN, reference));
        Refused.because("reopen-reason", () -> reopened(Part.LIAISON, reference, "OVERSIGHT_ASKS", null));
        Refused.because("reopen-reason", () -> reopened(Part.OVERSIGHT, reference, "REPRISAL", null));
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
        Refused.because("no-item", () -> reopened(Part.LIAISON, reference, "REMEDY_UNPAID", 7));
        reopened(Part.LIAISON, reference, "REMEDY_UNPAID", 1);
        assertThat(road.state(reference)).isEqualTo(State.REMEDY);
        assertThat(road.office(reference)).isEqualTo("MIN-0101");
        assertThat(road.running(reference)).contains(Step.REMEDY_ITEM);
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
        assertThat(road.office(withdrawn)).isEqualTo("MIN-0101");

        var answered = road.to(Station.CLOSING);
        assertThat(road.view(Part.LIAISON, answered).possible()).doesNotContain(Act.REOPEN);
        Refused.because("ends-answered", () -> reopened(Part.LIAISON, answered, "PRESSURE", null));
    }

    @Test
    void what_was_promised_by_an_office_that_has_the_case_no_more_is_not_owed_again_by_nobody() {
        var reference = road.to(Station.CLOSED);
        road.does(Part.LIAISON, Act.REOPEN, reference, new Reopening("NEW_EVIDENCE", null, "It is not over"));
        road.does(Part.LIAISON, Act.WITHDRAW, reference);
        Refused.because(
                "no-office",
                () -> road.does(
                        Part.LIAISON, Act.REOPEN, reference, new Reopening("REMEDY_UNPAID", null, "I have nothing")));
    }

    private void reopened(Part part, Reference reference, String reason, @Nullable Integer item) {
        road.does(part, Act.REOPEN, reference, new Reopening(reason, item, "It is not over"));
    }
}
