package org.recourse.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.StepClock;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.StepLimits;

/** By when a step of the case in hand is due: by the tables, the calendar of its place, and what was promised or paused. */
final class CaseDates {

    private static final Limit A_DAY = Limit.parse("24h");

    private final CaseInHand hand;
    private final WorkingDays days;

    CaseDates(CaseInHand hand) {
        this.hand = hand;
        this.days = WorkingDays.of(hand.around().country(), hand.grievance().area());
    }

    /** For how long a step runs in this case; nothing where it does not exist in its severity. */
    @Nullable
    Limit limit(Step step) {
        var own = hand.timing().ownLimit(step);
        if (own != null) {
            return new Limit(own, Limit.Unit.WORKING_DAYS);
        }
        var limit = limits(step).limit(hand.grievance().severity());
        boolean critical = hand.grievance().reprisal() == Band.CRITICAL;
        return step == Step.SAFETY_PLAN && critical ? A_DAY : limit;
    }

    StepLimits limits(Step step) {
        return hand.around().taxonomy().step(step);
    }

    int parameter(Parameter parameter) {
        return hand.around().taxonomy().parameter(parameter);
    }

    /** The date of a step that starts now within this limit; what has a date of its own has that. */
    DueDate started(Step step, int subject, Limit limit) {
        var own = hand.timing().ownDate(step, subject);
        if (own != null) {
            return DueDate.onDay(days, hand.now(), own);
        }
        var grievance = hand.grievance();
        if (grievance.revision() > 0) {
            return Arrival.byLaw(step, DueDate.of(days, hand.now(), limit));
        }
        var arrival = new Arrival(grievance.receivedAt(), hand.now(), parameter(Parameter.ARRIVAL_FLOOR));
        return arrival.due(days, step, limit);
    }

    /** An item has a time of its own, which is the next office's too: the limit is what no item may exceed. */
    DueDate anew(StepClock breached, Limit limit) {
        var due = started(breached.step(), breached.about(), limit);
        var day = days.dayOf(breached.dueAt());
        if (breached.step() != Step.REMEDY_ITEM || !day.isAfter(days.dayOf(breached.startedAt()))) {
            return due;
        }
        var own = DueDate.onDay(days, breached.startedAt(), day).anew(hand.now());
        return own.at().isBefore(due.at()) ? own : due;
    }

    /** The date of a clock as it runs, with what pauses and an extension have moved it by. */
    DueDate of(StepClock clock) {
        return of(clock, limitOf(clock));
    }

    /** The same, as if it ran within this limit. */
    DueDate of(StepClock clock, Limit limit) {
        int extension = clock.extended() ? extension(clock, limit) : 0;
        return new DueDate(days, clock.startedAt(), limit, clock.dueAt(), clock.pausedUsed(), extension);
    }

    /** An item has the time that was promised for it, every other step that of its table. */
    private Limit limitOf(StepClock clock) {
        return clock.step() == Step.REMEDY_ITEM
                ? DueDate.onDay(days, clock.startedAt(), days.dayOf(clock.dueAt()))
                        .limit()
                : Objects.requireNonNullElse(limit(clock.step()), A_DAY);
    }

    /** By how many working days it was extended: what is beyond its limit and its pauses, and never nothing. */
    private int extension(StepClock clock, Limit limit) {
        long halves = days.between(days.dayOf(clock.startedAt()), days.dayOf(clock.dueAt())) - clock.pausedUsed();
        return Math.max(1, (int) (halves / WorkingDays.WHOLE) - limit.amount());
    }

    /**
     * When the time of the whole case is over, from when the person spoke: a part beyond its limit (CASE_CLOCK_LIMIT), rounded
     * up to whole units. Without a released proposal the case goes to L5 then.
     */
    DueDate ofTheCase(Limit limit) {
        return DueDate.of(
                days, hand.grievance().receivedAt(), limit.partRoundedUp(parameter(Parameter.CASE_CLOCK_LIMIT)));
    }

    /** When the sweep looks at it next: reminders for what is owed, for what lapses only its end. */
    Instant next(Step step, DueDate due, ClockStage stage) {
        return isOwed(step) ? reminders(due).next(stage) : due.at().plusSeconds(1);
    }

    Reminders reminders(DueDate due) {
        return due.reminders(parameter(Parameter.REMINDER_FIRST), parameter(Parameter.REMINDER_SECOND));
    }

    /** Whether it is reminded of and late one day; what only lapses is not. */
    boolean isOwed(Step step) {
        return switch (limits(step).kind()) {
            case STEP, DUTY, RECURRING -> true;
            case LAPSE, PAUSE, SUM -> false;
        };
    }

    /** An item has a date of its own, which somebody promised: no calendar moves it. */
    static @Nullable Integer counted(Step step, DueDate due) {
        return step == Step.REMEDY_ITEM ? null : due.halves();
    }

    /** Whether the step should have been done by now. */
    boolean isPast(StepClock clock) {
        return !hand.now().isBefore(clock.dueAt().plus(Duration.ofSeconds(1)));
    }
}
