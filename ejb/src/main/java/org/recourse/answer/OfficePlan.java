package org.recourse.answer;

import java.util.List;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.shared.InputRefused;

/** What an office that takes a case on will do; it keeps the summary as it was on that day. */
public final class OfficePlan {

    private OfficePlan() {}

    /** Begins it; refuses an action whose day is over. */
    public static void begin(CaseInHand hand, List<PlannedAction> actions) {
        actions.stream()
                .filter(action -> action.by().isBefore(hand.today()))
                .findFirst()
                .ifPresent(action -> {
                    throw InputRefused.field("actions", "date-over");
                });
        hand.read(Field.SUMMARY).ifPresent(summary -> hand.write(Field.SUMMARY_ACCEPTED, summary));
        hand.writeRecord(Field.ACTIONS, new Acceptance(actions, true));
        hand.fact("actions", actions.size());
    }
}
