package org.recourse.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.shared.InputRefused;

/** What an office that takes a case on will do; it keeps the summary as it was on that day. */
public final class OfficePlan {

    private OfficePlan() {}

    /** Begins it; refuses an action whose day is over. */
    public static void begin(CaseInHand hand, List<PlannedAction> actions) {
        refuseOver(hand, actions.stream().map(PlannedAction::by));
        hand.texts().read(Field.SUMMARY).ifPresent(summary -> hand.texts().write(Field.SUMMARY_ACCEPTED, summary));
        hand.texts().writeRecord(Field.ACTIONS, new Acceptance(actions, true));
        hand.fact("actions", actions.size());
    }

    /** Refuses days of which one is over at the place of the case. */
    static void refuseOver(CaseInHand hand, Stream<LocalDate> days) {
        if (days.anyMatch(day -> day.isBefore(hand.today()))) {
            throw InputRefused.field("actions", "date-over");
        }
    }
}
