package org.recourse.escalation;

import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Guard;

/** Takes the case in hand from an office that may not or does not want to keep it, and gives it to the one that is next. */
public final class Replacing {

    private final CaseInHand hand;
    private final Entrusting entrusting;

    public Replacing(CaseInHand hand) {
        this.hand = hand;
        this.entrusting = new Entrusting(hand);
    }

    /** The office has nothing to do with the case any more. */
    public void excluding() {
        replace(entrusting::excuse, StepOwners::handOver);
    }

    /** The office was there, and keeps its duty to act: the next one owes what was promised, and no more. */
    void passing() {
        replace(entrusting::pass, StepOwners::handOverItems);
    }

    /** Before a release the next office begins anew; after it, it owes whatever was promised. */
    private void replace(Runnable leave, Legacy legacy) {
        var former = hand.holders().accountable();
        leave.run();
        var choice = new CaseRoute(hand).choose();
        var next = choice.office().orElseThrow(() -> ActRefused.because("no-office"));
        entrusting.to(next);
        entrusting.passedOver(choice, next);
        if (unreleased()) {
            hand.choose(Guard.UNRELEASED);
        } else {
            former.ifPresent(passed -> legacy.handOver(
                    new StepOwners(hand), passed, hand.holders().accountable().orElseThrow()));
        }
    }

    /** What of the former office's steps goes to the next one. */
    private interface Legacy {
        void handOver(StepOwners owners, int from, int to);
    }

    private boolean unreleased() {
        var grievance = hand.grievance();
        return Guard.holding(
                        grievance.state(), grievance.before(), hand.grievance().facts())
                .contains(Guard.UNRELEASED);
    }
}
