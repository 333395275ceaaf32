package org.recourse.escalation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Principal;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Item;
import org.recourse.grievance.Measures;
import org.recourse.grievance.StepClock;
import org.recourse.grievance.Word;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.StepLimits;

/** The clocks of the case in hand: which start, pause, go on and end. */
final class CaseClocks {

    /** While one of these runs, words are owed to the complainant. */
    private static final Set<Step> TOLD = EnumSet.of(Step.TELL, Step.TELL_DECISION, Step.UNREAD);

    /** Owed for a person's safety: whoever owes it already does not owe it twice, but by the earlier date. */
    private static final Set<Step> SAFETY =
            EnumSet.of(Step.SAFETY_PLAN, Step.ON_CALL, Step.TAKE_SEALED, Step.HOLD_REVIEW);

    private final CaseInHand hand;
    private final CaseDates dates;
    private final StepOwners owners;

    CaseClocks(CaseInHand hand) {
        this.hand = hand;
        this.dates = new CaseDates(hand);
        this.owners = new StepOwners(hand);
    }

    // ---- starting

    /** Starts a step, where it exists in this severity; items have a clock each. */
    void start(Step step) {
        switch (step) {
            case REMEDY_ITEM -> startItems();
            case VERIFY_REMEDY, HEARING_REPLY, REMARK_REPLY, SERVICE_CHECK ->
                start(step, hand.subject(), owners.of(step));
            case MEASURE_REPORT -> start(step, hand.subject(), new Measures(hand).asked(hand.subject()));
            default -> start(step, 0, owners.of(step));
        }
    }

    private void startItems() {
        if (hand.subject() > 0) {
            startItem(hand.remedy().item(hand.subject()));
        } else {
            hand.remedy().items().stream()
                    .filter(item -> item.progress().open() && !runs(item))
                    .forEach(this::startItem);
        }
    }

    /** Whether the item is owed already, since somebody else of the group said yes before. */
    private boolean runs(Item item) {
        return hand.clocks().stream()
                .anyMatch(clock -> clock.running() && clock.step() == Step.REMEDY_ITEM && clock.about() == item.no());
    }

    /** Whoever is accountable owes it, also where the office that promised it was passed. */
    private void startItem(Item item) {
        start(Step.REMEDY_ITEM, item.no(), owners.of(Step.REMEDY_ITEM));
    }

    /** Starts a step for this owner; {@code subject} says which of many it is about, 0 for the case. */
    void start(Step step, int subject, int owner) {
        var limit = dates.limit(step);
        if (limit == null) {
            return;
        }
        var due = dates.started(step, subject, limit);
        var already = SAFETY.contains(step) ? running(step).findFirst() : Optional.<StepClock>empty();
        already.ifPresentOrElse(
                clock -> hasten(clock, due),
                () -> begin(step, subject == 0 ? null : Integer.toString(subject), owner, due));
    }

    private void hasten(StepClock clock, DueDate due) {
        if (due.at().isBefore(clock.dueAt())) {
            move(clock, due);
        }
    }

    private void begin(Step step, @Nullable String subject, int owner, DueDate due) {
        var clock = new StepClock(
                hand.reference().value(),
                step,
                hand.timing().nextClock(),
                owner,
                due.start(),
                due.at(),
                hand.around().taxonomy().version(),
                subject);
        hand.timing()
                .start(clock.nextAt(dates.next(step, due, ClockStage.STARTED)).counted(CaseDates.counted(step, due)));
    }

    // ---- ending, pausing, going on

    /** Nobody is left to answer: the window is over now, and what is offered lapses for nobody who took it. */
    void endWindow() {
        if (runs(Step.TELL_DECISION) || runs(Step.UNREAD)) {
            stop(Step.TELL_DECISION);
            stop(Step.UNREAD);
            start(Step.APPEAL_WINDOW);
        }
        var over = hand.now().minusSeconds(1);
        running(Step.APPEAL_WINDOW).forEach(window -> {
            window.moveTo(over, hand.now());
            window.counted(null);
        });
    }

    /** Ends a step; of items and words only what the act is about. */
    void stop(Step step) {
        running(step).filter(this::meant).forEach(StepClock::stop);
        paused(step).forEach(StepClock::stop);
    }

    private boolean meant(StepClock clock) {
        int subject = hand.subject();
        return switch (clock.step()) {
            case REMEDY_ITEM, VERIFY_REMEDY, MEASURE_REPORT, HEARING_REPLY, REMARK_REPLY, SERVICE_CHECK ->
                subject == 0 || Integer.toString(subject).equals(clock.subject());
            case TELL, TELL_DECISION -> subject == 0 || clock.no() <= subject;
            default -> true;
        };
    }

    void stopAll(Predicate<StepClock> which) {
        hand.clocks().stream()
                .filter(clock -> clock.running() || clock.paused())
                .filter(which)
                .forEach(StepClock::stop);
    }

    void pause(Step step) {
        running(step).forEach(clock -> clock.pause(hand.now()));
    }

    void resume(Step step) {
        paused(step).forEach(clock -> resume(clock, dates.parameter(Parameter.PAUSE_MAX)));
    }

    /** What waited for a safety hold goes on, later by as long as the hold stood. */
    void goOn(StepClock clock) {
        resume(clock, Integer.MAX_VALUE);
    }

    private void resume(StepClock clock, int most) {
        var due = dates.of(clock).pausedFor(Objects.requireNonNull(clock.pausedAt()), hand.now(), most);
        clock.resume(due.at(), dates.next(clock.step(), due, ClockStage.of(clock.stage())), due.moved());
        clock.counted(CaseDates.counted(clock.step(), due));
    }

    /** A recurring step has a new date; the clocks of other items run on as they are. */
    void keep(Step step) {
        if (dates.limits(step).kind() == StepLimits.Kind.RECURRING) {
            stop(step);
            start(step);
        }
    }

    /** The complainant was told more: the next update is due anew, where updates are owed. */
    void update() {
        if (running(Step.UPDATE_COMPLAINANT).findAny().isPresent()) {
            keep(Step.UPDATE_COMPLAINANT);
        }
    }

    void restart(Step step) {
        stop(step);
        start(step);
    }

    /** The same step anew, for whoever is next on its ladder. */
    void restart(StepClock breached, int owner) {
        var limit = dates.limit(breached.step());
        if (limit != null) {
            begin(breached.step(), breached.subject(), owner, dates.anew(breached, limit));
        }
    }

    /** These words are owed to the complainant with whatever this act started to be told, else with what is told next. */
    void owe(Collection<Word> words) {
        hand.clocks().stream()
                .filter(clock -> (clock.running() || clock.paused()) && TOLD.contains(clock.step()))
                .max(Comparator.comparingInt(StepClock::no))
                .ifPresent(clock -> clock.owe(words));
    }

    /**
     * Dates are counted again from their start, because the severity is another one now; also those that pause, and that of
     * the whole case. An item keeps the day that was promised for it.
     */
    void regrade(Severity before) {
        hand.clocks().stream()
                .filter(clock -> clock.running() || clock.paused())
                .filter(clock -> clock.step() == Step.CASE_CLOCK || dates.isOwed(clock.step()))
                .filter(clock -> clock.step() != Step.REMEDY_ITEM)
                .forEach(clock -> regrade(clock, before));
    }

    private void regrade(StepClock clock, Severity before) {
        var old = dates.limits(clock.step()).limit(before);
        var limit = dates.limit(clock.step());
        if (old == null || limit == null || limit.equals(old)) {
            return;
        }
        int floor = dates.parameter(Parameter.UPGRADE_FLOOR);
        var due = clock.step() == Step.CASE_CLOCK ? dates.ofTheCase(old) : dates.of(clock, old);
        var anew = clock.step() == Step.CASE_CLOCK ? dates.ofTheCase(limit).limit() : limit;
        var moved = hand.grievance().severity().compareTo(before) < 0
                ? due.upgraded(anew, hand.now(), floor)
                : due.downgraded(anew, hand.now(), floor);
        move(clock, Arrival.byLaw(clock.step(), moved, hand.now().plus(Duration.ofHours(floor))));
    }

    /** Moves a running date, and its next reminder with it. */
    void move(StepClock clock, DueDate due) {
        clock.moveTo(due.at(), dates.next(clock.step(), due, ClockStage.of(clock.stage())));
        clock.counted(CaseDates.counted(clock.step(), due));
    }

    // ---- extending

    /** The running step of this number that may be extended; refuses where there is none. */
    StepClock extendable(int no) {
        return hand.clocks().stream()
                .filter(clock -> clock.no() == no && clock.running())
                .filter(clock -> dates.limits(clock.step()).extendable())
                .findFirst()
                .orElseThrow(() -> InputRefused.field("clock", "nothing-to-extend"));
    }

    /** The date that a step has when it is extended to this day; refused as {@link DueDate#extendedTo} says. */
    DueDate extended(StepClock clock, LocalDate until) {
        return dates.of(clock).extendedTo(until, hand.now(), dates.parameter(Parameter.EXTENSION_MAX));
    }

    void extend(StepClock clock, LocalDate until) {
        var due = extended(clock, until);
        clock.extend(due.at(), dates.next(clock.step(), due, ClockStage.of(clock.stage())));
        clock.counted(CaseDates.counted(clock.step(), due));
    }

    // ---- reminding and breaching

    /** Notes a reminder; answers with how far the clock has come. */
    int remind(StepClock clock) {
        var due = dates.of(clock);
        var reminders = dates.reminders(due);
        var reached = reminders.reached(hand.now());
        clock.reminded(reached.number(), reminders.next(reached));
        return reached.number();
    }

    /** Whether the case took so long that it leaves the line, and nothing was released. */
    boolean caseClockOver() {
        return running(Step.CASE_CLOCK).anyMatch(dates::isPast);
    }

    /** The clock of the whole case, started when the person spoke; it ends the case's time in the line. */
    void startCaseClock() {
        begin(
                Step.CASE_CLOCK,
                null,
                Principal.SWEEP,
                dates.ofTheCase(Objects.requireNonNull(dates.limit(Step.CASE_CLOCK))));
    }

    // ---- looking

    boolean runs(Step step) {
        return running(step).findAny().isPresent();
    }

    /** Whether it is owed, now or as soon as a safety hold is released. */
    boolean isOwed(Step step) {
        return runs(step) || paused(step).findAny().isPresent();
    }

    Optional<StepClock> find(Step step, int no) {
        return hand.clocks().stream()
                .filter(clock -> clock.step() == step && clock.no() == no)
                .findFirst();
    }

    private Stream<StepClock> running(Step step) {
        return List.copyOf(hand.clocks()).stream().filter(clock -> clock.step() == step && clock.running());
    }

    private Stream<StepClock> paused(Step step) {
        return List.copyOf(hand.clocks()).stream().filter(clock -> clock.step() == step && clock.paused());
    }

    /**
     * Says in the header what the state waits for, whose it is and until when; where that waits for a safety hold, what is
     * owed is another look at the hold.
     */
    void showNext() {
        var state = hand.grievance().state();
        var next = hand.clocks().stream()
                .filter(StepClock::running)
                .filter(clock -> state.steps().contains(clock.step()))
                .min(Comparator.comparing(StepClock::dueAt))
                .or(() -> running(Step.HOLD_REVIEW).findFirst());
        next.ifPresentOrElse(
                clock -> hand.grievance()
                        .waitFor(
                                clock.stepNumber(),
                                Numbers.of(
                                        "relation",
                                        owners.waitedFor(clock.step()).code()),
                                clock.dueAt()),
                hand.grievance()::waitForNobody);
    }
}
