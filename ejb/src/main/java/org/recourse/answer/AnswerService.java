package org.recourse.answer;

import static org.recourse.grievance.Guard.SYSTEMIC;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.escalation.Deciding;
import org.recourse.escalation.Replacing;
import org.recourse.escalation.WorkingDays;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Message;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Step;

/** What the accountable office does until it proposes an answer, and what it asks the complainant. */
@Stateless
@PerformsActs
public class AnswerService {

    @Inject
    private Acts acts;

    @EJB
    private Database database;

    /** The office takes the case on, with a plan of dated actions. */
    @Performs(Act.ACCEPT)
    @RolesAllowed("official")
    public Done accept(CaseVersion at, Acceptance acceptance) {
        return acts.perform(Act.ACCEPT, at, acceptance, AnswerService::accepted);
    }

    private static void accepted(CaseInHand hand, Acceptance acceptance) {
        OfficePlan.begin(hand, acceptance.actions());
    }

    /** The office says anew what it will do, who does it and by when. */
    @Performs(Act.PLAN)
    @RolesAllowed("official")
    public Done plan(CaseVersion at, Plan plan) {
        return acts.perform(Act.PLAN, at, plan, this::planned);
    }

    private void planned(CaseInHand hand, Plan plan) {
        OfficePlan.refuseOver(hand, plan.actions().stream().map(Task::by));
        var risk = hand.grievance().reprisal();
        boolean risky = risk != null && risk.atLeast(Band.MEDIUM);
        if (plan.meetsRespondent()) {
            hand.grievance().refuseUnderHold();
        }
        if (plan.meetsRespondent() && risky && !database.with(Guard::safetyPlanned)) {
            throw InputRefused.field("meetsRespondent", "no-safety-plan");
        }
        hand.texts().writeRecord(Field.PLAN, plan);
        hand.fact("actions", plan.actions().size());
    }

    /** In a case that concerns many: a milestone was reached or has moved, and the next one has a date. */
    @Performs(Act.MILESTONE)
    @RolesAllowed({"official", "case-manager", "protection"})
    public Done milestone(CaseVersion at, Milestone milestone) {
        return acts.perform(Act.MILESTONE, at, milestone, AnswerService::reached);
    }

    private static void reached(CaseInHand hand, Milestone milestone) {
        if (!hand.grievance().facts().contains(SYSTEMIC)) {
            throw ActRefused.because("not-systemic");
        }
        var latest = latestMilestone(hand);
        if (milestone.by().isAfter(latest)) {
            throw InputRefused.field("by", "milestone-too-late", latest);
        }
        hand.texts().writeRecord(Field.MILESTONE, milestone);
        hand.conversation().tell(Message.Kind.MESSAGE, milestone.reached() + "\n\n" + milestone.next());
        hand.timing().ownDate(Step.MILESTONE, 0, milestone.by());
        hand.fact("next", milestone.by());
    }

    private static LocalDate latestMilestone(CaseInHand hand) {
        var days = WorkingDays.of(hand.around().country(), hand.grievance().area());
        var limit = Objects.requireNonNull(hand.around()
                .taxonomy()
                .step(Step.MILESTONE)
                .limit(hand.grievance().severity()));
        return days.after(hand.today(), limit.amount() * 2L);
    }

    /** The office steps aside, and the router finds another. */
    @Performs(Act.RECUSE)
    @RolesAllowed("official")
    public Done recuse(CaseVersion at, Recusal recusal) {
        return acts.perform(Act.RECUSE, at, recusal, AnswerService::recused);
    }

    private static void recused(CaseInHand hand, Recusal recusal) {
        hand.texts().write(Field.REASON, recusal.words());
        hand.fact("reason", recusal.reason());
        if (hand.holders().isDecidedByDoer()) {
            new Deciding(hand).excuse();
        } else {
            new Replacing(hand).excluding();
        }
    }

    /** Asks the complainant something; an office's question goes out when the desk has read it. */
    @Performs(Act.ASK)
    @RolesAllowed({"case-manager", "protection", "official"})
    public Done ask(CaseVersion at, Question question) {
        return acts.perform(
                Act.ASK, at, question, (hand, input) -> new Asking(hand).check(input), AnswerService::asked);
    }

    private static void asked(CaseInHand hand, Question question) {
        var message = hand.conversation()
                .tell(Message.Kind.QUESTION, question.text(), hand.holders().inquiring());
        hand.timing().ownLimit(Step.AWAITING_COMPLAINANT, question.days());
        hand.fact("question", message.no());
        hand.fact("days", question.days());
    }

    /** The complainant answers, or does not want to; a liaison or the desk may bring it. */
    @Performs(Act.ANSWER)
    @PermitAll
    public Done answer(CaseVersion at, Answer answer) {
        return acts.perform(Act.ANSWER, at, answer, AnswerService::answered);
    }

    private static void answered(CaseInHand hand, Answer answer) {
        var words = answer.words();
        if (words != null && !words.isBlank()) {
            hand.conversation().hear(Message.Kind.ANSWER, words, hand.holders().inquiring());
        } else if (!answer.declines()) {
            throw InputRefused.field("words", "blank");
        }
        hand.fact("declines", answer.declines());
    }

    /** The office says what it did for the person's safety. */
    @Performs(Act.REPORT_PROTECTION)
    @RolesAllowed("official")
    public Done reportProtection(CaseVersion at, ProtectionReport report) {
        return acts.perform(Act.REPORT_PROTECTION, at, report, AnswerService::protectionReported);
    }

    private static void protectionReported(CaseInHand hand, ProtectionReport report) {
        hand.texts().writeRecord(Field.PROTECTION, report);
        hand.fact("done", report.when());
    }

    /** An office that had the case before adds what it did or found; the one that has it now reads it with the plan. */
    @Performs(Act.CONTRIBUTE)
    @RolesAllowed("official")
    public Done contribute(CaseVersion at, Contribution contribution) {
        return acts.perform(
                Act.CONTRIBUTE,
                at,
                contribution,
                (hand, input) -> hand.texts().write(Field.CONTRIBUTION, input.words()));
    }
}
