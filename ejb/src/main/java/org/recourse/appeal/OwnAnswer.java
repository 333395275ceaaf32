package org.recourse.appeal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Offer;
import org.recourse.answer.OfficePlan;
import org.recourse.answer.Proposal;
import org.recourse.answer.ProposalCheck;
import org.recourse.escalation.Entrusting;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.Guard;
import org.recourse.grievance.State;
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
        hand.writeRecord(Field.DRAFT_PROPOSAL, proposal);
        hand.fact("version", hand.writeRecord(Field.OFFER, offer));
        ProposalCheck.say(hand, proposal);
    }

    private void becomeAccountable() {
        var decider = Objects.requireNonNull(hand.grievance().deciding());
        entrusting.pass();
        entrusting.to(hand.around().country().office(decider));
    }

    private static String said(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw InputRefused.field(field, "blank");
        }
        return text;
    }
}
