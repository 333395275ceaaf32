package org.recourse.grievance;

import java.time.Instant;
import java.util.Collection;

/** Until when a decision can be contested: the window begins when the decision was told, and not when it was made. */
public final class AppealWindow {

    private AppealWindow() {}

    /** Whether the complainant may still appeal in this case. */
    public static boolean isOpen(CaseInHand hand) {
        var grievance = hand.grievance();
        return grievance.hold() || isOpen(grievance.state(), hand.clocks(), hand.now());
    }

    /** Whoever said no has appealed in time while the desk looks at it; a safety hold keeps every window open. */
    private static boolean isOpen(State state, Collection<StepClock> clocks, Instant now) {
        return state == State.DISPUTED
                || clocks.stream().filter(StepClock::running).anyMatch(clock -> isOpen(clock, now));
    }

    private static boolean isOpen(StepClock clock, Instant now) {
        return switch (clock.step()) {
            case TELL_DECISION, UNREAD -> true;
            case APPEAL_WINDOW -> !now.isAfter(clock.dueAt());
            default -> false;
        };
    }
}
