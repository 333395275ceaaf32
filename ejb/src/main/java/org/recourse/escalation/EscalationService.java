package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Guard;
import org.recourse.grievance.Message;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.State;
import org.recourse.grievance.StepClock;
import org.recourse.grievance.Word;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;

/** Moves a case up: by hand, and by the product itself when a step was not done in time. */
@Stateless
@PerformsActs
public class EscalationService {

    @Inject
    private Acts acts;

    /**
     * Moves the case up for a reason that a person gives. Complainants may ask for an independent body at any time; the
     * desk may not before the due date.
     */
    @Performs(Act.ESCALATE)
    @PermitAll
    public Done escalate(CaseVersion at, Escalation escalation) {
        return acts.perform(Act.ESCALATE, at, escalation, EscalationService::byHand);
    }

    private static void byHand(CaseInHand hand, Escalation escalation) {
        var reason = EscalationReason.valueOf(escalation.reason());
        mayGive(reason, hand);
        hand.fact("reason", reason.code());
        if (!new Ladder(hand).climb(reason.climb())) {
            throw ActRefused.because("top-reached");
        }
        if (escalation.words() != null && !escalation.words().isBlank()) {
            say(hand, reason, escalation.words());
        }
    }

    /**
     * Why a complainant goes further is said to the office that takes the case over, and stays the complainant's to read.
     * Every other reason is a note.
     */
    private static void say(CaseInHand hand, EscalationReason reason, String words) {
        if (reason == EscalationReason.COMPLAINANT) {
            hand.conversation()
                    .hear(
                            Message.Kind.MESSAGE,
                            words,
                            hand.holders().accountable().stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray());
        } else {
            hand.texts().write(Field.REASON, words);
        }
    }

    private static void mayGive(EscalationReason reason, CaseInHand hand) {
        var role = hand.doer().role();
        boolean may = switch (reason) {
            case COMPLAINANT -> role == Role.COMPLAINANT || role == Role.LIAISON;
            case DANGER -> role != Role.COMPLAINANT;
            case OWN_MOTION -> role == Role.OFFICIAL || role == Role.OVERSIGHT;
            case DESK_ASKS -> role == Role.CASE_MANAGER || role == Role.PROTECTION;
            case BREACH, S1_BREACH, THIRD_BREACH, CASE_CLOCK -> false;
        };
        if (!may) {
            throw ActRefused.because("escalation-reason", reason.code());
        }
        if (reason == EscalationReason.DESK_ASKS && !overdue(hand)) {
            throw ActRefused.because("not-due-yet");
        }
    }

    private static boolean overdue(CaseInHand hand) {
        var dates = new CaseDates(hand);
        return hand.clocks().stream().anyMatch(clock -> clock.running() && dates.isPast(clock));
    }

    /** The step's date passed: it is a breach for ever, and the next rung owes the step. */
    @PermitAll
    public Done breach(CaseVersion at, Step step, int no) {
        return acts.perform(Act.ESCALATE, at, no, (hand, number) -> breached(hand, step, number));
    }

    private static void breached(CaseInHand hand, Step step, int no) {
        var clocks = new CaseClocks(hand);
        var clock = clocks.find(step, no)
                .filter(found -> found.running() && new CaseDates(hand).isPast(found))
                .orElseThrow(() -> ActRefused.because("not-due-yet"));
        var grievance = hand.grievance();
        var reason = step == Step.CASE_CLOCK
                ? EscalationReason.CASE_CLOCK
                : new Breach(step, clock.dueAt(), grievance.severity(), grievance.breaches())
                        .reason(hand.around().taxonomy().parameter(Parameter.BREACHES_TO_L5), clocks.caseClockOver());
        clock.breach();
        grievance.breached();
        hand.fact("reason", reason.code());
        hand.fact("step", step);
        hand.fact(
                "since",
                WorkingDays.of(hand.around().country(), grievance.area()).dayOf(clock.dueAt()));
        new Ladder(hand).climb(clock, reason.climb());
    }

    /** The owner is reminded, or reads that something lapsed without anybody having to act. */
    @PermitAll
    public Done remind(CaseVersion at, Step step, int no) {
        return acts.perform(Act.REMIND, at, no, (hand, number) -> reminded(hand, step, number));
    }

    private static void reminded(CaseInHand hand, Step step, int no) {
        var clocks = new CaseClocks(hand);
        var clock = clocks.find(step, no).orElseThrow(() -> ActRefused.because("not-due-yet"));
        hand.about(no);
        hand.fact("step", step);
        if (new CaseDates(hand).isPast(clock)) {
            clock.stop();
            hand.fact("stage", 0);
        } else {
            hand.fact("stage", clocks.remind(clock));
        }
    }

    /** The complainant's time is over; silence is never consent. */
    @PermitAll
    public Done lapse(CaseVersion at, Step step, int no) {
        return acts.perform(Act.LAPSE, at, no, (hand, number) -> lapsed(hand, step, number));
    }

    /** Whoever of a group has said yes keeps what was promised; what nobody has taken is over. */
    private static void offerLapsed(CaseInHand hand) {
        boolean running = hand.clocks().stream()
                .anyMatch(clock ->
                        clock.running() && (clock.step() == Step.REMEDY_ITEM || clock.step() == Step.VERIFY_REMEDY));
        if (running) {
            hand.choose(Guard.ITEMS_RUNNING);
        } else {
            hand.grievance().endsAs("OFFER_NOT_TAKEN");
        }
    }

    private static void lapsed(CaseInHand hand, Step step, int no) {
        var clocks = new CaseClocks(hand);
        clocks.find(step, no)
                .filter(clock -> clock.running() && new CaseDates(hand).isPast(clock))
                .orElseThrow(() -> ActRefused.because("not-due-yet"))
                .stop();
        hand.grievance().refuseUnderHold();
        if (step == Step.AWAITING_COMPLAINANT && new Untold(hand).isQuestion()) {
            throw ActRefused.because("not-told-yet");
        }
        if (hand.grievance().state() == State.OFFERED) {
            offerLapsed(hand);
        }
        hand.fact("step", step);
    }

    /** The respondent's time is over: silence is noted and proves nothing. */
    @PermitAll
    public Done unanswered(CaseVersion at, int no) {
        return acts.perform(Act.REPLY, at, no, (hand, number) -> {
            var clock = new CaseClocks(hand)
                    .find(Step.HEARING_REPLY, number)
                    .filter(StepClock::running)
                    .orElseThrow(() -> ActRefused.because("not-due-yet"));
            hand.about(clock.about());
            hand.fact("hearing", clock.about());
            hand.fact("none", true);
        });
    }

    /** Whoever has only the receipt did not look for so long that the words count as told. */
    @PermitAll
    public Done unread(CaseVersion at, int no) {
        return acts.perform(Act.TELL, at, no, (hand, number) -> {
            new CaseClocks(hand).find(Step.UNREAD, number).ifPresent(clock -> {
                hand.facts("told", clock.words().stream().map(Word::name).toList());
                clock.stop();
            });
            hand.choose(Guard.DECISION);
            hand.about(number);
            hand.fact("word", number);
            hand.fact("how", "UNREAD");
        });
    }
}
