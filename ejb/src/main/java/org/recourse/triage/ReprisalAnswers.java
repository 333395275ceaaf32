package org.recourse.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
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

    /** Nobody was asked. */
    static final ReprisalAnswers NONE = new ReprisalAnswers(List.of(), List.of(), null);

    /** Whether any question, or what the person says of the fear, is answered in another way. */
    boolean differsFrom(ReprisalAnswers other) {
        return !Set.copyOf(yes).equals(Set.copyOf(other.yes))
                || !Set.copyOf(unknown).equals(Set.copyOf(other.unknown))
                || !said().equals(other.said());
    }

    /** The same answers, and yes to this question whatever was answered. */
    ReprisalAnswers withYes(String question) {
        var more = new ArrayList<>(yes);
        if (!more.contains(question)) {
            more.add(question);
        }
        return new ReprisalAnswers(more, unknown, fear);
    }

    private Fear said() {
        return fear == null || fear.isEmpty() ? Fear.NOT_SAID : Fear.valueOf(fear);
    }

    /** The points and the band that they make. */
    public Score score(ReprisalRisk risk) {
        var answers = new HashMap<String, Answer>();
        risk.questions().forEach(question -> answers.put(question.code(), Answer.NO));
        unknown.forEach(code -> answers.put(code, Answer.UNKNOWN));
        yes.forEach(code -> answers.put(code, Answer.YES));
        return risk.score(answers, said());
    }
}
