package org.recourse.escalation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.NamedPeople;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;

/** To whom the case in hand may be handed over: desks and liaisons of its place without a conflict. */
final class Receivers {

    private final CaseInHand hand;
    private final Liaisons liaisons;
    private final CaseRoute route;

    Receivers(CaseInHand hand) {
        this.hand = hand;
        var excluded = hand.excluded();
        this.liaisons = new Liaisons(hand, excluded);
        this.route = new CaseRoute(hand, excluded);
    }

    /** The liaisons, the nearest first. */
    List<Officer> liaisons() {
        return liaisons.others();
    }

    /**
     * The desks, from the smallest area upwards: for a liaison the one that has the case, which then tells the person itself;
     * for the desk every other one, and itself where a liaison would be left. A sealed case goes to no desk where too few
     * can be named: nobody would be left who sees it.
     */
    List<Office> desks() {
        int present = hand.grievance().desk();
        boolean liaison = hand.doer().role() == Role.LIAISON;
        boolean sealed = hand.grievance().confidentiality() == Confidentiality.P4;
        var people = new NamedPeople(hand);
        return route.desks().stream()
                .filter(desk -> desk.id() == present
                        ? liaisons.present().isPresent()
                        : !liaison && (!sealed || people.suffice(desk.id())))
                .toList();
    }

    /** Hands it over; refuses a receiver that is none. */
    void give(HandingOver said) {
        var desk = desks().stream()
                .filter(one -> HandingOver.desk(one.id()).equals(said.receiver()))
                .findFirst();
        if (desk.isPresent()) {
            give(desk.get());
        } else {
            give(liaisons().stream()
                    .filter(one -> HandingOver.liaison(one.id()).equals(said.receiver()))
                    .findFirst()
                    .orElseThrow(() -> InputRefused.field("receiver", "may-not-receive")));
        }
    }

    private void give(Officer liaison) {
        liaisons.pass(liaison);
        hand.fact("liaison", hand.around().staff().pseudonymOfOfficer(liaison.id()));
    }

    private void give(Office desk) {
        if (desk.id() == hand.grievance().desk()) {
            leave();
        } else {
            new DeskChange(hand).to(desk);
            hand.fact("desk", hand.around().staff().pseudonymOfOffice(desk.id()));
        }
    }

    /** How many of desk and liaison may not go on. */
    static int faults(CaseInHand hand) {
        if (!Lifecycle.of(Act.HAND_OVER).from().contains(hand.grievance().state())) {
            return 0;
        }
        var receivers = new Receivers(hand);
        return (int) Stream.of(receivers.route.deskFault(), receivers.liaisons.fault())
                .filter(Optional::isPresent)
                .count();
    }

    /** The product itself hands it over from a desk that may not go on, else from a liaison; false where both may. */
    boolean replace() {
        var fault = route.deskFault();
        if (fault.isPresent()) {
            hand.fact("reason", fault.get().name());
            give(route.desk().orElseThrow());
            return true;
        }
        return liaisons.fault()
                .map(reason -> {
                    hand.fact("reason", reason.name());
                    liaisons.others().stream()
                            .filter(liaisons::isThere)
                            .findFirst()
                            .ifPresentOrElse(this::give, this::leave);
                    return true;
                })
                .orElse(false);
    }

    private void leave() {
        liaisons.leaveToTheDesk();
        hand.fact(
                "desk", hand.around().staff().pseudonymOfOffice(hand.grievance().desk()));
    }
}
