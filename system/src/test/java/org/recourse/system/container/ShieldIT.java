package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.CaseLink;
import org.recourse.access.Scope;
import org.recourse.escalation.WorkingDays;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.History;
import org.recourse.grievance.LinkKind;
import org.recourse.grievance.State;
import org.recourse.intake.AddedParty;
import org.recourse.remedy.Reopening;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.triage.Downgrade;
import org.recourse.triage.Reclassification;
import org.recourse.triage.ReprisalReport;
import org.recourse.triage.Scoring;
import org.recourse.triage.Upgrade;

/** What keeps a person safe when things get worse, and what is refused to whoever would make it less. */
@Order(Turns.MOVES_CLOCK)
class ShieldIT extends ContainerTest {

    private final Players nessor = Players.ofNessor();

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
        road.with(nessor);
    }

    // ---- score

    private static Scoring scoring(String fear, @Nullable String reason, String... yes) {
        return new Scoring(List.of(yes), List.of(), fear, reason);
    }

    @Test
    void an_answer_is_changed_only_with_a_reason() {
        var reference = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.SCORE, reference, scoring("NONE", null, "DEPENDENCE"));
        var other = scoring("NONE", null, "DEPENDENCE", "RECORD");
        assertThat(road.refused(Part.MANAGER, Act.SCORE, reference, other)).isEqualTo("reason refusal.answer-changed");
        road.does(Part.MANAGER, Act.SCORE, reference, scoring("NONE", "He did it before", "DEPENDENCE", "RECORD"));
        assertThat(header(reference).reprisal()).isEqualTo(Band.LOW);
    }

    @Test
    void fear_alone_raises_the_risk_and_from_medium_on_a_safety_plan_is_owed_once() {
        var reference = road.to(Station.TRIAGED);
        assertThat(road.running(reference)).doesNotContain(Step.SAFETY_PLAN);
        road.does(Part.MANAGER, Act.SCORE, reference, scoring("SOME", "She said so", "DEPENDENCE"));
        road.does(Part.MANAGER, Act.SCORE, reference, scoring("SOME", null, "DEPENDENCE"));
        assertThat(header(reference).reprisal()).isEqualTo(Band.MEDIUM);
        assertThat(road.running(reference)).containsOnlyOnce(Step.SAFETY_PLAN);
    }

    @Test
    void whoever_may_not_see_the_last_answers_says_why_and_never_lowers_the_risk() {
        var reference = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.SCORE, reference, scoring("SOME", "She said so", "DEPENDENCE"));
        assertThat(road.refused(Part.LIAISON, Act.SCORE, reference, scoring("NONE", null)))
                .isEqualTo("reason refusal.answers-unseen");
        road.does(Part.LIAISON, Act.SCORE, reference, scoring("NONE", "She says that it is quiet"));
        assertThat(header(reference).reprisal()).isEqualTo(Band.MEDIUM);
    }

    @Test
    void what_an_office_says_of_the_risk_is_no_score() {
        var reference = road.to(Station.IN_ACTION);
        var band = header(reference).reprisal();
        road.does(Part.OFFICIAL, Act.REQUEST_MEASURE, reference, road.samples().patrol(false, "VERY"));
        road.does(Part.MANAGER, Act.CONFIRM, reference);
        assertThat(header(reference).reprisal()).isEqualTo(band);
        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, road.samples().patrol(false, "SOME"));
        assertThat(header(reference).reprisal()).isNotEqualTo(band);
    }

    @Test
    void a_critical_risk_seals_the_case_in_the_same_moment() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.SCORE, reference, scoring("VERY", "She hides", "PRIOR_THREATS"));
        for (var person : List.of("liaison", "case-manager", "official")) {
            assertThat(road.sees(Person.named(person), reference)).as(person).isFalse();
        }
        var view = road.view(Part.PROTECTION, reference);
        assertThat(view.header().confidentiality()).isEqualTo(Confidentiality.P4);
        assertThat(view.header().reprisal()).isEqualTo(Band.CRITICAL);
        assertThat(road.running(reference)).contains(Step.TAKE_SEALED, Step.SAFETY_PLAN);
        assertThat(due(reference, Step.SAFETY_PLAN))
                .isBeforeOrEqualTo(stage.now().plus(Duration.ofHours(24)));
        assertThat(view.clocks().stream().filter(CaseView.Owed::running).filter(clock -> clock.step() == Step.TELL))
                .allMatch(CaseView.Owed::mine);
        var history = road.player(Part.PROTECTION).calls(() -> cases.history(reference, null, 20));
        assertThat(history.page().events())
                .filteredOn(event -> event.act().equals("upgrade"))
                .extracting(History.Event::role)
                .containsExactly("clockwork");
        road.does(Part.PROTECTION, Act.TAKE, reference, null);
        assertThat(road.running(reference)).doesNotContain(Step.TAKE_SEALED);
    }

    @Test
    void an_office_that_may_not_have_a_sealed_case_loses_it_to_one_that_may() {
        var reference = road.to(Station.IN_ACTION);
        int before = Objects.requireNonNull(header(reference).office());
        road.does(Part.MANAGER, Act.SCORE, reference, scoring("VERY", "She hides"));
        var header = road.view(Part.PROTECTION, reference).header();
        assertThat(header.office()).isNotEqualTo(before);
        assertThat(header.state()).isEqualTo(State.ASSIGNED);
    }

    // ---- upgrade

    @Test
    void nothing_is_raised_to_what_it_is_already() {
        var reference = road.to(Station.TRIAGED);
        assertThat(road.refused(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S3", "P2", "Why")))
                .isEqualTo("refusal.lower-or-equal");
        assertThat(road.refused(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S4", null, "Why")))
                .isEqualTo("severity refusal.lower-or-equal");
        assertThat(road.refused(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), null, "P1", "Why")))
                .isEqualTo("confidentiality refusal.lower-or-equal");
        assertThat(road.refused(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S2", null, " ")))
                .isEqualTo("reason refusal.flag-or-reason");
    }

    @Test
    void a_life_at_risk_is_called_for_within_the_hour_also_where_nothing_else_rises() {
        var reference = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S1", "P3", "He was beaten"));
        assertThat(road.running(reference)).doesNotContain(Step.ON_CALL).contains(Step.SAFETY_PLAN);
        road.does(Part.OVERSIGHT, Act.UPGRADE, reference, new Upgrade(List.of("LIFE_AT_RISK"), null, null, null));
        assertThat(road.running(reference)).contains(Step.ON_CALL);
        assertThat(due(reference, Step.ON_CALL)).isBeforeOrEqualTo(stage.now().plus(Duration.ofHours(1)));
        assertThat(road.refused(
                        Part.OVERSIGHT, Act.UPGRADE, reference, new Upgrade(List.of("LIFE_AT_RISK"), null, null, null)))
                .isEqualTo("refusal.lower-or-equal");
    }

    @Test
    void dates_that_run_follow_the_severity_and_leave_a_day() {
        var reference = road.to(Station.ASSIGNED);
        var before = due(reference, Step.ACCEPT_OR_RECUSE);
        road.does(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S1", null, "He was beaten"));
        assertThat(due(reference, Step.ACCEPT_OR_RECUSE))
                .isBefore(before)
                .isAfterOrEqualTo(stage.now().plus(Duration.ofHours(23)));
    }

    @Test
    void a_date_that_pauses_follows_the_severity_too() {
        var reference = road.to(Station.AWAITING);
        road.does(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S2", null, "All are kept out"));
        road.does(Part.LIAISON, Act.ANSWER, reference);
        var longer = due(reference, Step.PROPOSAL);
        var other = road.to(Station.AWAITING);
        road.does(Part.LIAISON, Act.ANSWER, other);
        assertThat(longer).isAfter(due(other, Step.PROPOSAL));
    }

    // ---- downgrade

    @Test
    void nothing_is_lowered_by_one_person_nor_by_the_same_twice() {
        var reference = road.to(Station.RAISED);
        assertThat(road.does(Part.MANAGER, Act.DOWNGRADE, reference).waits()).isTrue();
        assertThat(header(reference).severity()).isEqualTo(Severity.S2);
        assertThatThrownBy(() -> road.does(Part.MANAGER, Act.CONFIRM, reference))
                .isInstanceOf(Refusal.class);
        road.does(Part.SECOND, Act.CONFIRM, reference);
        assertThat(header(reference).severity()).isEqualTo(Severity.S3);
    }

    @Test
    void where_life_is_at_stake_an_auditor_says_so_too() {
        var reference = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S1", null, "He was beaten"));
        road.does(Part.MANAGER, Act.DOWNGRADE, reference);
        assertThatThrownBy(() -> road.does(Part.SECOND, Act.CONFIRM, reference)).isInstanceOf(Refusal.class);
        var running = road.running(reference);
        road.does(Part.OVERSIGHT, Act.CONFIRM, reference);
        assertThat(header(reference).severity()).isEqualTo(Severity.S3);
        assertThat(road.running(reference))
                .containsAll(running.stream()
                        .filter(step -> step != Step.SECOND_PERSON)
                        .toList());
    }

    @Test
    void nothing_is_lowered_below_what_was_told_or_what_the_risk_asks_for() {
        var reference = road.to(Station.TRIAGED);
        assertThat(road.refused(Part.MANAGER, Act.DOWNGRADE, reference, new Downgrade("S3", "P2", "Why")))
                .isEqualTo("severity refusal.not-lower");
        assertThat(road.refused(Part.MANAGER, Act.DOWNGRADE, reference, new Downgrade("S2", "P1", "Why")))
                .isEqualTo("severity refusal.not-lower");
        assertThat(road.refused(Part.MANAGER, Act.DOWNGRADE, reference, new Downgrade("S4", "P2", "Why")))
                .isEqualTo("severity refusal.below-asked");
        assertThat(road.refused(Part.MANAGER, Act.DOWNGRADE, reference, new Downgrade("S3", "P1", "Why")))
                .isEqualTo("confidentiality refusal.below-asked");
        var high = scoring("SOME", "Armed men", "ARMED_OR_OFFICIAL", "KNOWS_IDENTITY", "DEPENDENCE", "RECORD");
        road.does(Part.MANAGER, Act.SCORE, reference, high);
        assertThat(header(reference).confidentiality()).isEqualTo(Confidentiality.P3);
        assertThat(road.refused(Part.MANAGER, Act.DOWNGRADE, reference, new Downgrade("S3", "P2", "Why")))
                .isEqualTo("confidentiality refusal.below-band");
    }

    // ---- report-reprisal

    private static ReprisalReport reprisal(boolean danger) {
        return new ReprisalReport("Men came to the house last night", "Since yesterday", danger, List.of());
    }

    @Test
    void revenge_after_the_closing_is_taken_up_by_the_receipt_and_the_case_is_sealed_once_it_is_open() {
        var registered = road.begun(Station.CLOSED);
        var reference = registered.reference();
        var at = road.at(Part.LIAISON, reference);
        road.showing(
                registered.receipt(), () -> road.performer(Act.REPORT_REPRISAL).perform(at, reprisal(true)));
        assertThat(header(reference).hold()).isTrue();
        assertThat(header(reference).severity()).isEqualTo(Severity.S1);
        assertThat(header(reference).confidentiality()).isEqualTo(Confidentiality.P2);
        var linked = road.view(Part.OVERSIGHT, reference).links();
        assertThat(linked).extracting(CaseLink::kind).containsExactly(LinkKind.REPRISAL.name());
        var ofRevenge = road.view(Part.OVERSIGHT, linked.get(0).other());
        assertThat(ofRevenge.header().state()).isEqualTo(State.REGISTERED);
        assertThat(ofRevenge.header().severity()).isEqualTo(Severity.S1);
        assertThat(road.running(reference)).contains(Step.ON_CALL, Step.SAFETY_PLAN, Step.HOLD_REVIEW);
        assertThat(due(reference, Step.ON_CALL)).isBeforeOrEqualTo(stage.now().plus(Duration.ofHours(1)));
        var again = road.at(Part.LIAISON, reference);
        road.showing(
                registered.receipt(),
                () -> road.performer(Act.REOPEN).perform(again, new Reopening("REPRISAL", null, null)));
        assertThat(road.sees(Person.named("liaison"), reference)).isFalse();
        var view = road.view(Part.PROTECTION, reference);
        assertThat(view.header().state()).isEqualTo(State.TRIAGED);
        assertThat(view.header().confidentiality()).isEqualTo(Confidentiality.P4);
        assertThat(road.running(reference))
                .contains(Step.TAKE_SEALED, Step.ADMISSIBILITY, Step.ON_CALL, Step.SAFETY_PLAN, Step.HOLD_REVIEW);
    }

    @Test
    void revenge_is_taken_up_also_where_no_desk_may_hold_what_is_said_of_it() {
        var registered = road.begun(Station.REGISTERED);
        var reference = registered.reference();
        for (var desk : List.of("DES-UO", "DES-L5")) {
            var at = road.at(Part.OVERSIGHT, reference);
            road.showing(
                    registered.receipt(),
                    () -> road.performer(Act.ADD_PARTY)
                            .perform(at, new AddedParty("ALLEGED", null, road.office(desk), null)));
        }
        var at = road.at(Part.OVERSIGHT, reference);
        road.showing(
                registered.receipt(), () -> road.performer(Act.REPORT_REPRISAL).perform(at, reprisal(true)));
        assertThat(header(reference).hold()).isTrue();
        var ofRevenge = road.view(
                Part.OVERSIGHT,
                road.view(Part.OVERSIGHT, reference).links().get(0).other());
        assertThat(ofRevenge.header().desk()).isEqualTo(header(reference).desk());
        assertThat(ofRevenge.clocks()).filteredOn(CaseView.Owed::running).isNotEmpty();
    }

    @Test
    void whoever_is_named_reads_what_was_done_and_the_desk_reads_nothing_more() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.REPORT_REPRISAL, reference);
        assertThat(road.sees(Person.named("case-manager"), reference)).isFalse();
        var view = road.player(Part.PROTECTION)
                .calls(() -> cases.open(reference, "case", EnumSet.of(Scope.SKELETON, Scope.NARRATIVE)));
        assertThat(view.all(Field.REPRISAL_REPORT))
                .extracting(text -> text.as(ReprisalReport.class).since())
                .containsExactly("Since Sunday");
        assertThat(road.running(reference)).doesNotContain(Step.ON_CALL);
        assertThat(road.view(Part.OVERSIGHT, reference).header().hold()).isTrue();
    }

    // ---- hold

    @Test
    void under_a_hold_nothing_leaves() {
        var reference = road.to(Station.HELD);
        for (var act : List.of(Act.MESSAGE, Act.REPORT_PROGRESS, Act.ASK)) {
            assertThat(road.refused(Part.MANAGER, act, reference, road.samples().of(act, reference)))
                    .as(act.code())
                    .isEqualTo("refusal.hold");
            assertThat(road.view(Part.MANAGER, reference).possible()).doesNotContain(act);
        }
        road.does(Part.LIAISON, Act.MESSAGE, reference);
        road.does(Part.OFFICIAL, Act.PROPOSE, reference);
        assertThat(road.refused(
                        Part.MANAGER, Act.RELEASE, reference, road.samples().of(Act.RELEASE, reference)))
                .isEqualTo("refusal.hold");
        assertThat(road.refused(
                        Part.LIAISON, Act.TELL, reference, road.samples().of(Act.TELL, reference)))
                .isEqualTo("refusal.hold");
    }

    @Test
    void words_wait_while_a_hold_stands_and_lose_no_time_by_it() {
        var reference = road.to(Station.IN_ACTION);
        long told = left(reference, Step.TELL);
        long update = left(reference, Step.UPDATE_COMPLAINANT);
        road.does(Part.MANAGER, Act.HOLD, reference);
        assertThat(road.running(reference))
                .contains(Step.HOLD_REVIEW, Step.PROPOSAL)
                .doesNotContain(Step.TELL, Step.UPDATE_COMPLAINANT);
        stage.later(Duration.ofDays(7));
        road.does(Part.SECOND, Act.RELEASE_HOLD, reference);
        assertThat(road.running(reference))
                .contains(Step.TELL, Step.UPDATE_COMPLAINANT)
                .doesNotContain(Step.HOLD_REVIEW);
        // Where the last of them is a half day, the rest of it is there too.
        assertThat(left(reference, Step.TELL)).isBetween(told, told + 1);
        assertThat(left(reference, Step.UPDATE_COMPLAINANT)).isBetween(update, update + 1);
        road.does(Part.LIAISON, Act.TELL, reference);
    }

    /** How many half working days there are from now until the date of a step, whatever days off lie in between. */
    private long left(Reference reference, Step step) {
        var days = WorkingDays.of(road.country(), header(reference).area());
        return days.between(days.dayOf(stage.now()), days.dayOf(due(reference, step)));
    }

    @Test
    void no_window_lapses_under_a_hold_nor_in_the_days_after_it() {
        var reference = road.to(Station.TOLD);
        road.does(Part.LIAISON, Act.HOLD, reference);
        stage.later(Duration.ofDays(90));
        stage.sweep();
        assertThat(road.state(reference)).isEqualTo(State.OFFERED);
        road.does(Part.OVERSIGHT, Act.RELEASE_HOLD, reference);
        assertThat(due(reference, Step.APPEAL_WINDOW)).isAfter(stage.now().plus(Duration.ofDays(4)));
        stage.later(Duration.ofDays(15));
        stage.sweep();
        assertThat(road.state(reference)).isEqualTo(State.CLOSING);
    }

    @Test
    void a_hold_is_looked_at_again_and_released_by_nobody_who_put_it() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(refused(Part.MANAGER, Act.REVIEW_HOLD, reference)).isEqualTo("refusal.no-hold");
        assertThat(refused(Part.MANAGER, Act.RELEASE_HOLD, reference)).isEqualTo("refusal.no-hold");
        road.does(Part.MANAGER, Act.HOLD, reference);
        var before = due(reference, Step.HOLD_REVIEW);
        // Days on which somebody works are among them, whatever day it is.
        stage.later(Duration.ofDays(7));
        road.does(Part.SECOND, Act.REVIEW_HOLD, reference);
        assertThat(due(reference, Step.HOLD_REVIEW)).isAfter(before);
        assertThat(refused(Part.MANAGER, Act.RELEASE_HOLD, reference)).isEqualTo("refusal.own-hold");
        road.does(Part.SECOND, Act.HOLD, reference);
        assertThat(refused(Part.SECOND, Act.RELEASE_HOLD, reference)).isEqualTo("refusal.own-hold");
        road.does(Part.OVERSIGHT, Act.RELEASE_HOLD, reference);
        assertThat(header(reference).hold()).isFalse();
        road.does(Part.SECOND, Act.HOLD, reference);
        road.does(Part.MANAGER, Act.RELEASE_HOLD, reference);
    }

    // ---- reclassify

    private static Reclassification about(String category, String severity, String confidentiality) {
        return new Reclassification(List.of(category), severity, confidentiality, "It turned out so");
    }

    @Test
    void an_office_that_is_none_of_the_new_route_loses_the_case_at_once() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.MANAGER, Act.RECLASSIFY, reference, about("CHL-01", "S1", "P4"));
        assertThat(road.sees(Person.named("case-manager"), reference)).isFalse();
        var view = road.view(Part.PROTECTION, reference);
        assertThat(view.categories()).containsExactly("CHL-01");
        assertThat(road.country()
                        .office(Objects.requireNonNull(view.header().office()))
                        .code())
                .doesNotStartWith("MIN-");
        assertThat(view.header().state()).isEqualTo(State.ASSIGNED);
    }

    @Test
    void an_office_of_the_new_route_keeps_the_case() {
        var reference = road.to(Station.IN_ACTION);
        var office = header(reference).office();
        road.does(Part.MANAGER, Act.RECLASSIFY, reference);
        assertThat(header(reference).office()).isEqualTo(office);
        assertThat(header(reference).category()).isEqualTo("PRC-01");
        assertThat(road.view(Part.MANAGER, reference).categories()).containsExactly("PRC-01");
        assertThat(road.state(reference)).isEqualTo(State.IN_ACTION);
    }

    @Test
    void what_falls_by_it_falls_by_two() {
        var reference = road.to(Station.RAISED);
        var lower = about("PRC-01", "S3", "P2");
        assertThat(road.does(Part.MANAGER, Act.RECLASSIFY, reference, lower).waits())
                .isTrue();
        assertThat(header(reference).category()).isEqualTo("LIC-02");
        road.does(Part.SECOND, Act.CONFIRM, reference);
        assertThat(header(reference).category()).isEqualTo("PRC-01");
        assertThat(header(reference).severity()).isEqualTo(Severity.S3);
    }

    @Test
    void from_where_life_is_at_stake_an_auditor_says_so_too_whatever_lowering_is_called() {
        var reference = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S1", null, "He was beaten"));
        road.does(Part.MANAGER, Act.RECLASSIFY, reference, about("PRC-01", "S3", "P2"));
        assertThatThrownBy(() -> road.does(Part.SECOND, Act.CONFIRM, reference)).isInstanceOf(Refusal.class);
        road.does(Part.OVERSIGHT, Act.CONFIRM, reference);
        assertThat(header(reference).category()).isEqualTo("PRC-01");
        assertThat(header(reference).severity()).isEqualTo(Severity.S3);
    }

    @Test
    void a_sealed_case_is_released_by_no_colleague_alone() {
        var reference = road.to(Station.TRIAGED);
        road.does(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), null, "P4", "He is watched"));
        road.does(Part.PROTECTION, Act.RECLASSIFY, reference, about("PRC-01", "S3", "P2"));
        var colleague = Person.named("protection2");
        assertThat(road.view(colleague, reference).waiting()).noneMatch(CaseView.Waiting::mine);
        road.does(Part.OVERSIGHT, Act.CONFIRM, reference);
        assertThat(header(reference).confidentiality()).isEqualTo(Confidentiality.P2);
    }

    @Test
    void a_case_is_not_about_less_than_its_categories_ask_for() {
        var reference = road.to(Station.TRIAGED);
        assertThat(road.refused(Part.MANAGER, Act.RECLASSIFY, reference, about("LIC-02", "S3", "P2")))
                .isEqualTo("categories refusal.same-categories");
        assertThat(road.refused(Part.MANAGER, Act.RECLASSIFY, reference, about("SEC-02", "S2", "P3")))
                .isEqualTo("severity refusal.below-least");
        assertThat(road.refused(Part.MANAGER, Act.RECLASSIFY, reference, about("SEC-02", "S1", "P2")))
                .isEqualTo("confidentiality refusal.below-least");
        var told = road.to(Station.REGISTERED);
        assertThat(road.refused(Part.MANAGER, Act.RECLASSIFY, told, about("LIC-01", "S3", "P2")))
                .isEqualTo("refusal.not-triaged");
    }

    // ---- what is asked, and how it is refused

    private CaseView.Header header(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).header();
    }

    private Instant due(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.running() && clock.step() == step)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private String refused(Part part, Act act, Reference reference) {
        return road.refused(part, act, reference, road.samples().of(act, reference));
    }
}
