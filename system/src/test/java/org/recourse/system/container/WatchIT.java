package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.OfficerService;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.History.Event;
import org.recourse.grievance.State;
import org.recourse.grievance.Word;
import org.recourse.oversight.Overdue;
import org.recourse.oversight.Overdue.Late;
import org.recourse.oversight.OverdueService;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;

/** Who reads what must be done now, what was not done in time, and what has happened. */
@Order(Turns.MOVES_CLOCK)
class WatchIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private DocketService docket;

    @EJB
    private OverdueService overdue;

    @EJB
    private OfficerService officers;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    @Test
    void words_that_are_owed_are_named_until_they_are_told() {
        var reference = road.to(Station.OFFERED);
        var owed = road.view(Part.LIAISON, reference).clocks().stream()
                .flatMap(clock -> clock.words().stream())
                .toList();
        assertThat(owed).contains(Word.C_STATE, Word.C_OFFICE, Word.C_PROPOSAL);
        assertThat(row(Part.LIAISON, reference).words()).isNotEmpty();

        road.does(Part.LIAISON, Act.TELL, reference);
        var told = events(Part.OVERSIGHT, reference).stream()
                .filter(event -> event.act().equals("tell"))
                .map(event -> event.facts().getOrDefault("told", ""))
                .toList();
        assertThat(told).hasSize(1).allMatch(words -> words.contains("C_PROPOSAL"));
    }

    @Test
    void why_an_office_was_passed_over_stands_in_the_history() {
        var reference = road.against("MIN-0101").to(Station.ASSIGNED);
        var way =
                road.player(Part.MANAGER).calls(() -> cases.summary(reference)).way();
        var admitted = way.get(0).facts();
        assertThat(admitted).containsValue(road.pseudonym("MIN-0101") + ":LINE");
        assertThat(road.player(Part.OVERSIGHT)
                        .calls(() -> cases.summary(reference))
                        .way())
                .hasSize(1);
        assertThat(road.player(Part.LIAISON)
                        .calls(() -> cases.summary(reference))
                        .way())
                .isEmpty();
    }

    @Test
    void since_when_an_office_must_act_is_known_to_whoever_sees_the_case() {
        var reference = road.to(Station.IN_ACTION);
        for (var part : List.of(Part.MANAGER, Part.OVERSIGHT, Part.OFFICIAL)) {
            assertThat(road.player(part)
                            .calls(() -> cases.summary(reference))
                            .view()
                            .standings())
                    .as(part.name())
                    .anyMatch(standing -> standing.relation().code().equals("accountable-office"));
        }
    }

    @Test
    void a_liaison_reads_what_was_done_and_not_by_whom() {
        var reference = road.to(Station.IN_ACTION);
        var page = road.player(Part.LIAISON)
                .calls(() -> cases.history(reference, null, 2))
                .page();
        assertThat(page.derived()).isTrue();
        assertThat(page.events()).extracting(Event::act).containsExactly("accept", "admit");
        assertThat(page.events())
                .allMatch(event -> event.officer() == null
                        && Set.of("office").containsAll(event.facts().keySet()));
        var rest = road.player(Part.LIAISON)
                .calls(() -> cases.history(reference, page.next(), 100))
                .page();
        assertThat(rest.events()).extracting(Event::act).endsWith("register").doesNotContain("read", "accept");
    }

    @Test
    void a_step_of_a_closed_case_is_late_like_any_other_until_somebody_does_it() {
        var reference = road.to(Station.CLOSED);
        stage.later(Duration.ofDays(31));
        stage.sweep();
        int desk = road.office("DES-0101");
        assertThat(late(reference, desk)).extracting(Late::state).containsExactly(State.CLOSED);
        assertThat(steps(late(reference, desk))).contains(Step.CALL_BACK_30);

        road.does(Part.MANAGER, Act.CALL_BACK, reference);
        assertThat(steps(late(reference, null))).doesNotContain(Step.CALL_BACK_30);
    }

    /**
     * Not by closed cases, and not by a step that one act starts twice: what escalates tells the complainant as well,
     * which counts as the update that was late.
     */
    @Test
    void nothing_keeps_the_sweep_from_what_stays_undone() {
        for (int i = 0; i < 3; i++) {
            road.to(Station.CLOSED);
        }
        stage.later(Duration.ofDays(40));
        stage.sweep();
        assertThat(stage.lag()).isZero();
    }

    @Test
    void a_step_that_went_on_to_the_next_owner_stays_late() {
        var reference = road.to(Station.ASSIGNED);
        stage.later(Duration.ofDays(9));
        stage.sweep();
        var header = road.view(Part.OVERSIGHT, reference).header();
        assertThat(header.office()).isNotEqualTo(road.office("MIN-0101"));
        var late = late(reference, header.office());
        assertThat(late).extracting(Late::step).containsExactly(Step.ACCEPT_OR_RECUSE);
        assertThat(late)
                .allMatch(row -> row.since().isAfter(row.late()) && row.due().isAfter(stage.now()));
        assertThat(steps(of(reference, breaches()))).contains(Step.ACCEPT_OR_RECUSE);
        var owners = road.player(Part.OVERSIGHT).calls(() -> overdue.owners());
        assertThat(owners)
                .filteredOn(owner -> Integer.valueOf(owner.office()).equals(header.office()))
                .allMatch(owner -> owner.takenOver() > 0 && owner.takenOver() <= owner.count())
                .hasSize(1);
    }

    /** Its time begins anew, and that makes it no better: nobody else was late with it before. */
    @Test
    void an_office_with_nobody_above_it_is_late_since_the_first_date_that_it_let_pass() {
        var reference = road.to(Station.ASSIGNED);
        var top = nextTime(reference);
        for (var next = nextTime(reference); !Objects.equals(next.office(), top.office()); next = nextTime(reference)) {
            top = next;
        }
        int office = Objects.requireNonNull(top.office());
        assertThat(late(reference, office))
                .filteredOn(row -> row.step() == Step.ACCEPT_OR_RECUSE)
                .allMatch(row -> row.due().isAfter(stage.now()))
                .hasSize(1);
        var since = top.due();
        var owners = road.player(Part.OVERSIGHT).calls(() -> overdue.owners());
        assertThat(owners)
                .filteredOn(owner -> owner.office() == office)
                .allMatch(owner -> owner.longest() != null && !owner.longest().isAfter(since))
                .allMatch(owner -> owner.takenOver() < owner.count())
                .hasSize(1);
    }

    /** What is owed next in a case that waits for an office, when the time of this one is over. */
    private Late nextTime(Reference reference) {
        // Also over the days off at the end of a year.
        stage.later(Duration.ofDays(14));
        stage.sweep();
        var office = Objects.requireNonNull(
                road.view(Part.OVERSIGHT, reference).header().office());
        return late(reference, office).stream()
                .filter(row -> row.step() == Step.ACCEPT_OR_RECUSE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_case_stands_once_among_what_is_overdue_with_all_that_is_late_in_it() {
        var reference = road.to(Station.REGISTERED);
        stage.later(Duration.ofDays(15));
        var late = late(reference, null);
        assertThat(late).hasSize(1);
        assertThat(late.get(0).others()).isNotEmpty().doesNotContain(late.get(0).step());
        var dates = road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> steps(late).contains(clock.step()))
                .map(CaseView.Owed::dueAt);
        assertThat(dates).allMatch(due -> !due.isBefore(late.get(0).late()));
        stage.sweep();
        assertThat(of(reference, breaches())).hasSize(1);
    }

    @Test
    void nobody_is_offered_to_approve_what_he_wrote_himself_and_nobody_what_is_approved() {
        var reference = road.to(Station.TRIAGED);
        assertThat(possible(Part.MANAGER, reference)).doesNotContain(Act.APPROVE_SUMMARY);
        road.does(Part.MANAGER, Act.WRITE_SUMMARY, reference);
        var mine = road.view(Part.MANAGER, reference);
        assertThat(mine.possible()).contains(Act.WRITE_SUMMARY).doesNotContain(Act.APPROVE_SUMMARY);
        assertThat(mine.ownSummaryWaits()).isTrue();
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference);
        assertThat(possible(Part.MANAGER, reference)).contains(Act.APPROVE_SUMMARY);
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        assertThat(possible(Part.MANAGER, reference)).doesNotContain(Act.APPROVE_SUMMARY);
    }

    @Test
    void a_list_names_what_is_due_first_in_a_case_and_what_the_case_waits_for() {
        var reference = road.to(Station.TRIAGED);
        var admissibility = clock(reference, Step.ADMISSIBILITY);
        var row = row(Part.MANAGER, reference);
        if (row.step() == Step.ADMISSIBILITY) {
            assertThat(row.due()).isEqualTo(admissibility.dueAt());
            assertThat(row.next()).isNull();
        } else {
            assertThat(row.due()).isBefore(admissibility.dueAt());
            assertThat(row.next()).isEqualTo(new Docket.Next(Step.ADMISSIBILITY, admissibility.dueAt()));
        }
        assertThat(row(Part.LIAISON, reference).next()).isNull();
    }

    @Test
    void a_list_says_whose_summary_waits_for_approval() {
        var reference = road.to(Station.TRIAGED);
        var other = Person.named("case-manager2");
        assertThat(row(Part.MANAGER, reference).summary()).isEqualTo(Docket.Approval.NONE);
        road.does(Part.MANAGER, Act.WRITE_SUMMARY, reference);
        assertThat(row(Part.MANAGER, reference).summary()).isEqualTo(Docket.Approval.OWN_WAITS);
        assertThat(row(other, reference).summary()).isEqualTo(Docket.Approval.WAITS);
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference);
        assertThat(row(Part.MANAGER, reference).summary()).isEqualTo(Docket.Approval.WAITS);
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        assertThat(row(other, reference).summary()).isEqualTo(Docket.Approval.APPROVED);
    }

    private CaseView.Owed clock(Reference reference, Step step) {
        return road.view(Part.MANAGER, reference).clocks().stream()
                .filter(clock -> clock.running() && clock.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private Set<Act> possible(Part part, Reference reference) {
        return road.view(part, reference).possible();
    }

    private static List<Late> of(Reference reference, List<Late> all) {
        return all.stream().filter(late -> late.reference().equals(reference)).toList();
    }

    private static List<Step> steps(List<Late> late) {
        return late.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.step()), row.others().stream()))
                .toList();
    }

    @Test
    void what_is_overdue_is_read_page_by_page_forwards_and_back() {
        var reference = road.to(Station.REGISTERED);
        road.to(Station.REGISTERED);
        // Whatever weekend or holiday is next: an acknowledgement is never due later than after seven days.
        stage.later(Duration.ofDays(8));
        assertThat(late(reference, null)).isNotEmpty();
        var first = overdue(new Overdue.Query(null, null, null, 1));
        var second = overdue(new Overdue.Query(null, first.next(), null, 1));
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
        assertThat(overdue(new Overdue.Query(null, null, second.previous(), 1)).rows())
                .isEqualTo(first.rows());
        assertThat(first.previous()).isNull();
    }

    @Test
    void a_list_of_cases_is_read_page_by_page_forwards_and_back() {
        road.to(Station.REGISTERED);
        road.to(Station.REGISTERED);
        var first = page(null, null);
        var second = page(first.next(), null);
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
        assertThat(page(null, second.previous()).rows()).isEqualTo(first.rows());
        assertThat(page(null, second.previous()).previous()).isNull();
    }

    @Test
    void whoever_has_two_roles_does_an_act_in_the_one_in_which_the_case_lets_him() {
        var reference = road.to(Station.SEALED);
        var person = road.player(Part.PROTECTION);
        int officer = person.calls(() -> officers.me().orElseThrow().officer());
        stage.role(officer, "liaison", true);
        try {
            var plan = road.samples().of(Act.PLAN_SAFETY, reference);
            person.calls(
                    Set.of("liaison", "protection"),
                    () -> road.performer(Act.PLAN_SAFETY).perform(CaseVersion.any(reference), plan));
            assertThat(events(Part.OVERSIGHT, reference))
                    .anyMatch(event ->
                            event.act().equals("plan-safety") && event.role().equals("protection"));
        } finally {
            stage.role(officer, "liaison", false);
        }
    }

    @Test
    void an_act_that_is_not_for_the_role_is_refused_as_such_whatever_the_case() {
        var there = road.to(Station.IN_ACTION);
        for (var reference : List.of(there, new Reference(42))) {
            assertThatThrownBy(() -> road.player(Part.OFFICIAL)
                            .calls(() -> road.performer(Act.MESSAGE)
                                    .perform(
                                            CaseVersion.any(reference),
                                            road.samples().of(Act.MESSAGE, there))))
                    .isInstanceOfSatisfying(
                            ActRefused.class,
                            refused -> assertThat(refused.key()).isEqualTo("refusal.actor"));
        }
    }

    private Docket.Row row(Part part, Reference reference) {
        return row(road.player(part), reference);
    }

    private Docket.Row row(Person person, Reference reference) {
        return person.calls(() -> docket.list(Docket.Query.of(Shelf.MINE, 100))).rows().stream()
                .filter(row -> row.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<Event> events(Part part, Reference reference) {
        return road.player(part)
                .calls(() -> cases.history(reference, null, 100))
                .page()
                .events();
    }

    private Docket.Page page(Docket.@Nullable Mark after, Docket.@Nullable Mark before) {
        var query = new Docket.Query(Shelf.MINE, false, null, null, null, Set.of(), Set.of(), after, before, 1);
        return road.player(Part.MANAGER).calls(() -> docket.list(query));
    }

    private Overdue.Page overdue(Overdue.Query query) {
        return road.player(Part.OVERSIGHT).calls(() -> overdue.list(query));
    }

    /** As many as there may be: whatever else the other tests left undone went late with it. */
    private List<Late> breaches() {
        return road.player(Part.OVERSIGHT).calls(() -> overdue.breaches(Overdue.MOST));
    }

    /** All that is late of one case, and owed by this office where one is named. */
    private List<Late> late(Reference reference, @Nullable Integer office) {
        var found = new ArrayList<Late>();
        var page = overdue(new Overdue.Query(office, null, null, 100));
        found.addAll(page.rows());
        while (page.next() != null) {
            page = overdue(new Overdue.Query(office, page.next(), null, 100));
            found.addAll(page.rows());
        }
        return of(reference, found);
    }
}
