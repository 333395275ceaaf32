package org.recourse.escalation;

import org.recourse.access.Relation;
import org.recourse.directory.Office;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.NamedPeople;
import org.recourse.routing.Choice;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;

/** Gives the case in hand to an office, and says in its entry who was passed over. */
public final class Entrusting {

    /** So many offices that were passed over stand in an entry with their reason. */
    private static final int NAMED = 9;

    private final CaseInHand hand;

    public Entrusting(CaseInHand hand) {
        this.hand = hand;
    }

    /** The office is accountable from now on. */
    public void to(Office office) {
        hand.grievance().entrust(office.id(), office.level());
        var relation = office.level().compareTo(Level.L5) >= 0 ? Relation.L5_WITH : Relation.ACCOUNTABLE_OFFICE;
        release();
        hand.ties().bind(relation, hand.holders().of(office.id(), Role.OFFICIAL));
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            new NamedPeople(hand).ofOffice(office.id(), relation);
        }
        hand.fact("office", hand.around().staff().pseudonymOfOffice(office.id()));
        hand.fact("level", office.level());
    }

    /** The accountable office was passed: it keeps its duty to act. */
    public void pass() {
        leave(Relation.FORMER_OFFICE);
    }

    /** The accountable office stepped aside: it stands in no relation to the case any more. */
    public void excuse() {
        leave(Relation.OTHER_OFFICE);
    }

    private void leave(Relation as) {
        hand.holders().accountable().ifPresent(principal -> {
            release();
            hand.ties().bind(as, principal);
        });
    }

    /** Nobody is accountable any more; an independent body that decides an appeal goes on deciding it. */
    private void release() {
        var deciding = hand.grievance().deciding();
        hand.ties().release(Relation.ACCOUNTABLE_OFFICE);
        hand.ties()
                .release(
                        Relation.L5_WITH,
                        principal -> deciding == null
                                || !deciding.equals(
                                        hand.around().principals().of(principal).office()));
    }

    /**
     * The case goes back to the desk, which looks for an office anew. Whoever has decided in it stays out of what comes
     * and keeps its duty to act; whoever has not may have it again.
     */
    public void takeBack() {
        if (hand.texts().newest(Field.OFFER).isPresent()) {
            pass();
        } else {
            release();
        }
        hand.grievance().takeBack();
    }

    /** How many offices were passed over for this one; who they are and why, of the first. */
    public void passedOver(Choice choice, Office office) {
        var passed = choice.passedFor(office);
        hand.fact("passed", passed.size());
        for (int i = 0; i < Math.min(NAMED, passed.size()); i++) {
            var one = passed.get(i);
            hand.fact(
                    "passed-over." + (i + 1),
                    hand.around().staff().pseudonymOfOffice(one.office().id()) + ":" + one.failed());
        }
    }
}
