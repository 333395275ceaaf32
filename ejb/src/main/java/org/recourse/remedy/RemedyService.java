package org.recourse.remedy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Actor;
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
import org.recourse.grievance.Measures;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.State;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Money;
import org.recourse.taxonomy.Step;
import org.recourse.triage.ReprisalAnswers;

/** What was promised is done, looked at by somebody who did not do it, and the case is closed. */
@Stateless
@PerformsActs
public class RemedyService {

    private static final String NOT_DONE = "NOT_DONE";

    @Inject
    private Acts acts;

    /** Money was paid on an item: to the person, or to whom the person agreed. */
    @Performs(Act.PAY)
    @RolesAllowed({"official", "case-manager", "protection"})
    public Done pay(CaseVersion at, PaidPart part) {
        return acts.perform(Act.PAY, at, part, RemedyService::paid);
    }

    private static void paid(CaseInHand hand, PaidPart part) {
        var item = open(hand, part.item());
        if (!part.toThePerson() && HumanText.isBlank(part.toWhom())) {
            throw InputRefused.field("toWhom", "blank");
        }
        if (!part.toThePerson() && !Boolean.TRUE.equals(part.consented())) {
            throw InputRefused.field("consented", "paid-without-consent");
        }
        new ItemMoney(hand, item).pay(part);
        hand.fact("item", part.item());
        hand.fact("to-person", part.toThePerson());
    }

    private static Item open(CaseInHand hand, int no) {
        var item = hand.remedy().item(no);
        if (!item.progress().open()) {
            throw ActRefused.because("item-not-open", no);
        }
        return item;
    }

    /** The person says how it is with an item; it stands beside the proof, and whoever verifies the item reads it. */
    @Performs(Act.VIEW_ITEM)
    @PermitAll
    public Done viewItem(CaseVersion at, ItemView view) {
        return acts.perform(Act.VIEW_ITEM, at, view, (hand, input) -> {
            hand.remedy().item(input.item());
            hand.texts().writeRecord(Field.ITEM_VIEW, input);
            hand.fact("item", input.item());
            hand.fact("view", input.view());
        });
    }

    /** The office says that an item was done, and what proves it. */
    @Performs(Act.REPORT_DONE)
    @RolesAllowed("official")
    public Done reportDone(CaseVersion at, DoneReport report) {
        return acts.perform(Act.REPORT_DONE, at, report, RemedyService::done);
    }

    private static void done(CaseInHand hand, DoneReport report) {
        var item = open(hand, report.item());
        if (item.worth().isPresent()) {
            refuseUnpaid(new ItemMoney(hand, item).left());
        }
        if (HumanText.isBlank(report.proof()) && HumanText.isBlank(report.whyNoProof())) {
            throw InputRefused.field("proof", "proof-or-reason");
        }
        hand.about(report.item());
        hand.texts().writeRecord(Field.DONE, report);
        hand.remedy().advance(item, Progress.DONE, Objects.requireNonNull(item.due()));
        if (hand.remedy().items().stream().anyMatch(other -> other.progress().open())) {
            hand.choose(Guard.ITEMS_OPEN);
        }
        hand.fact("item", report.item());
        hand.fact("proof", !HumanText.isBlank(report.proof()));
    }

    private static void refuseUnpaid(Money left) {
        if (!left.isNothing()) {
            throw InputRefused.field("item", "payments-missing", left);
        }
    }

    /** Somebody outside the office that did it looks whether it is really there. */
    @Performs(Act.VERIFY)
    @RolesAllowed({"case-manager", "protection", "liaison"})
    public Done verify(CaseVersion at, Verification verification) {
        return acts.perform(Act.VERIFY, at, verification, RemedyService::verified);
    }

    private static void verified(CaseInHand hand, Verification input) {
        var item = hand.remedy().item(input.item());
        if (item.progress() != Progress.DONE) {
            throw ActRefused.because("item-not-done", input.item());
        }
        belongsToNoDoer(hand, item);
        hand.about(input.item());
        hand.texts().writeRecord(Field.VERIFIED, input);
        if (input.passed()) {
            passed(hand, item, input);
        } else {
            failed(hand, item, input);
        }
        hand.fact("item", input.item());
        hand.fact("view", input.view());
        hand.fact("passed", input.passed());
    }

    /** The verifier belongs to no office that owes the item or did it, and paid nothing of it. */
    private static void belongsToNoDoer(CaseInHand hand, Item item) {
        boolean owes = hand.doer().actor() instanceof Actor.Officer officer
                && Integer.valueOf(officer.office()).equals(item.office());
        if (owes || hand.remedy().payments(item).stream().anyMatch(hand.remedy()::isPaidByDoer)) {
            throw ActRefused.because("verifier-did-it");
        }
    }

    private static void passed(CaseInHand hand, Item item, Verification input) {
        if (input.view().equals(NOT_DONE)) {
            throw InputRefused.field("view", "person-says-not-done");
        }
        if (item.worth().isPresent()) {
            arrivedWhole(new ItemMoney(hand, item), input.received());
        }
        hand.remedy().advance(item, Progress.VERIFIED, Objects.requireNonNull(item.due()));
        boolean left = hand.remedy().items().stream().anyMatch(other -> other.progress() != Progress.VERIFIED);
        if (left) {
            hand.choose(Guard.ITEMS_LEFT);
        } else if (hand.grievance().state() == State.OFFERED) {
            hand.choose(Guard.OFFERED);
        }
    }

    private static void arrivedWhole(ItemMoney money, @Nullable String received) {
        HumanText.said(received)
                .map(money::read)
                .filter(arrived -> money.paid().isMoreThan(arrived))
                .ifPresent(arrived -> {
                    throw InputRefused.field("received", "not-all-arrived", money.paid());
                });
        money.arrivedWhole();
    }

    /** Failing sets a new date, of at most half the first time. */
    private static void failed(CaseInHand hand, Item item, Verification input) {
        var newDate = input.newDate();
        var days = WorkingDays.of(hand.around().country(), hand.grievance().area());
        if (newDate == null || !newDate.isAfter(hand.today())) {
            throw InputRefused.field("newDate", "new-date");
        }
        long first = days.between(days.dayOf(promisedAt(hand, item)), days.dayOf(Objects.requireNonNull(item.due())));
        var latest = days.after(hand.today(), Math.max(2, first / 2));
        if (newDate.isAfter(latest)) {
            throw InputRefused.field("newDate", "new-date-too-late", latest);
        }
        HumanText.said(input.received()).ifPresent(received -> {
            var money = new ItemMoney(hand, item);
            money.arrived(money.read(received));
        });
        hand.choose(Guard.ITEM_FAILED);
        hand.remedy().advance(item, Progress.FAILED, days.endOf(newDate));
        hand.timing().ownDate(Step.REMEDY_ITEM, item.no(), newDate);
        hand.fact("due", newDate);
    }

    private static Instant promisedAt(CaseInHand hand, Item item) {
        return hand.clocks().stream()
                .filter(clock -> clock.step() == Step.REMEDY_ITEM)
                .filter(clock -> Integer.toString(item.no()).equals(clock.subject()))
                .map(clock -> clock.startedAt())
                .min(Instant::compareTo)
                .orElse(hand.now());
    }

    /** Ends the case; nothing that was promised may be left, and graver cases wait for an auditor. */
    @Performs(Act.CLOSE)
    @RolesAllowed({"case-manager", "protection", "oversight"})
    public Done close(CaseVersion at, Closing closing) {
        return acts.perform(
                Act.CLOSE, at, closing, (hand, input) -> new BeforeClosing(hand).check(input), RemedyService::closed);
    }

    private static void closed(CaseInHand hand, Closing closing) {
        var answers = new ReprisalAnswers(closing.risks(), closing.unknown(), closing.fear());
        var score = answers.score(hand.around().taxonomy().reprisalRisk());
        hand.grievance().scored(score.band());
        endMeasures(hand);
        hand.texts().writeRecord(Field.CLOSING, closing);
        hand.fact("code", closing.code());
        hand.fact("satisfaction", closing.satisfaction());
        HumanText.said(closing.rootCause()).ifPresent(cause -> hand.fact("root-cause", cause));
        hand.fact("band", score.band());
        hand.fact("points", score.points());
    }

    /** Nobody has to report on a case that is closed. */
    private static void endMeasures(CaseInHand hand) {
        var measures = new Measures(hand);
        measures.all().stream().filter(measure -> measure.state().open()).forEach(measures::end);
    }
}
