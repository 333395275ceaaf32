package org.recourse.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import org.recourse.access.ClearText;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.access.Tie;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;

/** Acts that wait for a second person: who may confirm, and until when. */
@ApplicationScoped
class Seconds {

    @Inject
    private Event<ActWaits> waits;

    /**
     * The roles of which one must confirm this act here; none where it counts at once. Whatever lowers a case is confirmed as
     * lowering it is: nobody goes round an auditor by saying that it is about something else.
     */
    Set<Role> neededFor(Transition row, CaseInHand hand) {
        var grievance = hand.grievance();
        var chosen = hand.chosen();
        var confirmed = chosen.contains(Guard.FALLS) ? Lifecycle.of(Act.DOWNGRADE) : row;
        return confirmed.confirmers(hand.doer().role(), grievance.severity(), grievance.confidentiality(), chosen);
    }

    /** Refuses to ask for the same act while one waits. */
    void refuseTwice(Act act, CaseInHand hand) {
        if (hand.papers().pendings().stream().anyMatch(other -> other.waits() && other.act() == act)) {
            throw ActRefused.because("already-waits");
        }
    }

    /** Keeps what was asked for until somebody confirms or declines it, or its time is over. */
    <I> void ask(Act act, CaseInHand hand, I input, Set<Role> second) {
        refuseTwice(act, hand);
        var papers = hand.papers();
        int no = papers.nextPending();
        var principals = principals(hand, second);
        var doer = hand.doer();
        waits.fire(new ActWaits(hand, act, no, owner(hand, principals)));
        var pending = new PendingAct(
                new PendingAct.Key(hand.reference().value(), no),
                act,
                hand.grievance().version(),
                new PendingAct.Asker(doer.pseudonym(), doer.role(), hand.now()),
                principals,
                hand.timing().started(Step.SECOND_PERSON).dueAt(),
                papers.sealPending(no, ClearText.of(CaseInHand.json().toJson(input))));
        papers.add(pending);
        hand.fact("pending", no);
    }

    /** Who may confirm: oversight, or the other people of the desk; on a sealed case those of them who see it by name. */
    private static int[] principals(CaseInHand hand, Set<Role> second) {
        boolean oversight = second.contains(Role.OVERSIGHT) && second.size() == 1;
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            return byName(hand, oversight ? Relation.OVERSIGHT_BODY : Relation.NAMED);
        }
        return new int[] {oversight ? Principal.OVERSIGHT : hand.holders().desk()};
    }

    /** Who owes the answer: the desk, also where those who are named see the case alone, or an auditor. */
    private static int owner(CaseInHand hand, int[] principals) {
        boolean named = Arrays.stream(principals).anyMatch(one -> hand.ties().has(Relation.NAMED, one));
        return named ? hand.holders().desk() : principals[0];
    }

    private static int[] byName(CaseInHand hand, Relation relation) {
        return hand.ties().held().stream()
                .filter(tie -> tie.relation() == relation)
                .mapToInt(Tie::principal)
                .filter(principal -> principal != Principal.OVERSIGHT)
                .toArray();
    }

    /** What was asked for, as its record. */
    <I> I input(CaseInHand hand, Class<I> type) {
        var pending = pending(hand);
        var json = hand.papers().openPending(pending.no(), pending.sealed()).reveal();
        return CaseInHand.json().fromJson(json, type);
    }

    PendingAct pending(CaseInHand hand) {
        return hand.papers()
                .pending(hand.opening().pending())
                .orElseThrow(() -> new IllegalStateException("nothing waits"));
    }
}
