package org.recourse.remedy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.recourse.escalation.Entrusting;
import org.recourse.escalation.WorkingDays;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Guard;
import org.recourse.grievance.Item;
import org.recourse.grievance.Item.Progress;
import org.recourse.grievance.Message;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.StepClock;
import org.recourse.shared.HumanText;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.triage.Consequences;

/** A case that was closed is opened again: whoever decided in it stays out, and the level that was reached stays. */
@Stateless
@PerformsActs
public class ReopeningService {

    private static final String ASKS = "COMPLAINANT_ASKS";
    private static final String OVERSIGHT_ASKS = "OVERSIGHT_ASKS";
    private static final String UNPAID = "REMEDY_UNPAID";

    @Inject
    private Acts acts;

    @EJB
    private Consequences consequences;

    /**
     * Opens a case again. For new evidence, reprisal, an unpaid remedy, pressure, and because oversight asks it can be done
     * at any time; because the complainant asks only within the window. Refused before the closing, unless the case ended
     * without an answer. What was found out while it was closed, as a reprisal, is followed up in the same transaction.
     */
    @Performs(Act.REOPEN)
    @PermitAll
    public Done reopen(CaseVersion at, Reopening reopening) {
        return consequences.of(acts.perform(Act.REOPEN, at, reopening, ReopeningService::reopened));
    }

    private static void reopened(CaseInHand hand, Reopening reopening) {
        if (!hand.grievance().reopens()) {
            throw ActRefused.because("ends-answered");
        }
        mayGive(reopening.reason(), hand);
        if (reopening.reason().equals(UNPAID)) {
            owe(hand, reopening);
        } else {
            new Entrusting(hand).takeBack();
        }
        say(hand, reopening);
        hand.fact("reason", reopening.reason());
    }

    private static void mayGive(String reason, CaseInHand hand) {
        boolean oversight = hand.doer().role() == Role.OVERSIGHT;
        if (oversight != reason.equals(OVERSIGHT_ASKS)) {
            throw ActRefused.because("reopen-reason");
        }
        if (reason.equals(ASKS) && !windowIsOpen(hand)) {
            throw ActRefused.because("reopen-window-over");
        }
    }

    /** The window begins with the closing; a case that is not closed yet has all of it before it. */
    private static boolean windowIsOpen(CaseInHand hand) {
        var windows = hand.clocks().stream()
                .filter(clock -> clock.step() == Step.REOPEN_WINDOW)
                .toList();
        return windows.isEmpty()
                || windows.stream()
                        .filter(StepClock::running)
                        .anyMatch(window -> !hand.now().isAfter(window.dueAt()));
    }

    /** What was promised and not done is owed again by the office that is accountable for it, with a whole new time. */
    private static void owe(CaseInHand hand, Reopening reopening) {
        if (hand.grievance().office() == null) {
            // It was taken back to the desk meanwhile: no office would owe it.
            throw ActRefused.because("no-office");
        }
        var days = WorkingDays.of(hand.around().country(), hand.grievance().area());
        var limit = Objects.requireNonNull(hand.around()
                .taxonomy()
                .step(Step.REMEDY_ITEM)
                .limit(hand.grievance().severity()));
        var due = days.after(hand.today(), 2L * limit.amount());
        for (var item : undone(hand, reopening)) {
            hand.remedy().advance(item, item.progress().open() ? item.progress() : Progress.FAILED, days.endOf(due));
            hand.timing().ownDate(Step.REMEDY_ITEM, item.no(), due);
        }
        hand.factIf("item", reopening.item());
        hand.choose(Guard.REMEDY_UNPAID);
    }

    private static List<Item> undone(CaseInHand hand, Reopening reopening) {
        if (reopening.item() != null) {
            return List.of(hand.remedy().item(reopening.item()));
        }
        if (hand.remedy().items().isEmpty()) {
            throw ActRefused.because("no-item");
        }
        return hand.remedy().items();
    }

    /** What the complainant says stays his or hers to read; an auditor's reason is a note. */
    private static void say(CaseInHand hand, Reopening reopening) {
        HumanText.said(reopening.words()).ifPresent(words -> {
            if (hand.doer().role() == Role.OVERSIGHT) {
                hand.texts().write(Field.REASON, words);
            } else {
                hand.conversation().hear(Message.Kind.MESSAGE, words);
            }
        });
    }
}
