package org.recourse.triage;

import java.time.LocalDate;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.Lifecycle;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.ReprisalRisk.Score;

/**
 * How likely a reprisal is today: before anybody outside learns anything, the risk is looked at as it is on that day and
 * not as it was at triage.
 */
public final class ScoreOfTheDay {

    private final CaseInHand hand;
    private final ReprisalAnswers answers;

    /** @param answers that came with the act; they count where whoever asked for it may score the risk at all */
    public ScoreOfTheDay(CaseInHand hand, ReprisalAnswers answers) {
        this.hand = hand;
        this.answers = Lifecycle.of(Act.SCORE).by().containsKey(hand.askedAs()) ? answers : ReprisalAnswers.NONE;
    }

    /** Refuses where nobody has looked at it today: neither with this act nor before. */
    public void require() {
        boolean half = !answers.yes().isEmpty() || !answers.unknown().isEmpty();
        if (!isSaid() && (half || !isScoredToday())) {
            throw InputRefused.field("fear", "no-score-today");
        }
    }

    /**
     * The answers of today are kept, and can raise the band; only a score of its own lowers it, with a reason. What was
     * scored today already stands.
     */
    public void keep() {
        if (isSaid()) {
            var band = band();
            hand.grievance().scored(band);
            hand.texts().writeRecord(Field.REPRISAL, answers);
            hand.fact("band", band);
            hand.fact("points", score().points());
        }
    }

    /** How great the risk is with what was said today; at least as great as it was known to be. */
    public Band band() {
        var known = hand.grievance().reprisal();
        var today = score().band();
        return known == null ? today : today.or(known);
    }

    /** What the answers of today make; only where there are some. */
    public Score score() {
        return answers.score(hand.around().taxonomy().reprisalRisk());
    }

    /** Whether the act brings answers of its own. */
    public boolean isSaid() {
        return answers.fear() != null && !answers.fear().isBlank();
    }

    private boolean isScoredToday() {
        return hand.texts()
                .newest(Field.REPRISAL)
                .map(text -> LocalDate.ofInstant(
                        text.at(), hand.around().zone(hand.grievance().area())))
                .filter(hand.today()::equals)
                .isPresent();
    }
}
