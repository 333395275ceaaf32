package org.recourse.escalation;

import java.time.Instant;
import java.util.stream.Stream;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.StepClock;
import org.recourse.grievance.Word;
import org.recourse.taxonomy.Step;

/**
 * A question that nobody has told yet to somebody who has a safe contact: not to have answered it is no silence. Its time
 * does not lapse before it is told, and where it was over by then it begins anew; whoever owes the telling owes it by a date
 * of its own.
 */
final class Untold {

    /** The sweep looks at it again when the question is told, and not before. */
    private static final Instant NOT_BEFORE_TOLD = Instant.parse("9999-12-30T00:00:00Z");

    private final CaseInHand hand;

    Untold(CaseInHand hand) {
        this.hand = hand;
    }

    /** Whether the question that is open was not told. */
    boolean isQuestion() {
        return hand.clocks().stream()
                .filter(clock -> clock.running() || clock.paused())
                .filter(clock -> clock.step() == Step.TELL)
                .anyMatch(clock -> clock.words().contains(Word.C_QUESTION));
    }

    /** While it is untold the sweep leaves it alone; once it is told its time runs. */
    void judge() {
        if (isQuestion()) {
            windows().forEach(window -> window.nextAt(NOT_BEFORE_TOLD));
        } else {
            windows().filter(window -> window.nextAt().equals(NOT_BEFORE_TOLD)).forEach(this::runs);
        }
    }

    private void runs(StepClock window) {
        if (window.dueAt().isAfter(hand.now())) {
            window.nextAt(window.dueAt().plusSeconds(1));
            return;
        }
        var days = WorkingDays.of(hand.around().country(), hand.grievance().area());
        long halves = days.between(days.dayOf(window.startedAt()), days.dayOf(window.dueAt()));
        var due = days.endOf(days.after(hand.today(), halves));
        window.moveTo(due, due.plusSeconds(1));
        window.counted(null);
    }

    private Stream<StepClock> windows() {
        return hand.clocks().stream()
                .filter(clock -> clock.step() == Step.AWAITING_COMPLAINANT)
                .filter(StepClock::running);
    }
}
