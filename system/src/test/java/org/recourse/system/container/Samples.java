package org.recourse.system.container;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Acceptance;
import org.recourse.answer.Agreement;
import org.recourse.answer.Answer;
import org.recourse.answer.Dispute;
import org.recourse.answer.Finding;
import org.recourse.answer.PlannedAction;
import org.recourse.answer.PromisedItem;
import org.recourse.answer.Proposal;
import org.recourse.answer.ProtectionReport;
import org.recourse.answer.Question;
import org.recourse.answer.Recusal;
import org.recourse.answer.Release;
import org.recourse.answer.Return;
import org.recourse.answer.Revision;
import org.recourse.answer.Stand;
import org.recourse.appeal.Appeal;
import org.recourse.appeal.Dismissal;
import org.recourse.appeal.Upholding;
import org.recourse.directory.Officer;
import org.recourse.escalation.Escalation;
import org.recourse.escalation.Rerouting;
import org.recourse.grievance.Acknowledgement;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Naming;
import org.recourse.grievance.Withdrawal;
import org.recourse.grievance.Words;
import org.recourse.notification.CallBack;
import org.recourse.notification.Progress;
import org.recourse.notification.Telling;
import org.recourse.remedy.Closing;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.Reopening;
import org.recourse.remedy.Verification;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;
import org.recourse.triage.Admission;
import org.recourse.triage.Rejection;
import org.recourse.triage.SafetyPlan;
import org.recourse.triage.SummaryApproval;
import org.recourse.triage.SummaryText;
import org.recourse.triage.TriageFindings;

/** What each act asks for, filled in as it fits a case of the road. */
final class Samples {

    private final Road road;

    Samples(Road road) {
        this.road = road;
    }

    /** What the act asks for on this case now; null where it asks for nothing. */
    @Nullable
    Object of(Act act, Reference reference) {
        return switch (act) {
            case ACKNOWLEDGE -> new Acknowledgement("We have it.");
            case NAME -> new Naming(namable(reference), "They know how to speak with her");
            case TAKE -> null;
            case TRIAGE -> findings("LIC-02", "S3", "P2");
            case WRITE_SUMMARY ->
                new SummaryText("At a buying house the scale shows too little.", "A true scale.", null);
            case APPROVE_SUMMARY -> new SummaryApproval(summary(reference), true, null);
            case ADMIT -> new Admission(road.route(reference, act), null);
            case PLAN_SAFETY -> new SafetyPlan("She goes home by the other path", true, null);
            case TELL -> new Telling(word(reference), "IN_PERSON", today(), true);
            case REPORT_PROGRESS -> new Progress("The scale is being tested", "You hear of it", today());
            case CALL_BACK -> new CallBack(true, true, "All is quiet");
            case MESSAGE -> new Words("When will it be tested?");
            case NOTE -> new Words("Ask the weights office");
            case WITHDRAW -> new Withdrawal("NOBODY", true, null, "I want peace", false);
            case ESCALATE -> new Escalation("COMPLAINANT", "Nobody here listens");
            case CONFIRM, DECLINE -> confirmation(reference);
            default -> ofTheOffice(act, reference);
        };
    }

    private Object ofTheOffice(Act act, Reference reference) {
        return switch (act) {
            case REJECT ->
                new Rejection(
                        "ALREADY_DECIDED",
                        true,
                        "The market court has decided it",
                        "The clerk of the market court",
                        null,
                        null,
                        "You can appeal to an independent body");
            case ACCEPT -> new Acceptance(List.of(new PlannedAction("Test the scale", today().plusDays(3))), true);
            case RECUSE -> new Recusal("FAMILY", "The buyer is my cousin");
            case RE_ROUTE ->
                new Rerouting(road.route(reference, act), "WRONG_OFFICE", "It is a matter for another office");
            case ASK -> new Question("On which day?", 10);
            case ANSWER -> new Answer("On market days", false);
            case REPORT_PROTECTION -> new ProtectionReport("Somebody walks with her", today());
            case PROPOSE -> proposal();
            case RETURN -> new Return("By when?");
            case RELEASE -> new Release(true, true, "They will bring a true scale", "You can say no", true);
            case AGREE -> new Agreement("Yes", true, true);
            case DISPUTE -> new Dispute("NOT_ENOUGH", "Three weeks of work");
            case REVISE -> new Revision("The lost weeks");
            case STAND -> new Stand("It was weighed twice", "We keep to it", "You can appeal to somebody above");
            case APPEAL -> new Appeal("REMEDY", "Three weeks of work are lost");
            case UPHOLD -> ownAnswer();
            case DISMISS -> new Dismissal("The books show no loss", "You can appeal once more");
            case REOPEN -> new Reopening("COMPLAINANT_ASKS", null, "It began again");
            case REPORT_DONE -> new DoneReport(1, "A new scale stands there", today(), "picture", null);
            case VERIFY -> new Verification(1, "I weighed a stone", "DONE", true, null);
            case CLOSE ->
                new Closing("RESOLVED_SATISFIED", "YES", List.of(), List.of(), "NONE", "MONEY", "Asked and got");
            default -> throw new IllegalArgumentException("no sample of " + act.code());
        };
    }

    static TriageFindings findings(String category, String severity, String confidentiality) {
        return new TriageFindings(
                List.of(category),
                severity,
                "Kept from the site.",
                confidentiality,
                List.of("DEPENDENCE"),
                List.of(),
                "NONE",
                true,
                true);
    }

    private Proposal proposal() {
        return new Proposal(
                List.of(new Finding("LIC-02", "SUBSTANTIATED", "The scale was tested")),
                List.of(new PromisedItem("GNR", "A true scale", today().plusDays(20), null, null)),
                "A true scale was asked for and is given",
                "The buyer",
                "The buyer",
                "The women who sort",
                null,
                null);
    }

    /** What takes the place of the proposal on appeal. */
    private Upholding ownAnswer() {
        var own = proposal();
        return new Upholding(
                "The weeks are shown by the books",
                false,
                List.of(),
                own.findings(),
                own.items(),
                own.askedAndGot(),
                own.whoLoses(),
                own.whoCouldRetaliate(),
                own.whoWasNotAsked(),
                null,
                null,
                "You get the lost weeks",
                "You can appeal once more");
    }

    /** Of what waits in the case, or would. */
    private Confirmation confirmation(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).waiting().stream()
                .findFirst()
                .map(waiting -> new Confirmation(waiting.no(), waiting.act().code(), "Not in these words"))
                .orElseGet(() -> new Confirmation(1, "ask", "Not in these words"));
    }

    private LocalDate today() {
        return road.today();
    }

    private Integer summary(Reference reference) {
        return Objects.requireNonNull(
                road.view(Part.OVERSIGHT, reference).header().summaryVersion());
    }

    private int word(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .map(CaseView.Owed::no)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Integer> namable(Reference reference) {
        int desk = road.view(Part.PROTECTION, reference).header().desk();
        return road.country().officersOf(desk).stream()
                .filter(officer -> officer.vetting() == Vetting.SEALED && officer.has(Role.PROTECTION))
                .map(Officer::id)
                .toList();
    }
}
