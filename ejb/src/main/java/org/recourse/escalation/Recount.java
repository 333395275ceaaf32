package org.recourse.escalation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recourse.directory.Country;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.StepClock;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.StepLimits;

/**
 * Counts the dates of the case in hand again from their start, because the calendar or the time zone of its place is
 * another one (domain.md, Clocks, Changes). Nothing moves whose date has passed, that somebody promised for a day, or that
 * counts by the clock or the days of the year. Counted twice by the same calendar, nothing moves the second time.
 */
final class Recount {

    private final CaseInHand hand;
    private final CaseClocks clocks;
    private final CaseDates dates;
    private final WorkingDays days;

    Recount(CaseInHand hand) {
        this.hand = hand;
        this.clocks = new CaseClocks(hand);
        this.dates = new CaseDates(hand);
        Country country = hand.around().country();
        this.days = WorkingDays.of(country, hand.grievance().area());
    }

    /** Whether a date would move. */
    boolean isNeeded() {
        return !moves().isEmpty();
    }

    /** Moves the dates, and says so in the entry; false where none moves. */
    boolean make() {
        var moves = moves();
        if (moves.isEmpty()) {
            return false;
        }
        moves.forEach(this::move);
        clocks.showNext();
        hand.facts(
                "step",
                moves.keySet().stream()
                        .map(clock -> clock.step().name())
                        .distinct()
                        .sorted()
                        .toList());
        var first = moves.values().stream().map(DueDate::at).min(Comparator.naturalOrder());
        first.ifPresent(at -> hand.fact("due", days.dayOf(at)));
        return true;
    }

    /** By how much it was counted stays, so that the old calendar gives the old date; a floor is of no calendar. */
    private void move(StepClock clock, DueDate due) {
        var halves = clock.halves();
        clocks.move(clock, due);
        if (clock.halves() != null) {
            clock.counted(halves);
        }
    }

    private Map<StepClock, DueDate> moves() {
        var moves = new LinkedHashMap<StepClock, DueDate>();
        for (var clock : List.copyOf(hand.clocks())) {
            var halves = clock.halves();
            if (halves != null && (clock.running() || clock.paused()) && !dates.isPast(clock)) {
                var due = due(clock, halves);
                if (!due.at().equals(clock.dueAt())) {
                    moves.put(clock, due);
                }
            }
        }
        return moves;
    }

    private DueDate due(StepClock clock, int halves) {
        int floor = hand.around().taxonomy().parameter(Parameter.UPGRADE_FLOOR);
        var due = dates.of(clock).recounted(halves, hand.now(), floor, mayShorten(clock));
        return Arrival.byLaw(clock.step(), due);
    }

    /** What lapses is somebody's own time, of which he was told. */
    private boolean mayShorten(StepClock clock) {
        StepLimits.Kind kind = hand.around().taxonomy().step(clock.step()).kind();
        return switch (kind) {
            case STEP, DUTY, RECURRING, SUM -> true;
            case LAPSE, PAUSE -> false;
        };
    }
}
