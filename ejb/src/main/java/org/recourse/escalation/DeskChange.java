package org.recourse.escalation;

import org.recourse.access.Relation;
import org.recourse.directory.Office;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.NamedPeople;
import org.recourse.taxonomy.Confidentiality;

/** Gives the case in hand to another desk, with all that the former one owes; on a sealed case people of it are named. */
final class DeskChange {

    private final CaseInHand hand;

    DeskChange(CaseInHand hand) {
        this.hand = hand;
    }

    void to(Office desk) {
        int former = hand.holders().desk();
        hand.grievance().handOver(desk.id());
        hand.ties().replace(Relation.DESK, hand.holders().desk());
        new StepOwners(hand).handOver(former, hand.holders().desk());
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            new NamedPeople(hand).fromTheDesk();
        }
    }
}
