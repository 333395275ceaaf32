package org.recourse.appeal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.Deciding;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.AppealWindow;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Decision;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.GroupAnswer.Say;
import org.recourse.grievance.GroupAnswers;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.Splitting;
import org.recourse.grievance.State;
import org.recourse.triage.Rejection;

/** The complainant appeals, and somebody above who has not decided in the case yet decides once. */
@Stateless
@PerformsActs
public class AppealService {

    @Inject
    private Acts acts;

    @Inject
    private Splitting splitting;

    /**
     * Appeals against a rejection, a proposal or a closing; whoever does so of a group has a case of his or her own from then
     * on. Refused when the window is over, and where nobody above is left: then only courts are.
     */
    @Performs(Act.APPEAL)
    @PermitAll
    public Done appeal(CaseVersion at, Appeal appeal) {
        return splitting.perform(Act.APPEAL, at, appeal, AppealService::appealed);
    }

    private static void appealed(CaseInHand hand, Appeal appeal) {
        if (!AppealWindow.isOpen(hand)) {
            throw ActRefused.because("window-over");
        }
        hand.texts().writeRecord(Field.APPEALED, appeal);
        hand.fact("ground", appeal.ground());
        hand.fact("against", hand.grievance().state());
        if (new GroupAnswers(hand).goesAlone(appeal.person(), Say.APPEAL)) {
            new Deciding(hand).begin();
        }
    }

    /** Whoever appealed is right. Refused to every office but the one that decides, an earlier decider above all. */
    @Performs(Act.UPHOLD)
    @RolesAllowed("official")
    public Done uphold(CaseVersion at, Upholding upholding) {
        return acts.perform(Act.UPHOLD, at, upholding, AppealService::upheld);
    }

    private static void upheld(CaseInHand hand, Upholding upholding) {
        var decision = decided(hand, true, upholding.reasons(), upholding.appeal());
        new OwnAnswer(hand, upholding).inPlaceOf(decision.against());
        hand.texts().writeRecord(Field.DECIDED, decision);
    }

    /** The decision that was appealed against stands, with a new window. Refused to every office but the one that decides. */
    @Performs(Act.DISMISS)
    @RolesAllowed("official")
    public Done dismiss(CaseVersion at, Dismissal dismissal) {
        return acts.perform(
                Act.DISMISS,
                at,
                dismissal,
                (hand, input) ->
                        hand.texts().writeRecord(Field.DECIDED, decided(hand, false, input.reasons(), input.appeal())));
    }

    private static Decision decided(CaseInHand hand, boolean upheld, String reasons, String appeal) {
        if (!hand.holders().isDecidedByDoer()) {
            throw ActRefused.because("not-the-decider");
        }
        var against = Objects.requireNonNull(hand.grievance().appealedFrom());
        boolean above = new CaseRoute(hand).hasSomebodyAbove();
        hand.fact("against", against);
        hand.fact("above", above);
        hand.grievance().decidedLast(!above);
        return new Decision(against, upheld, reasons, appeal, above, overturned(hand, upheld && rejected(against)));
    }

    private static boolean rejected(State against) {
        return against == State.INADMISSIBLE;
    }

    /** The reasons for which an appeal has upheld the case, this one with the earlier ones. */
    private static List<String> overturned(CaseInHand hand, boolean now) {
        var before = hand.texts()
                .read(Field.DECIDED, Decision.class)
                .map(Decision::overturned)
                .orElse(List.of());
        var more = now
                ? hand.texts().read(Field.REJECTED, Rejection.class).map(Rejection::reason).stream()
                : Stream.<String>of();
        return Stream.concat(before.stream(), more).distinct().toList();
    }
}
