package org.recourse.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.escalation.Deciding;
import org.recourse.escalation.Replacing;
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
import org.recourse.taxonomy.Step;

/** What the accountable office does until it proposes an answer, and what it asks the complainant. */
@Stateless
@PerformsActs
public class AnswerService {

    @Inject
    private Acts acts;

    /** The office takes the case on, with a plan of dated actions. */
    @Performs(Act.ACCEPT)
    @RolesAllowed("official")
    public Done accept(CaseVersion at, Acceptance acceptance) {
        return acts.perform(Act.ACCEPT, at, acceptance, AnswerService::accepted);
    }

    private static void accepted(CaseInHand hand, Acceptance acceptance) {
        OfficePlan.begin(hand, acceptance.actions());
    }

    /** The office steps aside, and the router finds another. */
    @Performs(Act.RECUSE)
    @RolesAllowed("official")
    public Done recuse(CaseVersion at, Recusal recusal) {
        return acts.perform(Act.RECUSE, at, recusal, AnswerService::recused);
    }

    private static void recused(CaseInHand hand, Recusal recusal) {
        hand.write(Field.REASON, recusal.words());
        hand.fact("reason", recusal.reason());
        if (hand.isDecidedByDoer()) {
            new Deciding(hand).excuse();
        } else {
            new Replacing(hand).excluding();
        }
    }

    /** Asks the complainant something; an office's question goes out when the desk has read it. */
    @Performs(Act.ASK)
    @RolesAllowed({"case-manager", "protection", "official"})
    public Done ask(CaseVersion at, Question question) {
        return acts.perform(Act.ASK, at, question, AnswerService::asked);
    }

    private static void asked(CaseInHand hand, Question question) {
        if (hand.grievance().hold()) {
            throw ActRefused.because("hold");
        }
        var message = hand.tell(Message.Kind.QUESTION, question.text(), hand.inquiringPrincipal());
        hand.ownLimit(Step.AWAITING_COMPLAINANT, question.days());
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
            hand.hear(Message.Kind.ANSWER, words, hand.inquiringPrincipal());
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
        hand.writeRecord(Field.PROTECTION, report);
        hand.fact("done", report.when());
    }
}
