package org.recourse.web.grievance;

import org.recourse.grievance.Act;

/** Acts that people look for in one place, among the many that a case allows at once; in the order of the page. */
enum ActGroup {
    /** What brings it nearer to an answer. */
    FORWARD,
    /** What is said to the person who spoke, or by that person. */
    PERSON,
    /** What is known of what happened. */
    KNOWN,
    /** How grave it is, and what it is about. */
    GRAVITY,
    /** That nobody is harmed for it. */
    SAFETY,
    /** Who works on it. */
    HANDS,
    /** What lies beside it: other cases, copies, remarks. */
    BESIDE;

    static ActGroup of(Act act) {
        return switch (act) {
            case REGISTER, TRIAGE, WRITE_SUMMARY, APPROVE_SUMMARY, ADMIT, REJECT, REFER, REFERRAL_REPORT -> FORWARD;
            case ACCEPT, ASK, PLAN, EXTEND, MILESTONE, CONTRIBUTE, PROPOSE, RETURN, RELEASE, REVISE, STAND -> FORWARD;
            case HEAR, REPLY, MEDIATE, UPHOLD, DISMISS, REPORT_DONE, PAY, VERIFY, CLOSE, REOPEN -> FORWARD;
            case LAPSE, REMIND, CONFIRM, DECLINE -> FORWARD;
            case ACKNOWLEDGE, TELL, REPORT_PROGRESS, MESSAGE, CALL_BACK, REFER_PART, REFER_PART_REPORT -> PERSON;
            case ANSWER, AGREE, DISPUTE, APPEAL, VIEW_ITEM, WITHDRAW -> PERSON;
            case CONSENT, REVOKE_CONSENT, CHANGE_CONTACT, RENEW_RECEIPT -> PERSON;
            case ADD_INFORMATION, ADD_EVIDENCE, ADD_PARTY, CORRECT_PARTY, ADD_PERSON, ADD_GROUPS -> KNOWN;
            case ADD_MONEY, ADD_STAGE, NOTE -> KNOWN;
            case UPGRADE, DOWNGRADE, RECLASSIFY -> GRAVITY;
            case PLAN_SAFETY, REPORT_PROTECTION, REQUEST_MEASURE, REPORT_MEASURE, END_MEASURE, SCORE -> SAFETY;
            case HOLD, REVIEW_HOLD, RELEASE_HOLD, REPORT_REPRISAL -> SAFETY;
            case ASSIGN, NAME, TAKE, HAND_OVER, STEP_BACK, RECUSE, RE_ROUTE, ESCALATE -> HANDS;
            case LINK, UNLINK, OPEN_LINKED, ALERT_PATTERN, REMARK, ANSWER_REMARK, READ, RECORD, EXPORT -> BESIDE;
            case DISCLOSE, DISCLOSE_BY_LAW, BREAK_GLASS, END_BREAK_GLASS, REVIEW_GLASS, UNMASK -> BESIDE;
            case LEGAL_HOLD, LIFT_LEGAL_HOLD, ERASE, DECLARE_INTEREST, SET_OFFICER, SET_OFFICE -> BESIDE;
            case SET_CALENDAR, SET_POLICY, PUBLISH -> BESIDE;
        };
    }
}
