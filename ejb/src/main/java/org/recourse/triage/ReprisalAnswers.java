package org.recourse.triage;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.ReprisalRisk;
import org.recourse.taxonomy.ReprisalRisk.Answer;
import org.recourse.taxonomy.ReprisalRisk.Fear;
import org.recourse.taxonomy.ReprisalRisk.Score;

/**
 * Answers to the questions about reprisal risk, as a form gives them: what was ticked is yes, what nobody knows is
 * unknown, the rest is no.
 */
public record ReprisalAnswers(
        List<String> yes, List<String> unknown, @Nullable String fear) {

    /** The points and the band that they make. */
    public Score score(ReprisalRisk risk) {
        var answers = new HashMap<String, Answer>();
        risk.questions().forEach(question -> answers.put(question.code(), Answer.NO));
        unknown.forEach(code -> answers.put(code, Answer.UNKNOWN));
        yes.forEach(code -> answers.put(code, Answer.YES));
        return risk.score(answers, fear == null || fear.isEmpty() ? Fear.NOT_SAID : Fear.valueOf(fear));
    }
}
