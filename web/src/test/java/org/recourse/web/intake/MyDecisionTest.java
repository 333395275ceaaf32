package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Decision;
import org.recourse.grievance.Field;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.Represented;
import org.recourse.grievance.State;
import org.recourse.grievance.Transition;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.triage.Rejection;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;

/** Whoever reads a decision reads why, and never without what can be done against it. */
class MyDecisionTest {

    private static final Rejection REJECTION = new Rejection(
            "OUT_OF_SCOPE", true, "Heirs quarrel.", "The court.", "COURT", null, "An independent body decides.");

    private static MyDecision in(State state, Set<Act> possible) {
        return new MyDecision(with(MySamples.owed(state, Step.APPEAL_WINDOW), Set.of(), possible), terms());
    }

    private static Terms terms() {
        return new Terms(Taxonomy.standard());
    }

    /** The case with these texts, each a version newer than the one before in the order of fields. */
    private static CaseView with(CaseView one, Set<Field> written, Set<Act> possible) {
        var texts = new EnumMap<Field, CaseView.Text>(Field.class);
        written.forEach(field -> texts.put(field, new CaseView.Text(field.number(), "a", Gallery.NOW, "")));
        return new CaseView(
                one.reference(),
                one.version(),
                one.now(),
                one.header(),
                one.role(),
                one.me(),
                one.relations(),
                one.rights(),
                possible,
                one.categories(),
                one.parties(),
                one.persons(),
                Represented.NOBODY,
                texts,
                Map.of(),
                one.messages(),
                one.items(),
                one.measures(),
                one.clocks(),
                one.standings(),
                one.waiting(),
                one.entry(),
                List.of(),
                List.of());
    }

    private static Decision decision(boolean upheld, boolean above) {
        return new Decision(State.INADMISSIBLE, upheld, "It is ours.", "Wait.", above, List.of());
    }

    @Test
    void whatever_the_table_of_acts_lets_the_complainant_do_is_on_the_page() {
        var acts = Lifecycle.all().stream()
                .filter(row -> row.by().containsKey(Role.COMPLAINANT))
                .map(Transition::act)
                .filter(act -> act != Act.READ);
        assertThat(acts)
                .hasSizeGreaterThan(10)
                .allMatch(act -> Stream.of(MyAct.values()).anyMatch(mine -> mine.isPossible(only(act))));
    }

    private static CaseView only(Act act) {
        return with(MySamples.owed(State.OFFERED, Step.APPEAL_WINDOW), Set.of(), Set.of(act));
    }

    @Test
    void a_rejection_says_why_where_else_to_go_and_how_to_appeal_until_when() {
        var page = in(State.INADMISSIBLE, Set.of(Act.APPEAL)).rejected(REJECTION);
        assertThat(page.title()).isEqualTo(Phrase.of("decision.rejected"));
        assertThat(page.parts())
                .extracting(DecisionPage.Part::said)
                .contains(Phrase.words("Heirs quarrel."), Phrase.words("The court."));
        assertThat(page.appeal()).isEqualTo("An independent body decides.");
        assertThat(page.open()).isTrue();
        assertThat(page.time()).isNotNull();
    }

    @Test
    void the_newest_decision_is_the_one_that_is_read() {
        var rejected = MySamples.owed(State.INADMISSIBLE);
        assertThat(new MyDecision(with(rejected, Set.of(Field.REJECTED, Field.DECIDED), Set.of()), terms()).newest())
                .contains(Field.DECIDED);
        assertThat(new MyDecision(with(rejected, Set.of(Field.REJECTED), Set.of()), terms()).newest())
                .contains(Field.REJECTED);
    }

    @Test
    void where_nobody_above_is_left_no_appeal_is_offered_and_courts_are_named() {
        var page = in(State.OFFERED, Set.of(Act.APPEAL, Act.AGREE)).decided(decision(false, false));
        assertThat(page.open()).isFalse();
        assertThat(page.last()).isTrue();
        assertThat(page.answer()).isTrue();
        assertThat(page.time()).isNull();
        assertThat(in(State.OFFERED, Set.of(Act.APPEAL))
                        .decided(decision(false, true))
                        .open())
                .isTrue();
    }

    @Test
    void who_is_right_reads_that_first() {
        var page = in(State.TRIAGED, Set.of()).decided(decision(true, true));
        assertThat(page.title()).isEqualTo(Phrase.of("decision.upheld"));
        assertThat(page.open()).isFalse();
    }

    @Test
    void an_answer_that_was_not_contested_has_no_decision_beside_it() {
        assertThat(in(State.OFFERED, Set.of()).page()).isEmpty();
    }
}
