package org.recourse.escalation;

import org.recourse.access.Relation;
import org.recourse.directory.Office;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.NamedPeople;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;

/** The first independent body of a case's route, which is told that there is such a case. */
public final class IndependentBody {

    private final CaseInHand hand;

    public IndependentBody(CaseInHand hand) {
        this.hand = hand;
    }

    /** It learns that there is a case; of a sealed one its vetted people do, by name. */
    public void tell() {
        new CaseRoute(hand)
                .choose().eligible().stream()
                        .filter(office -> office.level() == Level.L5)
                        .findFirst()
                        .ifPresent(this::tell);
    }

    private void tell(Office body) {
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            new NamedPeople(hand).ofOffice(body.id(), Relation.L5_TOLD);
        } else {
            hand.ties().bind(Relation.L5_TOLD, hand.holders().of(body.id(), Role.OFFICIAL));
        }
    }
}
