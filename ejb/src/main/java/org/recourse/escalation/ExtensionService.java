package org.recourse.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.grievance.Act;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Message;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.StepClock;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Step;

/** Gives a step more time: once, before its date, by no more than half of it, and never without the desk. */
@Stateless
@PerformsActs
public class ExtensionService {

    @Inject
    private Acts acts;

    /** The office asks for more time; the desk confirms it, and the complainant reads why and until when. */
    @Performs(Act.EXTEND)
    @RolesAllowed({"official", "case-manager", "protection"})
    public Done extend(CaseVersion at, Extension extension) {
        return acts.perform(
                Act.EXTEND,
                at,
                extension,
                (hand, asked) -> {
                    var clocks = new CaseClocks(hand);
                    var clock = clocks.extendable(asked.clock());
                    mayAsk(hand, clock);
                    clocks.extended(clock, asked.until());
                },
                ExtensionService::extended);
    }

    /** Time to decide an appeal is asked for by whoever decides it, and not by the office that is appealed against. */
    private static void mayAsk(CaseInHand hand, StepClock clock) {
        if ((clock.step() == Step.APPEAL_DECISION) != hand.holders().isDecidedByDoer()) {
            throw InputRefused.field("clock", "nothing-to-extend");
        }
    }

    private static void extended(CaseInHand hand, Extension extension) {
        var clocks = new CaseClocks(hand);
        var clock = clocks.extendable(extension.clock());
        clocks.extend(clock, extension.until());
        if (clock.step() == Step.REMEDY_ITEM) {
            postpone(hand, clock);
        }
        hand.conversation().tell(Message.Kind.MESSAGE, extension.words());
        hand.fact("step", clock.step());
        hand.fact("reason", extension.reason());
        hand.fact("due", extension.until());
    }

    private static void postpone(CaseInHand hand, StepClock clock) {
        var item = hand.remedy().item(clock.about());
        hand.remedy().advance(item, item.progress(), clock.dueAt());
        hand.fact("item", item.no());
    }
}
