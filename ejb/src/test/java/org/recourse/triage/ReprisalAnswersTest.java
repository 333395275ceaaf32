package org.recourse.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Taxonomy;

class ReprisalAnswersTest {

    private static ReprisalAnswers answers(@Nullable String fear, String... yes) {
        return new ReprisalAnswers(List.of(yes), List.of(), fear);
    }

    @Test
    void the_order_of_answers_and_a_fear_that_was_not_asked_are_no_other_answers() {
        assertThat(answers(null, "RECORD", "DEPENDENCE").differsFrom(answers("", "DEPENDENCE", "RECORD")))
                .isFalse();
        assertThat(answers("NOT_SAID").differsFrom(answers(null))).isFalse();
    }

    @Test
    void another_yes_another_doubt_and_another_fear_are_other_answers() {
        var before = answers("SOME", "RECORD");
        assertThat(answers("SOME").differsFrom(before)).isTrue();
        assertThat(answers("VERY", "RECORD").differsFrom(before)).isTrue();
        assertThat(new ReprisalAnswers(List.of("RECORD"), List.of("DEPENDENCE"), "SOME").differsFrom(before))
                .isTrue();
    }

    @Test
    void revenge_that_was_reported_has_answered_that_threats_were_made() {
        var answered = answers("NONE").withYes(ScoringService.THREATS);
        assertThat(answered.score(Taxonomy.standard().reprisalRisk()).band()).isEqualTo(Band.CRITICAL);
        assertThat(answered.withYes(ScoringService.THREATS).differsFrom(answered))
                .isFalse();
    }
}
