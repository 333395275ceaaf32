package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Lists;
import org.recourse.web.shared.part.RoadStep;

/** What the complainant is told of dates, of lateness and of the answer. */
class MyCaseTest {

    private static final Instant DAY = Instant.parse("2026-11-03T08:00:00Z");

    private static MyCasePage page(CaseView view, History.Event... latestFirst) {
        var write = MyAct.MESSAGE.binder(Lists.of(Taxonomy.standard())).blank();
        return new MyCase(view, List.of(latestFirst), SampleCountry.places("en")).page(null, write, List.of());
    }

    private static RoadStep late(CaseView view, History.Event... latestFirst) {
        return page(view, latestFirst).road().stream()
                .filter(step -> step.status() == RoadStep.Status.LATE)
                .findFirst()
                .orElseThrow();
    }

    // ---- the next date

    @Test
    void that_it_was_read_is_a_date_only_until_something_was_done_with_it() {
        assertThat(page(MySamples.owed(State.REGISTERED, Step.ACKNOWLEDGE)).then())
                .isEqualTo(Phrase.of("mine.then.ACKNOWLEDGE"));
        for (var state : State.values()) {
            if (state != State.REGISTERED) {
                var page = page(MySamples.owed(state, Step.ACKNOWLEDGE));
                assertThat(page.then()).as(state.name()).isNull();
                assertThat(page.clock()).as(state.name()).isNull();
            }
        }
    }

    @Test
    void the_date_is_that_of_the_step_the_case_waits_for() {
        assertThat(page(MySamples.admitted()).then()).isEqualTo(Phrase.of("mine.then.ACCEPT_OR_RECUSE"));
        assertThat(page(MySamples.registered()).then()).isEqualTo(Phrase.of("mine.then.TRIAGE"));
    }

    @Test
    void what_offices_owe_each_other_is_no_date_of_the_complainant() {
        assertThat(page(MySamples.owed(State.TRIAGED, Step.UPDATE_COMPLAINANT, Step.SECOND_PERSON))
                        .then())
                .isNull();
    }

    @Test
    void whoever_stopped_a_case_is_not_told_that_something_is_looked_after_in_it() {
        var closing = MySamples.owed(State.CLOSING, Step.CLOSE);
        var stopped = page(closing, MySamples.event(7, "withdraw", Map.of()), MySamples.event(6, "agree", Map.of()));
        assertThat(stopped.now().key()).isEqualTo("mine.state.CLOSING.stopped");
        assertThat(stopped.then()).isEqualTo(Phrase.of("mine.then.CLOSE.stopped"));
        var again = page(
                closing,
                MySamples.event(9, "verify", Map.of()),
                MySamples.event(8, "reopen", Map.of()),
                MySamples.event(7, "withdraw", Map.of()));
        assertThat(again.now().key()).isEqualTo("mine.state.CLOSING");
        assertThat(again.then()).isEqualTo(Phrase.of("mine.then.CLOSE"));
    }

    // ---- lateness

    @Test
    void where_the_desk_was_late_the_desk_that_has_the_case_now_is_named() {
        var late = late(MySamples.registered(), MySamples.event(3, "escalate", Map.of("since", "2026-11-02")));
        assertThat(late.what()).isEqualTo(Phrase.of("mine.road.late.desk"));
        assertThat(late.when()).isEqualTo(Phrase.of("mine.road.moved", DAY, Phrase.words("Upper Ombar police")));
    }

    @Test
    void desks_that_were_late_one_after_the_other_are_said_once_with_the_desk_that_has_it_now() {
        var road = page(
                        MySamples.registered(),
                        MySamples.event(4, "escalate", Map.of("since", "2026-11-03")),
                        MySamples.event(3, "escalate", Map.of("since", "2026-11-02")))
                .road();
        assertThat(road)
                .filteredOn(step -> step.status() == RoadStep.Status.LATE)
                .hasSize(1);
        assertThat(road.get(0).what()).isEqualTo(Phrase.of("mine.road.times", Phrase.of("mine.road.late.desk"), 2));
        assertThat(road.get(0).when())
                .isEqualTo(Phrase.of(
                        "mine.road.moved", Instant.parse("2026-11-04T08:00:00Z"), Phrase.words("Upper Ombar police")));
    }

    @Test
    void each_office_that_was_late_is_said_with_the_one_that_came_after_it() {
        var road = page(
                        MySamples.admitted(),
                        MySamples.event(4, "escalate", Map.of("since", "2026-11-03", "office", "12")),
                        MySamples.event(3, "escalate", Map.of("since", "2026-11-02", "office", "12")))
                .road();
        assertThat(road)
                .filteredOn(step -> step.status() == RoadStep.Status.LATE)
                .hasSize(2);
    }

    @Test
    void where_an_office_was_late_the_next_one_is_named() {
        var late = late(
                MySamples.admitted(), MySamples.event(3, "escalate", Map.of("since", "2026-11-02", "office", "12")));
        assertThat(late.what()).isEqualTo(Phrase.of("mine.road.late"));
        assertThat(late.when()).isEqualTo(Phrase.of("mine.road.moved", DAY, Phrase.words("Upper Ombar police")));
    }

    @Test
    void a_step_beside_the_office_that_was_late_moves_the_case_to_nobody() {
        var late = late(MySamples.admitted(), MySamples.event(3, "escalate", Map.of("since", "2026-11-02")));
        assertThat(late.what()).isEqualTo(Phrase.of("mine.road.late.step"));
        assertThat(late.when()).isEqualTo(Phrase.of("on", DAY));
    }

    // ---- the end

    @Test
    void a_closed_case_says_why_and_how_to_come_back() throws Exception {
        var closed = page(MySamples.owed(State.CLOSED), MySamples.event(9, "close", Map.of("code", "OFFER_NOT_TAKEN")));
        assertThat(closed.choices()).extracting(MyCasePage.Choice::href).contains("/report", "/about/talk");
        assertThat(Gallery.draw("mine-closed", closed))
                .containsSubsequence(
                        "Your case is closed.", "you did not say yes in time", "open your case again", "Tell us again");
        assertThat(page(MySamples.registered()).back()).isNull();
    }

    @Test
    void every_way_in_which_a_case_can_end_is_said_in_plain_words() {
        for (var language : Bundles.all().languages()) {
            for (var code : Taxonomy.standard().list("closure")) {
                assertThat(Bundles.all().has(language, "mine.closed." + code.code()))
                        .as(language.code() + ' ' + code.code())
                        .isTrue();
            }
        }
    }

    // ---- the answer

    @Test
    void the_answer_says_how_to_appeal_and_how_long_there_is() {
        var terms = new Terms(Taxonomy.standard());
        var places = SampleCountry.places("en");
        var running = new MyProposal(
                        MySamples.owed(State.OFFERED, Step.APPEAL_WINDOW), MySamples.offer(), places, terms)
                .page();
        assertThat(running.appeal()).isEqualTo("Go to the Mining Ombud.");
        assertThat(running.time())
                .isEqualTo(Phrase.of(
                        "proposal.until", Phrase.of("limit.WORKING_DAYS", 45), Instant.parse("2026-11-30T21:59:59Z")));
        var untold = new MyProposal(MySamples.owed(State.OFFERED), MySamples.offer(), places, terms).page();
        assertThat(untold.time()).isEqualTo(Phrase.of("proposal.time", Phrase.of("limit.WORKING_DAYS", 45)));
    }

    @Test
    void what_was_not_taken_on_leads_to_why_and_to_the_appeal() throws Exception {
        var page = page(MySamples.owed(State.INADMISSIBLE, Step.APPEAL_WINDOW), MySamples.event(9, "reject", Map.of()));
        assertThat(Gallery.draw("mine-rejected", page))
                .containsSubsequence("Until then you can appeal.", "Read why, and how to appeal", "/follow-up/decision")
                .contains("We could not take it on", "You can appeal")
                .doesNotContain("say yes or no");
    }

    @Test
    void whoever_decides_an_appeal_is_named_with_the_date() throws Exception {
        var page = page(
                MySamples.owed(State.UNDER_APPEAL, Step.APPEAL_DECISION),
                MySamples.event(9, "appeal", Map.of("office", String.valueOf(MySamples.OFFICE))));
        assertThat(Gallery.draw("mine-appealed", page))
                .contains("stands above whoever decided before", "By then it must have decided on your appeal.");
    }

    @Test
    void a_decision_that_was_made_since_is_read_by_itself() {
        var dismissed = page(MySamples.owed(State.OFFERED), MySamples.event(9, "dismiss", Map.of()));
        assertThat(dismissed.choices()).extracting(MyCasePage.Choice::href).contains("/follow-up/decision");
        assertThat(page(MySamples.owed(State.OFFERED)).choices())
                .extracting(MyCasePage.Choice::href)
                .doesNotContain("/follow-up/decision");
    }
}
