package org.recourse.escalation;

import java.time.Duration;
import java.time.Instant;
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
import org.recourse.access.Relation;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Item;
import org.recourse.grievance.Measures;
import org.recourse.grievance.StepClock;
import org.recourse.grievance.Word;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.StepLimits;

/** The clocks of the case in hand: what is owed, by whom and until when. */
final class CaseClocks {

    private static final Limit A_DAY = Limit.parse("24h");

    /** While one of these runs, words are owed to the complainant. */
    private static final Set<Step> TOLD = EnumSet.of(Step.TELL, Step.TELL_DECISION, Step.UNREAD);

    /** Owed for a person's safety: whoever owes it already does not owe it twice, but by the earlier date. */
    private static final Set<Step> SAFETY =
            EnumSet.of(Step.SAFETY_PLAN, Step.ON_CALL, Step.TAKE_SEALED, Step.HOLD_REVIEW);

    private final CaseInHand hand;
    private final WorkingDays days;

    CaseClocks(CaseInHand hand) {
        this.hand = hand;
        this.days = WorkingDays.of(hand.around().country(), hand.grievance().area());
    }

    // ---- starting

    /** Starts a step, where it exists in this severity; items have a clock each. */
    void start(Step step) {
        switch (step) {
            case REMEDY_ITEM -> startItems();
            case VERIFY_REMEDY, HEARING_REPLY, REMARK_REPLY, SERVICE_CHECK -> start(step, hand.subject(), owner(step));
            case MEASURE_REPORT -> start(step, hand.subject(), new Measures(hand).asked(hand.subject()));
            default -> start(step, 0, owner(step));
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
        start(Step.REMEDY_ITEM, item.no(), owner(Step.REMEDY_ITEM));
    }

    /** Starts a step for this owner; {@code subject} says which of many it is about, 0 for the case. */
    void start(Step step, int subject, int owner) {
        var limit = limit(step);
        if (limit == null) {
            return;
        }
        var due = due(step, subject, limit);
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
        hand.timing().start(clock.nextAt(next(step, due, ClockStage.STARTED)).counted(counted(step, due)));
    }

    /** An item has a date of its own, which somebody promised: no calendar moves it. */
    private static @Nullable Integer counted(Step step, DueDate due) {
        return step == Step.REMEDY_ITEM ? null : due.halves();
    }

    private DueDate due(Step step, int subject, Limit limit) {
        var own = hand.timing().ownDate(step, subject);
        if (own != null) {
            return DueDate.onDay(days, hand.now(), own);
        }
        var grievance = hand.grievance();
        if (hand.grievance().revision() > 0) {
            return Arrival.byLaw(step, DueDate.of(days, hand.now(), limit));
        }
        var arrival = new Arrival(grievance.receivedAt(), hand.now(), parameter(Parameter.ARRIVAL_FLOOR));
        return arrival.due(days, step, limit);
    }

    /** When the sweep looks at it next: reminders for what is owed, for what lapses only its end. */
    private Instant next(Step step, DueDate due, ClockStage stage) {
        return owed(step)
                ? due.reminders(parameter(Parameter.REMINDER_FIRST), parameter(Parameter.REMINDER_SECOND))
                        .next(stage)
                : due.at().plusSeconds(1);
    }

    private boolean owed(Step step) {
        return switch (limits(step).kind()) {
            case STEP, DUTY, RECURRING -> true;
            case LAPSE, PAUSE, SUM -> false;
        };
    }

    private @Nullable Limit limit(Step step) {
        var own = hand.timing().ownLimit(step);
        if (own != null) {
            return new Limit(own, Limit.Unit.WORKING_DAYS);
        }
        var limit = limits(step).limit(hand.grievance().severity());
        boolean critical = hand.grievance().reprisal() == Band.CRITICAL;
        return step == Step.SAFETY_PLAN && critical ? A_DAY : limit;
    }

    private StepLimits limits(Step step) {
        return hand.around().taxonomy().step(step);
    }

    private int parameter(Parameter parameter) {
        return hand.around().taxonomy().parameter(parameter);
    }

    /** The principal who owes a step. On a sealed case the liaison's words are told by those who are named. */
    int owner(Step step) {
        var owner = limits(step).owner();
        if (owner == null) {
            return Principal.SWEEP;
        }
        return switch (owner) {
            case DESK, NAMED, SECOND_PERSON -> hand.holders().desk();
            case LOGGED_IT ->
                hand.grievance().confidentiality() == Confidentiality.P4
                        ? hand.holders().desk()
                        : hand.holders().liaison();
            case DECIDING_OFFICE -> hand.holders().inquiring();
            case ACCOUNTABLE_OFFICE, ASKED_OFFICE ->
                hand.holders().accountable().orElseGet(hand.holders()::desk);
            case OVERSIGHT_BODY -> Principal.OVERSIGHT;
            case CLOCKWORK -> Principal.SWEEP;
        };
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
        paused(step).forEach(clock -> resume(clock, parameter(Parameter.PAUSE_MAX)));
    }

    /** What waited for a safety hold goes on, later by as long as the hold stood. */
    void goOn(StepClock clock) {
        resume(clock, Integer.MAX_VALUE);
    }

    private void resume(StepClock clock, int most) {
        var due = dueOf(clock).pausedFor(Objects.requireNonNull(clock.pausedAt()), hand.now(), most);
        clock.resume(due.at(), next(clock.step(), due, ClockStage.of(clock.stage())), due.moved());
        clock.counted(counted(clock.step(), due));
    }

    /** A recurring step has a new date; the clocks of other items run on as they are. */
    void keep(Step step) {
        if (limits(step).kind() == StepLimits.Kind.RECURRING) {
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
        var limit = limit(breached.step());
        if (limit != null) {
            begin(breached.step(), breached.subject(), owner, anew(breached, limit));
        }
    }

    /** An item has a time of its own, which is the next office's too: the limit is what no item may exceed. */
    private DueDate anew(StepClock breached, Limit limit) {
        var due = due(breached.step(), breached.about(), limit);
        var day = days.dayOf(breached.dueAt());
        if (breached.step() != Step.REMEDY_ITEM || !day.isAfter(days.dayOf(breached.startedAt()))) {
            return due;
        }
        var own = DueDate.onDay(days, breached.startedAt(), day).anew(hand.now());
        return own.at().isBefore(due.at()) ? own : due;
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
                .filter(clock -> clock.step() == Step.CASE_CLOCK || owed(clock.step()))
                .filter(clock -> clock.step() != Step.REMEDY_ITEM)
                .forEach(clock -> regrade(clock, before));
    }

    private void regrade(StepClock clock, Severity before) {
        var old = limits(clock.step()).limit(before);
        var limit = limit(clock.step());
        if (old == null || limit == null || limit.equals(old)) {
            return;
        }
        int floor = parameter(Parameter.UPGRADE_FLOOR);
        var due = clock.step() == Step.CASE_CLOCK ? caseClock(old) : dueOf(clock, old);
        var anew = clock.step() == Step.CASE_CLOCK ? caseClock(limit).limit() : limit;
        var moved = hand.grievance().severity().compareTo(before) < 0
                ? due.upgraded(anew, hand.now(), floor)
                : due.downgraded(anew, hand.now(), floor);
        move(clock, Arrival.byLaw(clock.step(), moved, hand.now().plus(Duration.ofHours(floor))));
    }

    /** Moves a running date, and its next reminder with it. */
    void move(StepClock clock, DueDate due) {
        clock.moveTo(due.at(), next(clock.step(), due, ClockStage.of(clock.stage())));
        clock.counted(counted(clock.step(), due));
    }

    /** Everything that one principal owes is owed by another from now on. */
    void handOver(int from, int to) {
        handOver(from, to, clock -> true);
    }

    /** The same, for nothing but what a liaison owes where there is one. */
    void handOverWords(int from, int to) {
        handOver(from, to, clock -> limits(clock.step()).owner() == StepLimits.Owner.LOGGED_IT);
    }

    /** The same, for nothing but what was promised to the complainant. */
    void handOverItems(int from, int to) {
        handOver(from, to, clock -> clock.step() == Step.REMEDY_ITEM);
    }

    private void handOver(int from, int to, Predicate<StepClock> which) {
        hand.clocks().stream()
                .filter(clock -> (clock.running() || clock.paused()) && clock.owner() == from)
                .filter(which)
                .forEach(clock -> clock.owedBy(to));
    }

    // ---- extending

    /** The running step of this number that may be extended; refuses where there is none. */
    StepClock extendable(int no) {
        return hand.clocks().stream()
                .filter(clock -> clock.no() == no && clock.running())
                .filter(clock -> limits(clock.step()).extendable())
                .findFirst()
                .orElseThrow(() -> InputRefused.field("clock", "nothing-to-extend"));
    }

    /** The date that a step has when it is extended to this day; refused as {@link DueDate#extendedTo} says. */
    DueDate extended(StepClock clock, LocalDate until) {
        return dueOf(clock).extendedTo(until, hand.now(), parameter(Parameter.EXTENSION_MAX));
    }

    void extend(StepClock clock, LocalDate until) {
        var due = extended(clock, until);
        clock.extend(due.at(), next(clock.step(), due, ClockStage.of(clock.stage())));
        clock.counted(counted(clock.step(), due));
    }

    // ---- reminding and breaching

    /** Notes a reminder; answers with how far the clock has come. */
    int remind(StepClock clock) {
        var due = dueOf(clock);
        var reminders = due.reminders(parameter(Parameter.REMINDER_FIRST), parameter(Parameter.REMINDER_SECOND));
        var reached = reminders.reached(hand.now());
        clock.reminded(reached.number(), reminders.next(reached));
        return reached.number();
    }

    /** The date of a clock as it runs, with what pauses and an extension have moved it by. */
    DueDate dueOf(StepClock clock) {
        return dueOf(clock, limitOf(clock));
    }

    private DueDate dueOf(StepClock clock, Limit limit) {
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

    boolean isPast(StepClock clock) {
        return !hand.now().isBefore(clock.dueAt().plus(Duration.ofSeconds(1)));
    }

    /** Whether the case took so long that it leaves the line, and nothing was released. */
    boolean caseClockOver() {
        return running(Step.CASE_CLOCK).anyMatch(this::isPast);
    }

    /** The clock of the whole case, started when the person spoke; it ends the case's time in the line. */
    void startCaseClock() {
        begin(Step.CASE_CLOCK, null, Principal.SWEEP, caseClock(Objects.requireNonNull(limit(Step.CASE_CLOCK))));
    }

    private DueDate caseClock(Limit limit) {
        return CaseClock.of(days, hand.grievance().receivedAt(), limit, parameter(Parameter.CASE_CLOCK_LIMIT))
                .end();
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
                                Numbers.of("relation", waitedFor(clock.step()).code()),
                                clock.dueAt()),
                hand.grievance()::waitForNobody);
    }

    private Relation waitedFor(Step step) {
        return switch (step) {
            case AWAITING_COMPLAINANT, APPEAL_WINDOW, UNREAD -> Relation.RECEIPT;
            case TELL, TELL_DECISION -> Relation.LOGGED_IT;
            default ->
                switch (Objects.requireNonNull(limits(step).owner())) {
                    case DECIDING_OFFICE -> Relation.DECIDING_OFFICE;
                    case ACCOUNTABLE_OFFICE, ASKED_OFFICE -> Relation.ACCOUNTABLE_OFFICE;
                    case OVERSIGHT_BODY -> Relation.OVERSIGHT_BODY;
                    case SECOND_PERSON -> Relation.SECOND_PERSON;
                    case NAMED -> Relation.NAMED;
                    case LOGGED_IT -> Relation.LOGGED_IT;
                    case DESK, CLOCKWORK -> Relation.DESK;
                };
        };
    }
}
