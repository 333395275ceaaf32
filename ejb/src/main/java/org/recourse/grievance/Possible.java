package org.recourse.grievance;

import java.util.EnumSet;
import java.util.Set;
import org.recourse.access.Actor;
import org.recourse.access.CaseLink;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/**
 * The acts that a reader of a case finds: those that the lifecycle gives to his relation in this state, without those that
 * the case itself would refuse him. Nobody is led to a form that has no way on.
 */
final class Possible {

    private final CaseInHand hand;
    private final Grievance grievance;

    Possible(CaseInHand hand) {
        this.hand = hand;
        this.grievance = hand.grievance();
    }

    Set<Act> acts() {
        var acts = EnumSet.noneOf(Act.class);
        var doer = hand.doer();
        doer.relations().forEach(relation -> acts.addAll(Lifecycle.possible(grievance.state(), doer.role(), relation)));
        acts.removeIf(act -> !isOpenNow(act));
        return acts;
    }

    private boolean isOpenNow(Act act) {
        return switch (act) {
            case READ, CONFIRM, DECLINE -> false;
            // In whatever state the case is: a person is told once that we have the grievance.
            case ASSIGN -> hasColleagues();
            case ACKNOWLEDGE -> hand.owes(Step.ACKNOWLEDGE);
            case APPROVE_SUMMARY -> mayApprove();
            case AGREE -> !hasAnswered();
            case DISPUTE -> mayDispute() && !hasAnswered();
            case APPEAL -> AppealWindow.isOpen(hand) && !grievance.lastInstance() && !hasAnswered();
            case UPHOLD, DISMISS -> hand.holders().isDecidedByDoer();
            case REOPEN -> grievance.reopens();
            case ANSWER_REMARK -> hand.owes(Step.REMARK_REPLY);
            case UNLINK -> hand.papers().links().stream().anyMatch(CaseLink::holds);
            case MILESTONE -> grievance.facts().contains(Guard.SYSTEMIC);
            case VIEW_ITEM -> isPromised();
            case MESSAGE -> !grievance.hold() || speaksForThePerson();
            case ASK, RELEASE, TELL, CALL_BACK, REPORT_PROGRESS, HOLD -> !grievance.hold();
            case REVIEW_HOLD -> grievance.hold();
            case RELEASE_HOLD -> grievance.hold() && !putTheHold();
            case RECLASSIFY -> grievance.category() != null;
            case DOWNGRADE -> grievance.severity() != Severity.S4 || grievance.confidentiality() != Confidentiality.P1;
            case CORRECT_PARTY -> !hand.concern().parties().isEmpty();
            case END_MEASURE -> hand.owes(Step.MEASURE_REPORT);
            case HEAR -> !grievance.hold() && grievance.confidentiality() != Confidentiality.P4;
            case REPLY -> isHeard();
            case MEDIATE -> !grievance.hold() && isHeard() && grievance.severity() != Severity.S1;
            // It is done on its order, not on the case.
            case REPORT_MEASURE -> false;
            default -> true;
        };
    }

    /** Whether there is anybody else of the reader's own desk or office. */
    private boolean hasColleagues() {
        return hand.doer().actor() instanceof Actor.Officer officer
                && hand.around().country().officersOf(officer.office()).size() > 1;
    }

    private boolean speaksForThePerson() {
        return hand.doer().role() == Role.COMPLAINANT || hand.doer().role() == Role.LIAISON;
    }

    /** As far as the reader may know who put it; whoever may not is told when he tries. */
    private boolean putTheHold() {
        return hand.texts()
                .newest(Field.HOLD)
                .filter(text -> text.author().equals(hand.doer().pseudonym()))
                .isPresent();
    }

    /** Whoever of a group has said yes waits for the others; a page that does not show answers does not know. */
    private boolean hasAnswered() {
        return grievance.state() == State.OFFERED
                && new GroupAnswers(hand).isDone(hand.people().shownBy());
    }

    /** The desk looks at a no so often and no oftener, and never at what was decided on appeal: then an appeal is left. */
    private boolean mayDispute() {
        int most = hand.around().taxonomy().parameter(Parameter.DISPUTES_MAX);
        return !hand.isOfferedOnAppeal() && grievance.disputes() < most;
    }

    /** Whether there was a yes to something that is owed for itself. */
    private boolean isPromised() {
        return hand.clocks().stream().anyMatch(clock -> clock.step() == Step.REMEDY_ITEM);
    }

    /** Whether a respondent was shown what is said. */
    private boolean isHeard() {
        return hand.clocks().stream().anyMatch(clock -> clock.step() == Step.HEARING_REPLY);
    }

    /** A summary is approved once, and never by whoever wrote it. */
    private boolean mayApprove() {
        var waits = grievance.summaryVersion();
        return waits != null
                && !waits.equals(grievance.summaryApproved())
                && hand.texts()
                        .newest(Field.SUMMARY)
                        .filter(text -> text.author().equals(hand.doer().pseudonym()))
                        .isEmpty();
    }
}
