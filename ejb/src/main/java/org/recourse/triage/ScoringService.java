package org.recourse.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.Sealing;
import org.recourse.grievance.Act;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Flag;

/** How likely it is that somebody is punished for having spoken is asked anew, as often as things change. */
@Stateless
@PerformsActs
public class ScoringService {

    /** The question that a reprisal has answered, whatever was answered before. */
    static final String THREATS = "PRIOR_THREATS";

    @Inject
    private Acts acts;

    @EJB
    private Consequences consequences;

    /**
     * Scores the risk of reprisal anew. An answer is changed only with a reason; whoever may not see the answers of last time
     * gives one always, and only raises the band. What the new band demands follows in the same transaction.
     */
    @Performs(Act.SCORE)
    @RolesAllowed({"case-manager", "protection", "liaison"})
    public Done score(CaseVersion at, Scoring scoring) {
        return consequences.of(acts.perform(Act.SCORE, at, scoring, ScoringService::scored));
    }

    private static void scored(CaseInHand hand, Scoring scoring) {
        var answers = new ReprisalAnswers(scoring.risks(), scoring.unknown(), scoring.fear());
        var before = before(hand);
        boolean changed = before.filter(answers::differsFrom).isPresent();
        requireReason(hand, scoring, before.isPresent(), changed);
        var score = answers.score(hand.around().taxonomy().reprisalRisk());
        var band = before.isPresent() ? score.band() : score.band().or(known(hand, score.band()));
        hand.grievance().scored(band);
        hand.texts().writeRecord(Field.REPRISAL, answers);
        said(scoring).ifPresent(reason -> hand.texts().write(Field.REASON, reason));
        new Sealing(hand).tell(new CaseRoute(hand).gravity(band));
        hand.fact("band", band);
        hand.fact("points", score.points());
        hand.fact("changed", changed);
    }

    /** The answers of last time; a reprisal that was reported since has answered one of them. */
    private static Optional<ReprisalAnswers> before(CaseInHand hand) {
        boolean reported = hand.grievance().flags().contains(Flag.REPRISAL);
        return hand.texts()
                .read(Field.REPRISAL, ReprisalAnswers.class)
                .map(answers -> reported ? answers.withYes(THREATS) : answers);
    }

    private static Band known(CaseInHand hand, Band otherwise) {
        var band = hand.grievance().reprisal();
        return band == null ? otherwise : band;
    }

    private static void requireReason(CaseInHand hand, Scoring scoring, boolean seen, boolean changed) {
        boolean hidden = !seen && hand.grievance().reprisal() != null;
        if ((changed || hidden) && said(scoring).isEmpty()) {
            throw InputRefused.field("reason", changed ? "answer-changed" : "answers-unseen");
        }
    }

    private static Optional<String> said(Scoring scoring) {
        return Optional.ofNullable(scoring.reason()).filter(reason -> !reason.isBlank());
    }
}
