package org.recourse.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.taxonomy.ReprisalRisk.Answer;
import org.recourse.taxonomy.ReprisalRisk.Fear;
import org.recourse.taxonomy.ReprisalRisk.Score;

class ReprisalRiskTest {

    private final ReprisalRisk risk = Taxonomy.standard().reprisalRisk();

    @Test
    void points_of_what_is_answered_yes_make_the_band() {
        var answers = allNo();
        assertThat(risk.score(answers, Fear.NONE)).isEqualTo(new Score(0, Band.LOW));
        answers.put("ARMED_OR_OFFICIAL", Answer.YES);
        answers.put("DEPENDENCE", Answer.YES);
        assertThat(risk.score(answers, Fear.NONE)).isEqualTo(new Score(5, Band.MEDIUM));
    }

    @Test
    void what_was_not_answered_counts_as_yes_where_the_table_says_so() {
        assertThat(risk.score(Map.of(), Fear.NOT_SAID)).isEqualTo(new Score(6, Band.MEDIUM));
        var answers = allNo();
        answers.put("KNOWS_IDENTITY", Answer.UNKNOWN);
        answers.put("RECORD", Answer.UNKNOWN);
        assertThat(risk.score(answers, Fear.NONE).points()).isEqualTo(3);
    }

    @Test
    void threats_and_great_fear_are_critical_at_once() {
        var answers = allNo();
        assertThat(risk.score(answers, Fear.VERY)).isEqualTo(new Score(0, Band.CRITICAL));
        answers.put("PRIOR_THREATS", Answer.YES);
        assertThat(risk.score(answers, Fear.NONE)).isEqualTo(new Score(4, Band.CRITICAL));
    }

    @ParameterizedTest
    @EnumSource
    void fear_never_lowers_the_band(Fear fear) {
        var answers = new HashMap<String, Answer>();
        risk.questions().forEach(question -> answers.put(question.code(), Answer.YES));
        assertThat(risk.score(answers, fear)).isEqualTo(new Score(25, Band.CRITICAL));
        assertThat(risk.score(allNo(), fear).band()).isGreaterThanOrEqualTo(Band.LOW);
    }

    @Test
    void some_fear_is_medium_at_least() {
        assertThat(risk.score(allNo(), Fear.SOME).band()).isEqualTo(Band.MEDIUM);
    }

    @Test
    void a_question_that_there_is_not_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> risk.score(Map.of("MOOD", Answer.YES), Fear.NONE));
    }

    private Map<String, Answer> allNo() {
        var answers = new HashMap<String, Answer>();
        risk.questions().forEach(question -> answers.put(question.code(), Answer.NO));
        return answers;
    }
}
