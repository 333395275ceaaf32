package org.recourse.web.shared;

import java.util.List;
import java.util.Optional;
import org.recourse.grievance.Act;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Lifecycle;
import org.recourse.taxonomy.Step;

/** By which acts somebody who owes a step can do it: the first is the usual one. */
public final class StepActs {

    private StepActs() {}

    /** The one act that does a step as the case stands on a list; none where there is a choice, which is read on the case. */
    public static Optional<Act> of(Docket.Row row, Step step) {
        return switch (step) {
            // Whoever decides an appeal reads the case first: no button decides for him.
            case RELEASE, APPEAL_WINDOW, APPEAL_DECISION, ACCEPT_OR_RECUSE -> Optional.empty();
            case ADMISSIBILITY ->
                switch (row.summary()) {
                    case NONE -> Optional.of(Act.WRITE_SUMMARY);
                    case WAITS -> Optional.of(Act.APPROVE_SUMMARY);
                    case OWN_WAITS -> Optional.empty();
                    case APPROVED -> Optional.of(Act.ADMIT);
                };
            default ->
                of(step).stream()
                        .filter(act -> Lifecycle.of(act).from().contains(row.state()))
                        .findFirst();
        };
    }

    /** None for steps that only pass, and for steps whose acts are not built yet. */
    public static List<Act> of(Step step) {
        return switch (step) {
            case ACKNOWLEDGE -> List.of(Act.ACKNOWLEDGE);
            case ON_CALL -> List.of(Act.PLAN_SAFETY, Act.REQUEST_MEASURE);
            case SAFETY_PLAN -> List.of(Act.PLAN_SAFETY);
            case TRIAGE -> List.of(Act.TRIAGE);
            case TAKE_SEALED -> List.of(Act.TAKE);
            case ADMISSIBILITY -> List.of(Act.ADMIT, Act.APPROVE_SUMMARY, Act.WRITE_SUMMARY, Act.REJECT);
            case SECOND_PERSON -> List.of(Act.CONFIRM);
            case TELL, TELL_DECISION -> List.of(Act.TELL);
            case ACCEPT_OR_RECUSE -> List.of(Act.ACCEPT, Act.RECUSE);
            case PROTECTION_REPORT -> List.of(Act.REPORT_PROTECTION);
            case PROPOSAL, REVISION -> List.of(Act.PROPOSE, Act.ASK, Act.ACCEPT);
            case MILESTONE -> List.of(Act.MILESTONE, Act.PROPOSE, Act.ASK);
            case UPDATE_COMPLAINANT -> List.of(Act.REPORT_PROGRESS);
            case RELEASE -> List.of(Act.RELEASE, Act.RETURN);
            case APPEAL_WINDOW -> List.of(Act.AGREE, Act.DISPUTE, Act.APPEAL);
            case REVIEW_DISPUTE -> List.of(Act.REVISE, Act.STAND);
            case APPEAL_DECISION -> List.of(Act.UPHOLD, Act.DISMISS, Act.ASK);
            case REMEDY_ITEM -> List.of(Act.REPORT_DONE);
            case VERIFY_REMEDY -> List.of(Act.VERIFY);
            case AWAITING_COMPLAINANT -> List.of(Act.ANSWER);
            case CLOSE -> List.of(Act.CLOSE);
            case CALL_BACK_30, CALL_BACK_90 -> List.of(Act.CALL_BACK);
            case HOLD_REVIEW -> List.of(Act.REVIEW_HOLD, Act.RELEASE_HOLD);
            case MEASURE_REPORT -> List.of(Act.REPORT_MEASURE, Act.END_MEASURE);
            case HEARING_REPLY -> List.of(Act.REPLY);
            case REMARK_REPLY -> List.of(Act.ANSWER_REMARK);
            case UNREAD, REFERRAL_CHECK -> List.of();
            case SERVICE_CHECK, BREAK_GLASS, BREAK_GLASS_REVIEW -> List.of();
            case REOPEN_WINDOW, CASE_CLOCK -> List.of();
        };
    }
}
