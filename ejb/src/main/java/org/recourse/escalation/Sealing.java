package org.recourse.escalation;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.recourse.access.Relation;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.NamedPeople;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Gravity;

/**
 * What the case in hand becomes to others when it is graver or kept more closely: an independent body is told of it, and
 * from P4 on none but named people see it, at the desk, at the offices and of oversight.
 */
public final class Sealing {

    /** Offices whose people go on with a sealed case, by name. */
    private static final Set<Relation> GO_ON =
            EnumSet.of(Relation.ACCOUNTABLE_OFFICE, Relation.L5_WITH, Relation.DECIDING_OFFICE, Relation.L5_TOLD);

    private final CaseInHand hand;
    private final CaseRoute route;

    public Sealing(CaseInHand hand) {
        this.hand = hand;
        this.route = new CaseRoute(hand);
    }

    /** Where a bypass or the band of reprisal risk says so, the first independent body of the route learns of the case. */
    public void tell(Gravity gravity) {
        if (gravity.tellsL5()) {
            new IndependentBody(hand).tell();
        }
    }

    /** At P4 names who alone sees the case from now on, and gives them what desk and liaison owe; below it does nothing. */
    public void seal() {
        if (!isSealed()) {
            return;
        }
        if (hand.ties().principal(Relation.NAMED).isEmpty()) {
            // It lies with a desk that has enough people to name.
            route.desk().ifPresent(new DeskChange(hand)::to);
            new NamedPeople(hand).fromTheDesk();
        }
        new StepOwners(hand).handOver(hand.holders().liaison(), hand.holders().desk());
        offices();
    }

    private boolean isSealed() {
        return hand.grievance().confidentiality() == Confidentiality.P4;
    }

    private void offices() {
        var principals = hand.around().principals();
        hand.ties().held().stream()
                .filter(tie -> GO_ON.contains(tie.relation()))
                .forEach(tie -> new NamedPeople(hand)
                        .ofOffice(
                                Objects.requireNonNull(
                                        principals.of(tie.principal()).office()),
                                tie.relation()));
    }
}
