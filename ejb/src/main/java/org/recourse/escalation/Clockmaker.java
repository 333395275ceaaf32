package org.recourse.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActDone;
import org.recourse.grievance.ActWaits;
import org.recourse.grievance.ClockChange;
import org.recourse.grievance.GroupAnswers;
import org.recourse.grievance.Guard;
import org.recourse.grievance.Recipient;
import org.recourse.grievance.State;
import org.recourse.grievance.Told;
import org.recourse.grievance.Word;
import org.recourse.taxonomy.Step;

/** Keeps the clocks of a case after each act, as the act's row says. */
@ApplicationScoped
class Clockmaker {

    void keep(@Observes ActDone news) {
        var clocks = new CaseClocks(news.hand());
        var opening = news.hand().before().severity();
        if (opening != news.hand().grievance().severity()) {
            clocks.regrade(opening);
        }
        news.course().clocks().stream()
                .filter(change -> !isToldAnyway(change, news, clocks) && !isLeftRunning(change, news))
                .forEach(change -> apply(clocks, change));
        atTheEdges(clocks, news);
        if (tellsTheComplainant(news)) {
            clocks.update();
        }
        clocks.owe(toTheComplainant(news));
        underHold(news, clocks);
        untilTold(news);
        clocks.showNext();
    }

    /** While a safety hold stands, whatever is owed to the person waits; when it is released, that goes on. */
    private static void underHold(ActDone news, CaseClocks clocks) {
        var held = new HeldBack(news.hand(), clocks);
        if (news.hand().grievance().hold()) {
            held.holdBack();
        } else if (news.transition().act() == Act.RELEASE_HOLD) {
            held.letGo();
        }
    }

    /** Under a hold windows wait for its release anyway. */
    private static void untilTold(ActDone news) {
        if (!news.hand().grievance().hold()) {
            new Untold(news.hand()).judge();
        }
    }

    /**
     * Whoever has only the receipt is told by its page: nobody owes it. And while words are owed already, a further one is
     * told with them, by the date of the first.
     */
    private static boolean isToldAnyway(ClockChange change, ActDone news, CaseClocks clocks) {
        return change.verb() == ClockChange.Verb.START
                && change.step() == Step.TELL
                && (news.course().guards().contains(Guard.RECEIPT_ONLY) || clocks.isOwed(Step.TELL));
    }

    /** A row may end several steps of which the act did only one. */
    private static boolean isLeftRunning(ClockChange change, ActDone news) {
        var step = change.step();
        return change.verb() == ClockChange.Verb.STOP
                && step != null
                && !news.hand().timing().stops(step);
    }

    private static void apply(CaseClocks clocks, ClockChange change) {
        if (change.verb() == ClockChange.Verb.RESTART_BREACHED || change.verb() == ClockChange.Verb.EXTEND) {
            return; // whoever escalates knows the step and its next owner, whoever extends the step and its date
        }
        var step = Objects.requireNonNull(change.step());
        switch (change.verb()) {
            case START -> clocks.start(step);
            case STOP -> clocks.stop(step);
            case PAUSE -> clocks.pause(step);
            case RESUME -> clocks.resume(step);
            case KEEP -> clocks.keep(step);
            case RESTART -> clocks.restart(step);
            case EXTEND, RESTART_BREACHED -> throw new IllegalStateException("not by its row alone: " + change);
        }
    }

    /** What no row says: the clock of the whole case, what a closing ends, and that a new version voids pending acts. */
    private static void atTheEdges(CaseClocks clocks, ActDone news) {
        var act = news.transition().act();
        if (act == Act.REGISTER) {
            clocks.startCaseClock();
        }
        if (act == Act.RELEASE) {
            clocks.stop(Step.CASE_CLOCK);
        }
        if (news.transition().renews() || news.hand().confirms()) {
            clocks.stop(Step.SECOND_PERSON);
        }
        if (act == Act.REOPEN || news.course().guards().contains(Guard.FROM_CLOSING)) {
            clocks.stop(Step.REOPEN_WINDOW);
        }
        if (act == Act.OPEN_LINKED && new GroupAnswers(news.hand()).areComplete()) {
            clocks.endWindow();
        }
        if (closes(news)) {
            var tables = news.hand().around().taxonomy();
            clocks.stopAll(clock -> tables.step(clock.step()).endsAtClosing());
        }
    }

    /** The case is closed now and was open before, also where an appeal against its closing came to nothing. */
    private static boolean closes(ActDone news) {
        return news.course().state() == State.CLOSED
                && !news.transition().from().contains(State.CLOSED);
    }

    /** An act that told the complainant more counts as an update. */
    private static boolean tellsTheComplainant(ActDone news) {
        return news.transition().act() != Act.REGISTER
                && !toTheComplainant(news).isEmpty();
    }

    private static List<Word> toTheComplainant(ActDone news) {
        return news.course().words().stream()
                .filter(word -> word.recipient() == Recipient.COMPLAINANT)
                .map(Told::word)
                .toList();
    }

    void wait(@Observes ActWaits news) {
        var clocks = new CaseClocks(news.hand());
        clocks.start(Step.SECOND_PERSON, news.no(), news.owner());
    }
}
