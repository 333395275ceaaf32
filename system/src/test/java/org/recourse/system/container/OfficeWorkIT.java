package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.answer.Contribution;
import org.recourse.answer.Milestone;
import org.recourse.answer.Plan;
import org.recourse.answer.Question;
import org.recourse.answer.Task;
import org.recourse.escalation.Extension;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Field;
import org.recourse.grievance.Words;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.taxonomy.Step;

/** What an office does while it works on a case, and what is refused to it. */
class OfficeWorkIT extends ContainerTest {

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

    private CaseView plan(Part part, Reference reference) {
        return road.player(part).calls(() -> cases.open(reference, "case", EnumSet.of(Scope.SKELETON, Scope.PLAN)));
    }

    private CaseView.Owed clock(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.running() && clock.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(CaseView.Owed clock) {
        return LocalDate.ofInstant(clock.dueAt(), ZoneOffset.UTC);
    }

    // ---- plan

    private Plan plan(boolean meets) {
        return new Plan(
                List.of(new Task("Weigh again", "The inspectors", road.today().plusDays(4))), meets);
    }

    @Test
    void a_new_plan_takes_the_place_of_the_first_one() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.OFFICIAL, Act.PLAN, reference, plan(true));
        var tasks = plan(Part.MANAGER, reference).record(Field.PLAN, Plan.class).orElseThrow();
        assertThat(tasks.actions()).extracting(Task::who).containsExactly("The inspectors");
    }

    @Test
    void a_plan_without_a_day_to_come_or_without_anybody_who_does_it_is_refused() {
        var reference = road.to(Station.IN_ACTION);
        var over = new Plan(List.of(new Task("Weigh", "We", road.today().minusDays(2))), false);
        assertThat(road.refused(Part.OFFICIAL, Act.PLAN, reference, over)).isEqualTo("actions refusal.date-over");
        var nobody = new Plan(List.of(new Task("Weigh", "", road.today().plusDays(2))), false);
        assertThat(road.refused(Part.OFFICIAL, Act.PLAN, reference, nobody))
                .isEqualTo("actions[0].who refusal.field.NotBlank");
        assertThat(road.refused(Part.OFFICIAL, Act.PLAN, reference, new Plan(List.of(undated()), false)))
                .isEqualTo("actions[0].by refusal.field.NotNull");
    }

    @SuppressWarnings("NullAway")
    private static Task undated() {
        return new Task("Weigh", "We", null);
    }

    @Test
    void nobody_speaks_with_the_other_side_before_the_person_is_safe() {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.risky());
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        road.does(Part.OFFICIAL, Act.ACCEPT, reference);
        assertThat(road.refused(Part.OFFICIAL, Act.PLAN, reference, plan(true)))
                .isEqualTo("meetsRespondent refusal.no-safety-plan");
        road.does(Part.OFFICIAL, Act.PLAN, reference, plan(false));
        road.does(Part.LIAISON, Act.PLAN_SAFETY, reference);
        road.does(Part.OFFICIAL, Act.PLAN, reference, plan(true));
    }

    // ---- extend

    private Extension until(CaseView.Owed clock, LocalDate day) {
        return new Extension(clock.no(), day, "EXPERT", "The laboratory needs longer");
    }

    @Test
    void a_step_gets_more_time_once_the_desk_has_confirmed_it_and_never_again() {
        var reference = road.to(Station.IN_ACTION);
        var before = clock(reference, Step.PROPOSAL);
        var later = day(before).plusDays(7);
        assertThat(road.does(Part.OFFICIAL, Act.EXTEND, reference, until(before, later))
                        .waits())
                .isTrue();
        assertThat(day(clock(reference, Step.PROPOSAL))).isEqualTo(day(before));
        road.does(Part.MANAGER, Act.CONFIRM, reference, new Confirmation(1, "extend", null));
        assertThat(day(clock(reference, Step.PROPOSAL))).isEqualTo(later);
        assertThat(road.view(Part.OVERSIGHT, reference).header().dueAt())
                .isEqualTo(clock(reference, Step.PROPOSAL).dueAt());
        assertThat(clock(reference, Step.TELL).words()).extracting(Enum::name).contains("C_EXTENDED");
        assertThat(road.refused(
                        Part.OFFICIAL,
                        Act.EXTEND,
                        reference,
                        until(clock(reference, Step.PROPOSAL), later.plusDays(3))))
                .isEqualTo("refusal.extension-again");
    }

    @Test
    void more_than_half_as_long_again_is_refused_to_whoever_asks() {
        var reference = road.to(Station.IN_ACTION);
        var clock = clock(reference, Step.PROPOSAL);
        assertThat(road.refused(
                        Part.OFFICIAL,
                        Act.EXTEND,
                        reference,
                        until(clock, day(clock).plusDays(40))))
                .isEqualTo("until refusal.extension-too-long");
        assertThat(road.refused(Part.OFFICIAL, Act.EXTEND, reference, until(clock, day(clock))))
                .isEqualTo("until refusal.extension-not-later");
        var other = clock(reference, Step.UPDATE_COMPLAINANT);
        assertThat(road.refused(
                        Part.OFFICIAL,
                        Act.EXTEND,
                        reference,
                        until(other, day(other).plusDays(1))))
                .isEqualTo("clock refusal.nothing-to-extend");
    }

    @Test
    void an_item_that_gets_more_time_has_its_new_date_itself() {
        var reference = road.to(Station.REMEDY);
        var clock = clock(reference, Step.REMEDY_ITEM);
        var later = day(clock).plusDays(4);
        road.does(Part.OFFICIAL, Act.EXTEND, reference, until(clock, later));
        road.does(Part.MANAGER, Act.CONFIRM, reference, new Confirmation(1, "extend", null));
        var item = road.player(Part.OFFICIAL)
                .calls(() -> cases.open(reference, "remedy", EnumSet.of(Scope.SKELETON, Scope.REMEDY)))
                .items()
                .get(0);
        assertThat(item.due()).isEqualTo(clock(reference, Step.REMEDY_ITEM).dueAt());
        assertThat(day(clock(reference, Step.REMEDY_ITEM))).isEqualTo(later);
    }

    // ---- milestone

    @Test
    void a_case_that_concerns_many_goes_from_milestone_to_milestone() {
        var reference = road.to(Station.SYSTEMIC);
        assertThat(road.view(Part.OVERSIGHT, reference).header().step()).isEqualTo(Step.MILESTONE);
        var by = road.today().plusDays(30);
        road.does(Part.OFFICIAL, Act.MILESTONE, reference, new Milestone("Two zones are surveyed", "The others", by));
        assertThat(day(clock(reference, Step.MILESTONE))).isEqualTo(by);
        road.does(Part.MANAGER, Act.MILESTONE, reference, new Milestone("The map hangs out", "A hearing", by));
        assertThat(plan(Part.OFFICIAL, reference).all(Field.MILESTONE))
                .extracting(text -> text.as(Milestone.class).reached())
                .containsExactly("Two zones are surveyed", "The map hangs out");
        var never = new Milestone("Nothing", "Something", road.today().plusDays(200));
        assertThat(road.refused(Part.OFFICIAL, Act.MILESTONE, reference, never))
                .isEqualTo("by refusal.milestone-too-late");
    }

    @Test
    void one_persons_case_has_no_milestones_and_a_grave_one_is_never_about_many() {
        var reference = road.to(Station.IN_ACTION);
        var milestone = new Milestone("Reached", "Next", road.today().plusDays(5));
        assertThat(road.refused(Part.OFFICIAL, Act.MILESTONE, reference, milestone))
                .isEqualTo("refusal.not-systemic");
        var told = road.to(Station.REGISTERED);
        assertThat(road.refused(Part.MANAGER, Act.TRIAGE, told, Samples.findings("LIC-02", "S2", "P2", "COST")))
                .isEqualTo("barrier refusal.grave-is-single");
    }

    // ---- words that go out

    @Test
    void what_goes_out_brands_nobody_and_what_the_person_says_is_left_as_it_is() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(road.refused(Part.OFFICIAL, Act.ASK, reference, new Question("Were the illegal miners there?", 10)))
                .isEqualTo("text refusal.word.ILLEGAL_MINER");
        assertThat(road.refused(Part.MANAGER, Act.MESSAGE, reference, new Words("The looters were heard")))
                .isEqualTo("text refusal.word.LOOTER");
        road.does(Part.LIAISON, Act.MESSAGE, reference, new Words("They call us illegal miners"));
        road.does(Part.MANAGER, Act.NOTE, reference, new Words("The office writes illegal miners in its letters"));
    }

    // ---- contribute

    @Test
    void what_a_former_office_adds_is_read_by_the_desk_and_by_itself() {
        var reference = road.to(Station.PASSED);
        road.does(Part.OFFICIAL, Act.CONTRIBUTE, reference, new Contribution("We tested it in May"));
        road.does(Part.OFFICIAL, Act.CONTRIBUTE, reference, new Contribution("The paper is with us"));
        for (var part : List.of(Part.MANAGER, Part.OFFICIAL, Part.OVERSIGHT)) {
            assertThat(plan(part, reference).all(Field.CONTRIBUTION))
                    .extracting(CaseView.Text::words)
                    .containsExactly("We tested it in May", "The paper is with us");
        }
    }
}
