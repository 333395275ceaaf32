package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;

/** Whoever reads a decision reads why, and never without what can be done against it. */
class MyDecisionTest {

    private static final String REJECTED = """
            {"reason": "OUT_OF_SCOPE", "noneOfThese": true, "explanation": "Heirs quarrel.", "elsewhere": "The court.",
             "forwardedTo": "COURT", "appeal": "An independent body decides."}
            """;

    private static DecisionPage page(State state, Map<Field, String> written, Set<Act> possible) {
        return new MyDecision(with(MySamples.owed(state, Step.APPEAL_WINDOW), written, possible), terms())
                .page()
                .orElseThrow();
    }

    private static Terms terms() {
        return new Terms(Taxonomy.standard());
    }

    /** The case with these records, each a version newer than the one before in the order of fields. */
    private static CaseView with(CaseView one, Map<Field, String> written, Set<Act> possible) {
        var texts = new EnumMap<Field, CaseView.Text>(Field.class);
        written.forEach((field, json) -> texts.put(field, new CaseView.Text(field.number(), "a", Gallery.NOW, json)));
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
                texts,
                Map.of(),
                one.messages(),
                one.items(),
                one.clocks(),
                one.standings(),
                one.waiting(),
                one.entry());
    }

    private static String decision(boolean upheld, boolean above) {
        return "{\"against\": \"INADMISSIBLE\", \"upheld\": %s, \"reasons\": \"It is ours.\", \"appeal\": \"Wait.\","
                        .formatted(upheld)
                + " \"above\": %s, \"overturned\": []}".formatted(above);
    }

    @Test
    void a_rejection_says_why_where_else_to_go_and_how_to_appeal_until_when() {
        var page = page(State.INADMISSIBLE, Map.of(Field.REJECTED, REJECTED), Set.of(Act.APPEAL));
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
        var both = Map.of(Field.REJECTED, REJECTED, Field.DECIDED, decision(false, true));
        var page = page(State.INADMISSIBLE, both, Set.of(Act.APPEAL));
        assertThat(page.title()).isEqualTo(Phrase.of("decision.dismissed"));
        assertThat(page.open()).isTrue();
        assertThat(page.last()).isFalse();
    }

    @Test
    void where_nobody_above_is_left_no_appeal_is_offered_and_courts_are_named() {
        var page = page(State.OFFERED, Map.of(Field.DECIDED, decision(false, false)), Set.of(Act.APPEAL, Act.AGREE));
        assertThat(page.open()).isFalse();
        assertThat(page.last()).isTrue();
        assertThat(page.answer()).isTrue();
        assertThat(page.time()).isNull();
    }

    @Test
    void who_is_right_reads_that_first() {
        var page = page(State.TRIAGED, Map.of(Field.DECIDED, decision(true, true)), Set.of());
        assertThat(page.title()).isEqualTo(Phrase.of("decision.upheld"));
        assertThat(page.open()).isFalse();
    }

    @Test
    void an_answer_that_was_not_contested_has_no_decision_beside_it() {
        var view = with(MySamples.owed(State.OFFERED), Map.of(), Set.of());
        assertThat(new MyDecision(view, terms()).page()).isEmpty();
    }
}
