package org.recourse.web.grievance;

import java.util.EnumSet;
import java.util.Set;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;

/** What somebody has before his eyes while he does an act; as everywhere the policy decides what of it he sees. */
final class ActScopes {

    private ActScopes() {}

    static Set<Scope> of(Act act) {
        var scopes = EnumSet.of(Scope.SKELETON, Scope.SUMMARY);
        switch (act) {
            case TRIAGE, REJECT, REFER, REFER_PART, WRITE_SUMMARY, APPROVE_SUMMARY, ADD_INFORMATION ->
                scopes.add(Scope.NARRATIVE);
            case PROPOSE, RETURN, RELEASE, REVISE, STAND, AGREE, DISPUTE, APPEAL, UPHOLD, DISMISS ->
                scopes.add(Scope.PROPOSAL);
            case PLAN, MILESTONE, ANSWER_REMARK -> scopes.add(Scope.PLAN);
            case SCORE, HOLD, REVIEW_HOLD, RELEASE_HOLD, DOWNGRADE -> scopes.add(Scope.NOTES);
            case RECLASSIFY -> scopes.add(Scope.NARRATIVE);
            case REPORT_DONE, VERIFY, CLOSE, REOPEN, PAY, VIEW_ITEM, EXTEND ->
                scopes.addAll(Set.of(Scope.REMEDY, Scope.PROPOSAL));
            case TELL, ANSWER -> scopes.addAll(Set.of(Scope.MESSAGES, Scope.IDENTITY));
            case REFERRAL_REPORT, REFER_PART_REPORT -> scopes.add(Scope.NOTES);
            case REQUEST_MEASURE -> scopes.addAll(Set.of(Scope.REMEDY, Scope.NOTES));
            case HEAR -> scopes.addAll(Set.of(Scope.NOTES, Scope.NARRATIVE, Scope.PROPOSAL));
            case REPLY, MEDIATE -> scopes.add(Scope.PROPOSAL);
            case END_MEASURE -> scopes.add(Scope.REMEDY);
            case CALL_BACK -> scopes.add(Scope.IDENTITY);
            case REMARK -> scopes.addAll(Set.of(Scope.PLAN, Scope.PROPOSAL, Scope.REMEDY));
            case ASK, MESSAGE, REPORT_PROGRESS, ADD_MONEY -> scopes.add(Scope.MESSAGES);
            case ADD_STAGE -> scopes.add(Scope.NOTES);
            case CONFIRM, DECLINE -> scopes.addAll(Set.of(Scope.PROPOSAL, Scope.REMEDY));
            default -> {}
        }
        return scopes;
    }
}
