package org.recourse.grievance;

import java.util.Objects;
import java.util.Optional;
import org.recourse.access.Actor;
import org.recourse.access.Relation;
import org.recourse.taxonomy.Role;

/** Who has the case in hand, as principals: the desk, the office that owes the answer, the one that decides an appeal. */
public final class Holders {

    private final CaseInHand hand;

    Holders(CaseInHand hand) {
        this.hand = hand;
    }

    /** The desk that holds the case. */
    public int desk() {
        return of(hand.grievance().desk(), Role.CASE_MANAGER);
    }

    /** The accountable office, if there is one. */
    public Optional<Integer> accountable() {
        return Optional.ofNullable(hand.grievance().office()).map(office -> of(office, Role.OFFICIAL));
    }

    /** The office that decides the appeal, while one is open. */
    public Optional<Integer> deciding() {
        return Optional.ofNullable(hand.grievance().deciding()).map(office -> of(office, Role.OFFICIAL));
    }

    /** Who finds the facts out now: whoever decides the appeal, else the accountable office, else the desk. */
    public int inquiring() {
        return deciding().or(this::accountable).orElseGet(this::desk);
    }

    /** The liaison who logged the case, else the desk. */
    public int liaison() {
        return hand.ties().principal(Relation.LOGGED_IT).orElseGet(this::desk);
    }

    /** An office in a role. */
    public int of(int office, Role role) {
        return Objects.requireNonNull(hand.around().principals().plain(office, role), "no principal of the office")
                .id();
    }

    /** Whether whoever acts serves the office that decides the appeal: another one of its level does not decide. */
    public boolean isDecidedByDoer() {
        var deciding = hand.grievance().deciding();
        return deciding != null && hand.doer().actor() instanceof Actor.Officer officer && officer.office() == deciding;
    }

    /** Nobody of this office stands so to the case any more, neither as office nor by name. */
    public void part(int office, Relation... relations) {
        var principals = hand.around().principals();
        for (var relation : relations) {
            hand.ties()
                    .release(
                            relation,
                            principal -> Objects.equals(principals.of(principal).office(), office));
        }
    }

    /** The appeal is over: whoever decided it stays only where it is accountable from now on. */
    void endAppeal(int decider) {
        part(decider, Relation.DECIDING_OFFICE);
        if (!Objects.equals(decider, hand.grievance().office())) {
            part(decider, Relation.L5_WITH);
        }
    }
}
