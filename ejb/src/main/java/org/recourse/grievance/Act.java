package org.recourse.grievance;

import java.util.Arrays;
import java.util.Optional;

/** An act of the lifecycle table, named as the officer would say it. */
public enum Act {
    /** Release 1, feature intake. */
    REGISTER("register"),
    /** Release 1, feature grievance. */
    ACKNOWLEDGE("acknowledge"),
    /** Release 3, feature grievance. */
    ASSIGN("assign"),
    /** Release 1, feature grievance. */
    NAME("name"),
    /** Release 1, feature grievance. */
    TAKE("take"),
    /** Release 3, feature grievance. */
    HAND_OVER("hand-over"),
    /** Release 3, feature grievance. */
    STEP_BACK("step-back"),
    /** Release 1, feature triage. */
    TRIAGE("triage"),
    /** Release 1, feature triage. */
    WRITE_SUMMARY("write-summary"),
    /** Release 1, feature triage. */
    APPROVE_SUMMARY("approve-summary"),
    /** Release 1, feature triage. */
    ADMIT("admit"),
    /** Release 3, feature triage. */
    REJECT("reject"),
    /** Release 3, feature triage. */
    REFER("refer"),
    /** Release 3, feature triage. */
    REFERRAL_REPORT("referral-report"),
    /** Release 3, feature triage. */
    REFER_PART("refer-part"),
    /** Release 3, feature triage. */
    REFER_PART_REPORT("refer-part-report"),
    /** Release 1, feature answer. */
    ACCEPT("accept"),
    /** Release 1, feature answer. */
    RECUSE("recuse"),
    /** Release 3, feature answer. */
    RE_ROUTE("re-route"),
    /** Release 1, feature answer. */
    ASK("ask"),
    /** Release 1, feature answer. */
    ANSWER("answer"),
    /** Release 1, feature escalation. */
    LAPSE("lapse"),
    /** Release 3, feature answer. */
    PLAN("plan"),
    /** Release 1, feature answer. */
    REPORT_PROTECTION("report-protection"),
    /** Release 1, feature triage. */
    PLAN_SAFETY("plan-safety"),
    /** Release 3, feature answer. */
    REQUEST_MEASURE("request-measure"),
    /** Release 3, feature answer. */
    REPORT_MEASURE("report-measure"),
    /** Release 3, feature answer. */
    END_MEASURE("end-measure"),
    /** Release 3, feature answer. */
    HEAR("hear"),
    /** Release 3, feature answer. */
    REPLY("reply"),
    /** Release 3, feature answer. */
    MEDIATE("mediate"),
    /** Release 3, feature answer. */
    EXTEND("extend"),
    /** Release 3, feature answer. */
    MILESTONE("milestone"),
    /** Release 3, feature answer. */
    CONTRIBUTE("contribute"),
    /** Release 1, feature answer. */
    PROPOSE("propose"),
    /** Release 1, feature answer. */
    RETURN("return"),
    /** Release 1, feature answer. */
    RELEASE("release"),
    /** Release 1, feature notification. */
    TELL("tell"),
    /** Release 1, feature answer. */
    AGREE("agree"),
    /** Release 1, feature answer. */
    DISPUTE("dispute"),
    /** Release 1, feature answer. */
    REVISE("revise"),
    /** Release 3, feature answer. */
    STAND("stand"),
    /** Release 3, feature appeal. */
    APPEAL("appeal"),
    /** Release 3, feature appeal. */
    UPHOLD("uphold"),
    /** Release 3, feature appeal. */
    DISMISS("dismiss"),
    /** Release 1, feature remedy. */
    REPORT_DONE("report-done"),
    /** Release 3, feature remedy. */
    PAY("pay"),
    /** Release 3, feature remedy. */
    VIEW_ITEM("view-item"),
    /** Release 1, feature remedy. */
    VERIFY("verify"),
    /** Release 1, feature grievance. */
    WITHDRAW("withdraw"),
    /** Release 1, feature remedy. */
    CLOSE("close"),
    /** Release 3, feature grievance. */
    REOPEN("reopen"),
    /** Release 1, feature escalation. */
    ESCALATE("escalate"),
    /** Release 1, feature escalation. */
    REMIND("remind"),
    /** Release 1, feature notification. */
    REPORT_PROGRESS("report-progress"),
    /** Release 3, feature triage. */
    UPGRADE("upgrade"),
    /** Release 3, feature triage. */
    DOWNGRADE("downgrade"),
    /** Release 3, feature triage. */
    RECLASSIFY("reclassify"),
    /** Release 3, feature triage. */
    SCORE("score"),
    /** Release 3, feature triage. */
    HOLD("hold"),
    /** Release 3, feature triage. */
    REVIEW_HOLD("review-hold"),
    /** Release 3, feature triage. */
    RELEASE_HOLD("release-hold"),
    /** Release 1, feature grievance. */
    MESSAGE("message"),
    /** Release 1, feature grievance. */
    NOTE("note"),
    /** Release 3, feature intake. */
    ADD_INFORMATION("add-information"),
    /** Release 5, feature evidence. */
    ADD_EVIDENCE("add-evidence"),
    /** Release 3, feature grievance. */
    ADD_PARTY("add-party"),
    /** Release 3, feature grievance. */
    CORRECT_PARTY("correct-party"),
    /** Release 3, feature intake. */
    ADD_PERSON("add-person"),
    /** Release 3, feature intake. */
    ADD_GROUPS("add-groups"),
    /** Release 3, feature grievance. */
    ADD_MONEY("add-money"),
    /** Release 3, feature triage. */
    ADD_STAGE("add-stage"),
    /** Release 4, feature disclosure. */
    CONSENT("consent"),
    /** Release 4, feature disclosure. */
    REVOKE_CONSENT("revoke-consent"),
    /** Release 4, feature disclosure. */
    DISCLOSE("disclose"),
    /** Release 4, feature disclosure. */
    DISCLOSE_BY_LAW("disclose-by-law"),
    /** Release 4, feature disclosure. */
    CHANGE_CONTACT("change-contact"),
    /** Release 4, feature disclosure. */
    RENEW_RECEIPT("renew-receipt"),
    /** Release 3, feature grievance. */
    LINK("link"),
    /** Release 3, feature grievance. */
    UNLINK("unlink"),
    /** Release 3, feature grievance. */
    OPEN_LINKED("open-linked"),
    /** Release 3, feature triage. */
    REPORT_REPRISAL("report-reprisal"),
    /** Release 1, feature notification. */
    CALL_BACK("call-back"),
    /** Release 3, feature escalation. */
    ALERT_PATTERN("alert-pattern"),
    /** Release 1, feature grievance. */
    CONFIRM("confirm"),
    /** Release 1, feature grievance. */
    DECLINE("decline"),
    /** Release 4, feature disclosure. */
    BREAK_GLASS("break-glass"),
    /** Release 4, feature disclosure. */
    END_BREAK_GLASS("end-break-glass"),
    /** Release 4, feature disclosure. */
    REVIEW_GLASS("review-glass"),
    /** Release 4, feature disclosure. */
    UNMASK("unmask"),
    /** Release 3, feature oversight. */
    REMARK("remark"),
    /** Release 3, feature oversight. */
    ANSWER_REMARK("answer-remark"),
    /** Release 1, feature grievance. */
    READ("read"),
    /** Release 2, feature record. */
    RECORD("record"),
    /** Release 4, feature record. */
    EXPORT("export"),
    /** Release 4, feature oversight. */
    LEGAL_HOLD("legal-hold"),
    /** Release 4, feature oversight. */
    LIFT_LEGAL_HOLD("lift-legal-hold"),
    /** Release 4, feature oversight. */
    ERASE("erase"),
    /** Release 4, feature directory. */
    DECLARE_INTEREST("declare-interest"),
    /** Release 4, feature directory. */
    SET_OFFICER("set-officer"),
    /** Release 4, feature directory. */
    SET_OFFICE("set-office"),
    /** Release 3, feature directory. */
    SET_CALENDAR("set-calendar"),
    /** Release 4, feature taxonomy. */
    SET_POLICY("set-policy"),
    /** Release 5, feature oversight. */
    PUBLISH("publish");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    /** The code by which the tables, the ledger and addresses name it. */
    public String code() {
        return code;
    }

    /** The constant of this code; refuses an unknown code with {@link IllegalArgumentException}. */
    public static Act of(String code) {
        return known(code).orElseThrow(() -> new IllegalArgumentException("no act has the code " + code));
    }

    /** The constant of this code; nothing for entries of the ledger that are no acts of the lifecycle. */
    public static Optional<Act> known(String code) {
        return Arrays.stream(values()).filter(act -> act.code.equals(code)).findFirst();
    }
}
