package org.recourse.escalation;

import java.util.Objects;
import org.recourse.access.Relation;
import org.recourse.directory.Office;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.NamedPeople;
import org.recourse.routing.Choice;
import org.recourse.routing.Climb;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;

/**
 * Gives the appeal in the case in hand to the office that decides it: above the office whose decision it is and above
 * every earlier decider, never in the line of whoever is accused. Nobody decides twice.
 */
public final class Deciding {

    private final CaseInHand hand;

    public Deciding(CaseInHand hand) {
        this.hand = hand;
    }

    /** The lowest office that may decide; refuses where nobody above is left, and only courts are. */
    public void begin() {
        var choice = new CaseRoute(hand).decider();
        give(choice, choice.office().orElseThrow(() -> ActRefused.because("nobody-above")));
    }

    /** The decider stepped aside or may not decide: it stands in no relation to the case any more, and the next one decides. */
    public void excuse() {
        replace(Relation.OTHER_OFFICE);
    }

    /** The decider was there and cannot go on: it keeps its duty to act, and the next one decides. */
    void pass() {
        replace(Relation.FORMER_OFFICE);
    }

    private void replace(Relation as) {
        leave(as);
        var choice = new CaseRoute(hand).decider();
        take(choice, choice.office().orElseThrow(() -> ActRefused.because("no-office")));
    }

    /** The next rung of the ladder decides; false at the top, where the decider stays. */
    boolean climb(Climb how) {
        var choice = new CaseRoute(hand).climbAppeal(how);
        choice.office().ifPresent(next -> {
            leave(Relation.FORMER_OFFICE);
            take(choice, next);
        });
        return choice.office().isPresent();
    }

    private void leave(Relation as) {
        int decider = Objects.requireNonNull(hand.grievance().deciding(), "no appeal");
        hand.holders().part(decider, Relation.DECIDING_OFFICE, Relation.L5_WITH);
        hand.ties().bind(as, hand.holders().of(decider, Role.OFFICIAL));
    }

    /** What the decider before owed is owed by this one. */
    private void take(Choice choice, Office next) {
        int former = hand.holders().deciding().orElseThrow();
        give(choice, next);
        new StepOwners(hand).handOver(former, hand.holders().deciding().orElseThrow());
    }

    private void give(Choice choice, Office office) {
        hand.grievance().appealTo(office.id());
        bind(Relation.DECIDING_OFFICE, office);
        if (office.level().compareTo(Level.L5) >= 0) {
            bind(Relation.L5_WITH, office);
        }
        hand.fact("office", hand.around().staff().pseudonymOfOffice(office.id()));
        hand.fact("level", office.level());
        new Entrusting(hand).passedOver(choice, office);
    }

    private void bind(Relation relation, Office office) {
        hand.ties().bind(relation, hand.holders().of(office.id(), Role.OFFICIAL));
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            new NamedPeople(hand).ofOffice(office.id(), relation);
        }
    }
}
