package org.recourse.appeal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Offer;
import org.recourse.answer.OfficePlan;
import org.recourse.answer.Proposal;
import org.recourse.answer.ProposalCheck;
import org.recourse.directory.Office;
import org.recourse.escalation.Entrusting;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.Guard;
import org.recourse.grievance.State;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;

/** What follows from an appeal that is upheld: the desk begins anew, or the decider answers and is accountable from then on. */
final class OwnAnswer {

    private final CaseInHand hand;
    private final Upholding upholding;
    private final Entrusting entrusting;

    OwnAnswer(CaseInHand hand, Upholding upholding) {
        this.hand = hand;
        this.upholding = upholding;
        this.entrusting = new Entrusting(hand);
    }

    void inPlaceOf(State against) {
        if (against != State.OFFERED) {
            entrusting.takeBack();
        } else if (upholding.takesOver()) {
            takeOver();
        } else {
            answer();
        }
    }

    /** The decider finds the facts out itself, with a plan as every office that takes a case on. */
    private void takeOver() {
        if (isAboveDecider()) {
            throw ActRefused.because("office-above-has-it");
        }
        if (upholding.actions().isEmpty()) {
            throw InputRefused.field("actions", "no-plan");
        }
        OfficePlan.begin(hand, upholding.actions());
        hand.choose(Guard.FACTS_OPEN);
        becomeAccountable();
    }

    private void answer() {
        var proposal = new Proposal(
                upholding.findings(),
                upholding.items(),
                said(upholding.askedAndGot(), "askedAndGot"),
                said(upholding.whoLoses(), "whoLoses"),
                said(upholding.whoCouldRetaliate(), "whoCouldRetaliate"),
                said(upholding.whoWasNotAsked(), "whoWasNotAsked"),
                upholding.lawGap(),
                upholding.lawCitation());
        ProposalCheck.check(hand, proposal);
        var offer = Offer.of(proposal, said(upholding.spoken(), "spoken"), upholding.appeal());
        becomeAccountable();
        hand.texts().writeRecord(Field.DRAFT_PROPOSAL, proposal);
        hand.fact("version", hand.texts().writeRecord(Field.OFFER, offer));
        ProposalCheck.say(hand, proposal);
    }

    /** Who carries out what was decided: whoever decided it, unless the case has gone to an office above meanwhile. */
    private void becomeAccountable() {
        if (!isAboveDecider()) {
            entrusting.pass();
            entrusting.to(decider());
        }
    }

    /** Whether the office against which the appeal was made stepped aside and the next one left stands above the decider. */
    private boolean isAboveDecider() {
        return hand.grievance().hasReachedAbove(decider().level());
    }

    private Office decider() {
        return hand.around()
                .country()
                .office(Objects.requireNonNull(hand.grievance().deciding()));
    }

    private static String said(@Nullable String text, String field) {
        return HumanText.said(text).orElseThrow(() -> InputRefused.field(field, "blank"));
    }
}
