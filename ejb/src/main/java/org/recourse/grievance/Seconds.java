package org.recourse.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** The roles of which one must confirm this act here; none where it counts at once. */
    Set<Role> neededFor(Transition row, CaseInHand hand) {
        var grievance = hand.grievance();
        return row.confirmers(hand.doer().role(), grievance.severity(), grievance.confidentiality());
    }

    /** Keeps what was asked for until somebody confirms or declines it, or its time is over. */
    <I> void ask(Act act, CaseInHand hand, I input, Set<Role> second) {
        var papers = hand.papers();
        int no = papers.nextPending();
        var principals = principals(hand, second);
        var doer = hand.doer();
        waits.fire(new ActWaits(hand, act, no, principals[0]));
        var pending = new PendingAct(
                new PendingAct.Key(hand.reference().value(), no),
                act,
                hand.grievance().version(),
                new PendingAct.Asker(doer.pseudonym(), doer.role(), hand.now()),
                principals,
                hand.started(Step.SECOND_PERSON).dueAt(),
                papers.sealPending(no, ClearText.of(CaseInHand.json().toJson(input))));
        papers.add(pending);
        hand.fact("pending", no);
    }

    /** Who may confirm: oversight, or the other people of the desk; on a sealed case the others who are named. */
    private static int[] principals(CaseInHand hand, Set<Role> second) {
        if (second.contains(Role.OVERSIGHT) && second.size() == 1) {
            return new int[] {Principal.OVERSIGHT};
        }
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            return named(hand).toArray();
        }
        return new int[] {hand.deskPrincipal()};
    }

    private static IntStream named(CaseInHand hand) {
        return hand.ties().held().stream()
                .filter(tie -> tie.relation() == Relation.NAMED)
                .mapToInt(Tie::principal);
    }

    /** What was asked for, as its record. */
    <I> I input(CaseInHand hand, Class<I> type) {
        var pending = pending(hand);
        var json = hand.papers().openPending(pending.no(), pending.sealed()).reveal();
        return CaseInHand.json().fromJson(json, type);
    }

    PendingAct pending(CaseInHand hand) {
        return Objects.requireNonNull(hand.papers().pending(hand.opening().pending()), "nothing waits");
    }
}
