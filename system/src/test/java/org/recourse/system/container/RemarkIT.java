package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.intake.Registered;
import org.recourse.oversight.Remark;
import org.recourse.oversight.RemarkAnswer;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.taxonomy.Step;

/** Oversight says what it sees in the handling of a case, and the desk owes it an answer to each remark. */
class RemarkIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    private Registered life;
    private Reference reference;

    @BeforeEach
    void inAction() {
        stage.countryIsThere();
        life = road.begun(Station.IN_ACTION);
        reference = life.reference();
    }

    private CaseView file(Part part, Scope scope) {
        return road.player(part).calls(() -> cases.open(reference, "case", EnumSet.of(Scope.SKELETON, scope)));
    }

    private int remarks(String words) {
        road.does(Part.OVERSIGHT, Act.REMARK, reference, new Remark(words));
        return file(Part.OVERSIGHT, Scope.PLAN)
                .text(Field.REMARK)
                .map(CaseView.Text::version)
                .orElseThrow();
    }

    private List<CaseView.Owed> owed() {
        return road.view(Part.MANAGER, reference).clocks().stream()
                .filter(clock -> clock.step() == Step.REMARK_REPLY && clock.running())
                .toList();
    }

    @Test
    void a_remark_is_read_by_the_desk_and_the_office_and_changes_nothing_of_the_case() {
        var before = road.view(Part.OVERSIGHT, reference);
        remarks("Nobody has tested the scale");
        var after = road.view(Part.OVERSIGHT, reference);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.header()).isEqualTo(before.header());
        for (var part : EnumSet.of(Part.MANAGER, Part.OFFICIAL)) {
            assertThat(file(part, Scope.PLAN).all(Field.REMARK))
                    .extracting(CaseView.Text::words)
                    .containsExactly("Nobody has tested the scale");
        }
        assertThat(owed()).hasSize(1).allMatch(CaseView.Owed::mine);
    }

    @Test
    void the_complainant_and_the_liaison_read_no_remark() {
        remarks("Nobody has tested the scale");
        var mine =
                road.showing(life.receipt(), () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON, Scope.PLAN)));
        assertThat(mine.all(Field.REMARK)).isEmpty();
        assertThat(file(Part.LIAISON, Scope.PLAN).all(Field.REMARK)).isEmpty();
    }

    @Test
    void each_remark_is_answered_for_itself_and_no_office_reads_the_answer() {
        int first = remarks("Nobody has tested the scale");
        int second = remarks("The person was told late");
        road.does(Part.MANAGER, Act.ANSWER_REMARK, reference, new RemarkAnswer(second, "We call first from now on"));
        assertThat(owed()).extracting(CaseView.Owed::about).containsExactly(first);
        assertThat(file(Part.OVERSIGHT, Scope.NOTES).all(Field.REMARK_ANSWER))
                .extracting(text -> text.as(RemarkAnswer.class).words())
                .containsExactly("We call first from now on");
        assertThat(file(Part.OFFICIAL, Scope.NOTES).all(Field.REMARK_ANSWER)).isEmpty();
        assertThat(refused(second)).isEqualTo("remark refusal.no-remark-waits");
        assertThat(refused(9999)).isEqualTo("remark refusal.no-remark-waits");
        road.does(Part.MANAGER, Act.ANSWER_REMARK, reference, new RemarkAnswer(first, "It is tested on Monday"));
        assertThat(road.view(Part.MANAGER, reference).possible()).doesNotContain(Act.ANSWER_REMARK);
    }

    private String refused(int remark) {
        return Refused.why(
                () -> road.does(Part.MANAGER, Act.ANSWER_REMARK, reference, new RemarkAnswer(remark, "Once more")));
    }
}
