package org.recourse.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActDone;
import org.recourse.grievance.AppealWindow;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.State;
import org.recourse.grievance.Transition;
import org.recourse.taxonomy.Role;

/**
 * Notes with each decision whether somebody is left who could decide an appeal against it: where nobody is, no appeal is
 * offered, and who reads the decision learns that courts are open. The appeal itself asks the router once more.
 */
@ApplicationScoped
class LastInstance {

    /** Where the case stands once something was decided that can be appealed against. */
    private static final Set<State> DECIDED = EnumSet.of(State.OFFERED, State.INADMISSIBLE, State.CLOSED);

    /** They decide nothing, and may not know all of whom it is against. */
    private static final Set<Role> SIDE = EnumSet.of(Role.COMPLAINANT, Role.LIAISON, Role.STRANGER, Role.PARTNER);

    /**
     * Whoever decides an appeal says it himself: he has left the case when this is noted. Stepping back decides nothing, but
     * it may be the last decider who does.
     */
    private static boolean isDecision(Transition row) {
        return row.act() == Act.STEP_BACK || row.renews() && row.act() != Act.UPHOLD && row.act() != Act.DISMISS;
    }

    /**
     * Judges it anew, as the directory is now, while there is time to appeal: a decider may have come, or gone.
     *
     * @return whether it is another than was noted
     */
    static boolean judge(CaseInHand hand) {
        var grievance = hand.grievance();
        if (!DECIDED.contains(grievance.state()) || !AppealWindow.isOpen(hand)) {
            return false;
        }
        boolean last = !new CaseRoute(hand).hasDecider();
        boolean other = last != grievance.lastInstance();
        grievance.decidedLast(last);
        return other;
    }

    void note(@Observes ActDone news) {
        var hand = news.hand();
        if (DECIDED.contains(hand.grievance().state())
                && !SIDE.contains(hand.doer().role())
                && isDecision(news.transition())) {
            hand.grievance().decidedLast(!new CaseRoute(hand).hasDecider());
        }
    }
}
