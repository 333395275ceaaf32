package org.recourse.escalation;

import java.util.stream.Stream;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.NamedPeople;
import org.recourse.routing.Climb;

/**
 * What follows at once where the case in hand has other parties than before: how closely it is kept, which desk holds it,
 * who is named on it. Offices that may not go on are replaced by an act of their own: {@link ReroutingService#follow}.
 */
public final class Rejudging {

    private final CaseInHand hand;
    private final CaseRoute route;

    /** To be made after the parties are as they are from now on. */
    public Rejudging(CaseInHand hand) {
        this.hand = hand;
        this.route = new CaseRoute(hand);
    }

    /** Judges the case anew; answers how many of its offices may not go on. */
    public int judge() {
        keepClose();
        if (!moveDesk()) {
            new NamedPeople(hand).replaceLost();
        }
        return (int) Stream.of(CaseRoute.deciderFault(hand), CaseRoute.fault(hand))
                .filter(fault -> fault.isPresent())
                .count();
    }

    /** At least as closely as what is known now demands; never less than before. */
    public void keepClose() {
        var grievance = hand.grievance();
        var least = route.gravity(grievance.reprisal()).confidentiality();
        if (least.compareTo(grievance.confidentiality()) > 0) {
            grievance.keep(grievance.severity(), least);
        }
    }

    /** A desk that is accused itself, or of which somebody is a party, gives the case to the desk above. */
    private boolean moveDesk() {
        if (!hand.excluded().bars(hand.grievance().desk())) {
            return false;
        }
        var next = route.nextDesk(Climb.NEXT);
        next.ifPresent(new DeskChange(hand)::to);
        return next.isPresent();
    }
}
