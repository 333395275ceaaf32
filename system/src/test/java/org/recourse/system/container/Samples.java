package org.recourse.system.container;

import static org.recourse.triage.ReferralOutcome.GOES_ON;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Acceptance;
import org.recourse.answer.Agreement;
import org.recourse.answer.Answer;
import org.recourse.answer.Contribution;
import org.recourse.answer.Dispute;
import org.recourse.answer.Finding;
import org.recourse.answer.HearingPacket;
import org.recourse.answer.HearingReply;
import org.recourse.answer.MeasureEnd;
import org.recourse.answer.MeasureRequest;
import org.recourse.answer.Meeting;
import org.recourse.answer.Milestone;
import org.recourse.answer.Plan;
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
import org.recourse.answer.Task;
import org.recourse.appeal.Appeal;
import org.recourse.appeal.Dismissal;
import org.recourse.appeal.Upholding;
import org.recourse.directory.Officer;
import org.recourse.escalation.Escalation;
import org.recourse.escalation.Extension;
import org.recourse.escalation.HandingOver;
import org.recourse.escalation.Rerouting;
import org.recourse.escalation.SteppingBack;
import org.recourse.grievance.Acknowledgement;
import org.recourse.grievance.Act;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Linking;
import org.recourse.grievance.Naming;
import org.recourse.grievance.Unlinking;
import org.recourse.grievance.Withdrawal;
import org.recourse.grievance.Words;
import org.recourse.intake.AddedParty;
import org.recourse.intake.Information;
import org.recourse.intake.JoinedPerson;
import org.recourse.intake.LinkedCase;
import org.recourse.intake.MoneyChange;
import org.recourse.intake.OwnGroups;
import org.recourse.intake.PartyCorrection;
import org.recourse.notification.CallBack;
import org.recourse.notification.Progress;
import org.recourse.notification.Telling;
import org.recourse.oversight.Remark;
import org.recourse.oversight.RemarkAnswer;
import org.recourse.remedy.Closing;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.ItemView;
import org.recourse.remedy.PaidPart;
import org.recourse.remedy.Reopening;
import org.recourse.remedy.Verification;
import org.recourse.shared.Reference;
import org.recourse.shared.RememberedDay;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Vetting;
import org.recourse.triage.Admission;
import org.recourse.triage.Downgrade;
import org.recourse.triage.FormalisationStage;
import org.recourse.triage.Hold;
import org.recourse.triage.HoldRelease;
import org.recourse.triage.HoldReview;
import org.recourse.triage.PartReferral;
import org.recourse.triage.PartReport;
import org.recourse.triage.Reclassification;
import org.recourse.triage.ReferralReport;
import org.recourse.triage.Rejection;
import org.recourse.triage.ReprisalReport;
import org.recourse.triage.SafetyPlan;
import org.recourse.triage.Scoring;
import org.recourse.triage.SummaryApproval;
import org.recourse.triage.SummaryText;
import org.recourse.triage.TriageFindings;
import org.recourse.triage.Upgrade;
import org.recourse.triage.WholeReferral;

/** What each act asks for, filled in as it fits a case of the road. */
final class Samples {

    private final Road road;
    private @Nullable String barrier;
    private @Nullable Reference another;

    Samples(Road road) {
        this.road = road;
    }

    /** What is triaged from now on is about a barrier for many, or not. */
    void aboutMany(boolean many) {
        barrier = many ? "DISTANCE" : null;
    }

    /** What the act asks for on this case now; null where it asks for nothing. */
    @Nullable
    Object of(Act act, Reference reference) {
        return switch (act) {
            case ACKNOWLEDGE -> new Acknowledgement("We have it.");
            case ASSIGN -> new Assignment(road.colleague(reference));
            case HAND_OVER ->
                new HandingOver(HandingOver.liaison(road.otherLiaison(reference)), "I move away on Monday", true);
            case STEP_BACK -> new SteppingBack("FAMILY", "The buyer is my cousin");
            case NAME -> new Naming(namable(reference), "They know how to speak with her");
            case TAKE -> null;
            case TRIAGE -> findings("LIC-02", "S3", "P2", barrier);
            case WRITE_SUMMARY ->
                new SummaryText("At a buying house the scale shows too little.", "A true scale.", null);
            case APPROVE_SUMMARY -> new SummaryApproval(summary(reference), true, null);
            case ADMIT -> new Admission(road.route(reference, act), null, null);
            case PLAN_SAFETY -> new SafetyPlan("She goes home by the other path", true, null);
            case TELL -> new Telling(word(reference), "IN_PERSON", today(), true, null, List.of());
            case REPORT_PROGRESS -> new Progress("The scale is being tested", "You hear of it", today().plusDays(7));
            case CALL_BACK -> new CallBack(true, true, "All is quiet", null);
            case MESSAGE -> new Words("When will it be tested?");
            case NOTE -> new Words("Ask the weights office");
            case ADD_INFORMATION -> new Information("They came again on Monday", null, null);
            case ADD_PARTY -> new AddedParty("ALLEGED", "TRADER", null, "The buyer at the well");
            case CORRECT_PARTY ->
                new PartyCorrection(1, false, null, null, null, null, "It was somebody else", "They were not there");
            case ADD_PERSON ->
                new JoinedPerson(
                        true, false, "Nura Tal", "IN_PERSON", "At the well", null, null, false, null, "en", null);
            case ADD_GROUPS -> new OwnGroups(null, List.of("WOMAN"), "ADULT", null, true);
            case ADD_MONEY -> new MoneyChange("LEVY", "12.50", "USD", "TRADER", "Ash Ford", "NONE", null, null);
            case ADD_STAGE ->
                new FormalisationStage(null, "F1", new RememberedDay("2025"), "The list of the cooperative", "COST");
            case WITHDRAW -> new Withdrawal(null, "NOBODY", null, true, null, "I want peace", false);
            case ESCALATE -> new Escalation("COMPLAINANT", "Nobody here listens");
            case CONFIRM, DECLINE -> confirmation(reference);
            case UPGRADE, DOWNGRADE, RECLASSIFY, SCORE, HOLD, REVIEW_HOLD, RELEASE_HOLD, REPORT_REPRISAL ->
                ofSafety(act);
            default -> ofTheOffice(act, reference);
        };
    }

    private static Object ofSafety(Act act) {
        return switch (act) {
            case UPGRADE -> new Upgrade(List.of(), "S2", null, "The whole site is kept out");
            case DOWNGRADE -> new Downgrade("S3", "P2", "The gate is open again");
            case RECLASSIFY -> new Reclassification(List.of("PRC-01"), "S3", "P2", "It is about the scale");
            case SCORE -> new Scoring(List.of("DEPENDENCE", "RECORD"), List.of(), "SOME", "He did it before");
            case HOLD -> new Hold("PHONE_SEIZED", "Her brother says so");
            case REVIEW_HOLD -> new HoldReview("The telephone is not back");
            case RELEASE_HOLD -> new HoldRelease("She has another one", "Met at the well, alone");
            case REPORT_REPRISAL -> new ReprisalReport("They came at night", "Since Sunday", false, List.of());
            default -> throw new IllegalArgumentException("no sample of " + act.code());
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
            case REFER ->
                new WholeReferral(
                        "COURT",
                        null,
                        "The court of the province",
                        "REFER",
                        "The clerk, on Monday",
                        null,
                        List.of("NARRATIVE"),
                        "SIGNED",
                        "en",
                        true,
                        null,
                        null,
                        List.of("NARRATIVE"),
                        "The court hears you now");
            case REFERRAL_REPORT -> new ReferralReport("They heard both sides", GOES_ON, today().plusDays(7), null);
            case REFER_PART -> toTheDoctor();
            case REFER_PART_REPORT -> new PartReport(helped(reference), true, "She goes there again");
            case ACCEPT -> new Acceptance(List.of(new PlannedAction("Test the scale", today().plusDays(3))), true);
            case RECUSE -> new Recusal("FAMILY", "The buyer is my cousin");
            case RE_ROUTE ->
                new Rerouting(road.route(reference, act), "WRONG_OFFICE", "It is a matter for another office");
            case ASK -> new Question("On which day?", 10);
            case ANSWER -> new Answer("On market days", false);
            case REPORT_PROTECTION -> new ProtectionReport("Somebody walks with her", today());
            case PLAN -> new Plan(List.of(new Task("Weigh again", "The inspectors", today().plusDays(4))), false);
            case HEAR -> packet("NONE");
            case REPLY -> new HearingReply(hearing(reference), "Our scale was tested in May");
            case MEDIATE ->
                new Meeting(
                        false,
                        today().plusDays(5),
                        "The elder of the market",
                        true,
                        true,
                        null,
                        "The other side would meet you. You may say no.");
            case REQUEST_MEASURE -> patrol(false, "NONE");
            case END_MEASURE -> new MeasureEnd(1, "She lives elsewhere now");
            case EXTEND ->
                new Extension(clock(reference, Step.PROPOSAL), until(reference), "EXPERT", "We need a laboratory");
            case PAY ->
                new PaidPart(1, "600", "USD", today(), true, null, null, "In cash", "A receipt with a thumbprint");
            case VIEW_ITEM -> new ItemView(1, "PARTLY", "Half of it is here");
            case MILESTONE -> new Milestone("Two zones are surveyed", "The last two", today().plusDays(30));
            case CONTRIBUTE -> new Contribution("We tested the scale in May");
            case PROPOSE -> proposal();
            case RETURN -> new Return("By when?", true);
            case RELEASE -> new Release(true, true, "They will bring a true scale", "You can say no", true);
            case AGREE -> new Agreement(null, "Yes", true, true);
            case DISPUTE -> new Dispute(null, "NOT_ENOUGH", "Three weeks of work");
            case REVISE -> new Revision("The lost weeks");
            case STAND -> new Stand("It was weighed twice", "We keep to it", "You can appeal to somebody above");
            case APPEAL -> new Appeal(null, "REMEDY", "Three weeks of work are lost");
            case UPHOLD -> ownAnswer();
            case DISMISS -> new Dismissal("The books show no loss", "You can appeal once more");
            case REOPEN -> new Reopening("COMPLAINANT_ASKS", null, "It began again");
            case REPORT_DONE -> new DoneReport(1, "A new scale stands there", today(), "picture", null);
            case VERIFY -> new Verification(1, "I weighed a stone", "DONE", true, null, null);
            case LINK -> new Linking(another().text(), "RELATED", null);
            case UNLINK -> new Unlinking(linked(reference), "It was another buying house");
            case OPEN_LINKED ->
                new LinkedCase("SYSTEMIC", "The scales of the market are tested by nobody", "COST", null, true);
            case REMARK -> new Remark("Nobody has tested the scale for three weeks");
            case ANSWER_REMARK ->
                new RemarkAnswer(clocks(reference, Step.REMARK_REPLY).about(), "It is tested on Monday");
            case CLOSE -> closing("RESOLVED_SATISFIED");
            default -> throw new IllegalArgumentException("no sample of " + act.code());
        };
    }

    /** As it ends well; with another code it asks for more. */
    static Closing closing(String code) {
        return new Closing(code, "YES", List.of(), List.of(), "NONE", "MONEY", "Asked and got", null, List.of(), null);
    }

    /** A doctor sees her name, as she allowed. */
    static PartReferral toTheDoctor() {
        return new PartReferral(
                "MEDICAL",
                null,
                "The clinic by the river",
                "PROTECT",
                true,
                null,
                List.of("IDENTITY", "NARRATIVE"),
                "SIGNED",
                "en",
                true,
                null,
                null,
                List.of("IDENTITY"),
                "The clinic waits for you");
    }

    /** The number of the referral of which somebody owes to say whether the person was received. */
    private int helped(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.step() == Step.SERVICE_CHECK)
                .mapToInt(CaseView.Owed::about)
                .findFirst()
                .orElse(1);
    }

    /** The first respondent is asked to answer. */
    HearingPacket packet(@Nullable String fear) {
        return new HearingPacket(
                1,
                "It is said that stones are weighed with a wrong scale. Please say how you see it.",
                true,
                today(),
                "SIGNED",
                null,
                List.of(),
                List.of(),
                fear);
    }

    /** The first hearing of the case; what would be one, where nobody was heard. */
    int hearing(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.step() == Step.HEARING_REPLY)
                .findFirst()
                .map(CaseView.Owed::about)
                .orElse(1);
    }

    /** The police post of the place is asked to show itself. */
    MeasureRequest patrol(boolean agreed, @Nullable String fear) {
        return new MeasureRequest(
                "PATROL",
                road.office("POL-010101"),
                "Walk past the market on market days, at noon and in the evening.",
                false,
                agreed,
                List.of(),
                List.of(),
                fear);
    }

    static TriageFindings findings(String category, String severity, String confidentiality) {
        return findings(category, severity, confidentiality, null);
    }

    static TriageFindings findings(String category, String severity, String confidentiality, @Nullable String barrier) {
        return new TriageFindings(
                List.of(category),
                severity,
                "Kept from the site.",
                confidentiality,
                List.of("DEPENDENCE"),
                List.of(),
                "NONE",
                barrier,
                true,
                true);
    }

    /** As {@link #findings}, of somebody on whom revenge could be taken. */
    static TriageFindings risky() {
        return new TriageFindings(
                List.of("LIC-02"),
                "S3",
                "Kept from the site.",
                "P2",
                List.of("KNOWS_IDENTITY", "DEPENDENCE"),
                List.of(),
                "SOME",
                null,
                true,
                true);
    }

    private Proposal proposal() {
        return new Proposal(
                List.of(new Finding("LIC-02", "SUBSTANTIATED", "The scale was tested")),
                List.of(new PromisedItem("RST", "The stones are paid for", today().plusDays(20), 600L, "USD")),
                "A true scale was asked for and is given",
                "The buyer",
                "The buyer",
                "The women who sort",
                null,
                null);
    }

    /** An appeal that is upheld and gives no other answer: the desk begins anew. */
    static Upholding sentBack() {
        return new Upholding(
                "The books show it",
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "You can go to court");
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

    /** Another case of the same desk, on which nothing is ever done. */
    private Reference another() {
        var known = another;
        if (known == null) {
            known = road.registered().reference();
            another = known;
        }
        return known;
    }

    private String linked(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).links().stream()
                .map(link -> link.other().text())
                .findFirst()
                .orElse("7K3M-9TQD-4");
    }

    private int clock(Reference reference, Step step) {
        return clocks(reference, step).no();
    }

    /** A week beyond the date of its proposal. */
    private LocalDate until(Reference reference) {
        return LocalDate.ofInstant(clocks(reference, Step.PROPOSAL).dueAt(), ZoneOffset.UTC)
                .plusDays(7);
    }

    private CaseView.Owed clocks(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .filter(clock -> clock.step() == step)
                .findFirst()
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
