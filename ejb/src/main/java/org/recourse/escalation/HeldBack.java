package org.recourse.escalation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.StepClock;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Step;

/**
 * What waits while a safety hold stands: words and calls to the person are owed later by as long as it stood, and no window
 * of the person's lapses before some working days after its release (HOLD_GRACE). Everything else runs.
 */
final class HeldBack {

    private static final Set<Step> WORDS = EnumSet.of(
            Step.TELL, Step.TELL_DECISION, Step.UNREAD, Step.UPDATE_COMPLAINANT, Step.CALL_BACK_30, Step.CALL_BACK_90);

    private static final Set<Step> WINDOWS =
            EnumSet.of(Step.APPEAL_WINDOW, Step.AWAITING_COMPLAINANT, Step.REOPEN_WINDOW);

    /** The sweep looks at a window again when the hold is released, and not before. */
    private static final Instant NOT_BEFORE_RELEASE = Instant.parse("9999-12-31T00:00:00Z");

    private final CaseInHand hand;
    private final CaseClocks clocks;

    HeldBack(CaseInHand hand, CaseClocks clocks) {
        this.hand = hand;
        this.clocks = clocks;
    }

    /** Holds back whatever runs; what an act starts meanwhile too. */
    void holdBack() {
        of(WORDS).filter(StepClock::running).forEach(clock -> clock.pause(hand.now()));
        of(WINDOWS).filter(StepClock::running).forEach(clock -> clock.nextAt(NOT_BEFORE_RELEASE));
    }

    /** The hold is released: what waited goes on. */
    void letGo() {
        of(WORDS).filter(StepClock::paused).forEach(clocks::goOn);
        var days = WorkingDays.of(hand.around().country(), hand.grievance().area());
        int grace = hand.around().taxonomy().parameter(Parameter.HOLD_GRACE);
        var least = days.endOf(days.after(days.dayOf(hand.now()), (long) grace * WorkingDays.WHOLE));
        of(WINDOWS).filter(StepClock::running).forEach(clock -> letGo(clock, least));
    }

    /** A window that ended meanwhile ends after the grace, whatever its own limit would be by another calendar. */
    private static void letGo(StepClock window, Instant least) {
        if (window.dueAt().isBefore(least)) {
            window.moveTo(least, least.plusSeconds(1));
            window.counted(null);
        } else {
            window.nextAt(window.dueAt().plusSeconds(1));
        }
    }

    private Stream<StepClock> of(Set<Step> steps) {
        return hand.clocks().stream().filter(clock -> steps.contains(clock.step()));
    }
}
