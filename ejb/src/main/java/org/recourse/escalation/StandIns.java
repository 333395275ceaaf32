package org.recourse.escalation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.access.Actor;
import org.recourse.access.Relation;
import org.recourse.directory.Officer;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Carriers;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.NamedPeople;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;

/** Who has the case in hand in place of a person who steps back from it. */
final class StandIns {

    /** What is refused where nobody of a desk is left; the words say what can be done. */
    private static final String HAND_OVER = "nobody-left-hand-over";

    private final CaseInHand hand;
    private final Actor.Officer leaving;
    private final int principal;
    private boolean said;

    StandIns(CaseInHand hand, Actor.Officer leaving) {
        this.hand = hand;
        this.leaving = leaving;
        this.principal = hand.around().principals().officer(leaving.id()).id();
    }

    /** The person is a stranger to the case from now on, and somebody else of the desk, office or body has it. */
    void take() {
        hand.ties().bind(Relation.STRANGER, principal);
        switch (hand.doer().role().post()) {
            case PLACE -> liaison();
            case DESK -> desk();
            case OFFICE -> carrier(isOnlyAsked() ? "nobody-left-report" : "nobody-left-recuse");
            case BODY -> auditor();
            case NONE -> throw ActRefused.actor(Act.STEP_BACK);
        }
        alsoInOtherRoles();
        Stream.of(Relation.values())
                .filter(relation -> relation != Relation.STRANGER)
                .forEach(relation -> hand.ties().release(relation, one -> one == principal));
    }

    /** Whoever had the case in two roles steps back from it in both: nothing is owed by somebody who may not see it. */
    private void alsoInOtherRoles() {
        if (stands(Relation.LOGGED_IT)) {
            words();
        }
        if (stands(Relation.NAMED) || stands(Relation.CARRIER)) {
            desk();
        }
    }

    /** Whoever knows an order alone has no case of which the office could recuse. */
    private boolean isOnlyAsked() {
        return hand.doer().relations().equals(Set.of(Relation.ASKED_OFFICE));
    }

    private boolean stands(Relation relation) {
        return hand.ties().has(relation, principal);
    }

    /** Another liaison has it, else the desk tells the person itself. */
    private void words() {
        var liaisons = new Liaisons(hand, hand.excluded());
        liaisons.others().stream().findFirst().ifPresentOrElse(liaisons::pass, liaisons::leaveToTheDesk);
    }

    private void liaison() {
        var liaisons = new Liaisons(hand, hand.excluded());
        var next = first(liaisons.others(), HAND_OVER);
        liaisons.pass(next);
        say(next.id());
    }

    /** On a sealed case others are named, so that there are enough of them. */
    private void desk() {
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            new NamedPeople(hand).replace(principal).forEach(hand::give);
        }
        carrier(HAND_OVER);
    }

    /** Whoever carries the case already goes on; else somebody does from now on. */
    private void carrier(String refusal) {
        var carriers = new Carriers(hand, leaving.office());
        var next = first(carriers.all(), refusal);
        if (carriers.present().filter(one -> one != leaving.id()).isEmpty()) {
            carriers.carry(next.id());
            say(next.id());
        }
    }

    /** The auditors of all bodies are one to every case; what one owes by name on a sealed case, the next one does. */
    private void auditor() {
        var excluded = hand.excluded();
        var others = hand.around().country().officers().stream()
                .filter(officer -> officer.has(Role.OVERSIGHT)
                        && officer.vetting().sees(hand.grievance().confidentiality())
                        && !excluded.barsOfficer(officer.id()))
                .sorted(Comparator.comparing((Officer officer) -> officer.office() != leaving.office())
                        .thenComparing(Officer::id))
                .toList();
        var next = first(others, "nobody-left").id();
        new StepOwners(hand)
                .handOver(principal, hand.around().principals().officer(next).id());
        hand.give(next);
    }

    private static Officer first(List<Officer> others, String refusal) {
        return others.stream().findFirst().orElseThrow(() -> ActRefused.because(refusal));
    }

    /** The entry names one: whoever stands in for the role in which the person stepped back. */
    private void say(int officer) {
        if (!said) {
            hand.fact("to", hand.around().staff().pseudonymOfOfficer(officer));
            said = true;
        }
    }
}
