package org.recourse.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.recourse.grievance.Message;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;

/**
 * Somebody else helps: with the whole matter, or with a part while the case goes on. Nothing is referred without the person,
 * and the desk asks what came of it until there is an answer.
 */
@Stateless
@PerformsActs
public class ReferralService {

    private static final String MEDICAL = "MEDICAL";
    private static final String CONCLUDED = "REFERRAL_CONCLUDED";

    @Inject
    private Acts acts;

    /**
     * Refers the whole matter. Refused without the person's consent, beyond it, and to whoever stands in the command of a
     * respondent.
     */
    @Performs(Act.REFER)
    @RolesAllowed({"case-manager", "protection", "oversight"})
    public Done refer(CaseVersion at, WholeReferral referral) {
        return acts.perform(Act.REFER, at, referral, ReferralService::check, (hand, input) -> {
            refer(hand, input, input.yes());
            hand.fact("recipient", input.recipient());
        });
    }

    /** As {@link #refer}, of a part: the case goes on here, and a liaison may do it where a doctor is needed. */
    @Performs(Act.REFER_PART)
    @RolesAllowed({"case-manager", "protection", "liaison"})
    public Done referPart(CaseVersion at, PartReferral referral) {
        return acts.perform(Act.REFER_PART, at, referral, ReferralService::checkPart, (hand, input) -> {
            refer(hand, input, null);
            hand.about(hand.grievance().revision() + 1);
        });
    }

    private static void check(CaseInHand hand, Referring referral) {
        hand.grievance().refuseUnderHold();
        new Consenting(hand, referral).check();
        Recipients.check(hand, referral);
    }

    private static void checkPart(CaseInHand hand, PartReferral referral) {
        boolean close = hand.grievance().confidentiality().compareTo(Confidentiality.P3) >= 0;
        if (hand.doer().role() == Role.LIAISON && close && !referral.recipient().equals(MEDICAL)) {
            throw ActRefused.because("liaison-only-medical");
        }
        check(hand, referral);
    }

    /** What the entry says of a part names no recipient: that somebody needed a doctor is not for every reader of it. */
    private static void refer(CaseInHand hand, Referring referral, @Nullable String yes) {
        var consenting = new Consenting(hand, referral);
        int no = hand.texts().writeRecord(Field.REFERRAL, consenting.referred(yes));
        hand.texts().writeRecord(Field.CONSENT, consenting.person(), consenting.given());
        hand.conversation().tell(Message.Kind.MESSAGE, referral.told());
        hand.fact("referral", no);
        hand.fact("purpose", referral.purpose());
        hand.facts("scopes", referral.allowed().stream().distinct().toList());
        hand.facts("shares", referral.shares().stream().distinct().toList());
        hand.fact("method", referral.method());
        hand.fact("until", consenting.until());
    }

    /** Says what became of the whole matter: it goes on there, has come to an end, or is back. */
    @Performs(Act.REFERRAL_REPORT)
    @RolesAllowed({"case-manager", "protection"})
    public Done report(CaseVersion at, ReferralReport report) {
        return acts.perform(Act.REFERRAL_REPORT, at, report, ReferralService::reported);
    }

    private static void reported(CaseInHand hand, ReferralReport report) {
        switch (report.outcome()) {
            case GOES_ON -> askAgain(hand, report.next());
            case CONCLUDED -> conclude(hand, report);
            case GIVEN_BACK -> {
                new Entrusting(hand).takeBack();
                hand.choose(Guard.GIVEN_BACK);
            }
        }
        hand.texts().writeRecord(Field.REFERRAL_REPORT, report);
        var told = report.told();
        if (told != null && !told.isBlank()) {
            hand.conversation().tell(Message.Kind.MESSAGE, told);
        }
        hand.fact("outcome", report.outcome().word());
    }

    /** Nobody is left with a case that ended somewhere and was never told how. */
    private static void conclude(CaseInHand hand, ReferralReport report) {
        if (HumanText.isBlank(report.told())) {
            throw InputRefused.field("told", "concluded-unanswered");
        }
        hand.grievance().endsAs(CONCLUDED);
        hand.choose(Guard.CONCLUDED);
    }

    private static void askAgain(CaseInHand hand, @Nullable LocalDate next) {
        var latest = latest(hand);
        if (next == null || !next.isAfter(hand.today())) {
            throw InputRefused.field("next", "next-question");
        }
        if (next.isAfter(latest)) {
            throw InputRefused.field("next", "next-question-late", latest);
        }
        hand.timing().ownDate(Step.REFERRAL_CHECK, 0, next);
        hand.fact("next", next);
    }

    private static LocalDate latest(CaseInHand hand) {
        var days = WorkingDays.of(hand.around().country(), hand.grievance().area());
        var limit = Objects.requireNonNull(hand.around()
                .taxonomy()
                .step(Step.REFERRAL_CHECK)
                .limit(hand.grievance().severity()));
        return days.after(hand.today(), limit.amount() * 2L);
    }

    /** Says whether the person was really received where a part was referred; refused where nobody owes that answer. */
    @Performs(Act.REFER_PART_REPORT)
    @RolesAllowed({"case-manager", "protection", "liaison"})
    public Done reportPart(CaseVersion at, PartReport report) {
        return acts.perform(Act.REFER_PART_REPORT, at, report, ReferralService::partReported);
    }

    private static void partReported(CaseInHand hand, PartReport report) {
        boolean owed = hand.clocks().stream()
                .filter(clock -> clock.step() == Step.SERVICE_CHECK && clock.running())
                .anyMatch(clock -> clock.about() == report.referral());
        if (!owed) {
            throw InputRefused.field("referral", "no-such-referral");
        }
        hand.about(report.referral());
        hand.texts().writeRecord(Field.SERVICE_REPORT, report);
        hand.fact("referral", report.referral());
        hand.fact("received", report.received());
    }
}
