package org.recourse.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Office;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.Entrusting;
import org.recourse.escalation.Sealing;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.NameTrials;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.Person;
import org.recourse.grievance.Reading;
import org.recourse.routing.Choice;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Bypass;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Gravity;
import org.recourse.taxonomy.ReprisalRisk.Score;
import org.recourse.taxonomy.Severity;

/** What the desk makes of a grievance, up to the office that must act. */
@Stateless
@PerformsActs
public class TriageService {

    @Inject
    private Acts acts;

    @Inject
    private Reading reading;

    @EJB
    private NameTrials trials;

    /** Reads the grievance: what it is about, how grave, how closely kept, how dangerous to whoever complained. */
    @Performs(Act.TRIAGE)
    @RolesAllowed({"case-manager", "protection"})
    public Done triage(CaseVersion at, TriageFindings findings) {
        return acts.perform(Act.TRIAGE, at, findings, TriageService::triaged);
    }

    private static void triaged(CaseInHand hand, TriageFindings findings) {
        if (!findings.conflictsChecked()) {
            throw InputRefused.field("conflictsChecked", "not-confirmed");
        }
        var answers = new ReprisalAnswers(findings.risks(), findings.unknown(), findings.fear());
        var score = answers.score(hand.around().taxonomy().reprisalRisk());
        hand.concern().allege(findings.categories());
        var route = new CaseRoute(hand);
        var gravity = route.gravity(score.band());
        hand.concern().lead(gravity.leading().code());
        judge(hand, findings, gravity, score.band());
        hand.texts().write(Field.REASON, findings.reason());
        hand.texts().writeRecord(Field.REPRISAL, answers);
        var sealing = new Sealing(hand);
        sealing.tell(gravity);
        sealing.seal();
        enter(hand, findings, gravity, score);
    }

    private static void judge(CaseInHand hand, TriageFindings findings, Gravity least, Band band) {
        var severity = Severity.valueOf(findings.severity());
        var confidentiality = Confidentiality.valueOf(findings.confidentiality());
        if (severity.compareTo(least.severity()) > 0) {
            throw InputRefused.field("severity", "below-least", least.severity().name());
        }
        if (confidentiality.compareTo(least.confidentiality()) < 0) {
            throw InputRefused.field(
                    "confidentiality", "below-least", least.confidentiality().name());
        }
        if (isSystemic(findings) && severity.compareTo(Severity.S2) <= 0) {
            throw InputRefused.field("barrier", "grave-is-single");
        }
        hand.grievance().judge(least.leading().code(), severity, confidentiality, band, least.replacesRoute());
        if (isSystemic(findings)) {
            hand.grievance().concernsMany();
        }
    }

    private static boolean isSystemic(TriageFindings findings) {
        return findings.barrier() != null && !findings.barrier().isBlank();
    }

    private static void enter(CaseInHand hand, TriageFindings findings, Gravity gravity, Score score) {
        var leading = gravity.leading().code();
        hand.fact("category", leading);
        hand.facts(
                "others",
                findings.categories().stream()
                        .filter(code -> !code.equals(leading))
                        .toList());
        hand.fact("severity", findings.severity());
        hand.fact("confidentiality", findings.confidentiality());
        hand.fact("band", score.band());
        hand.fact("points", score.points());
        hand.facts("bypass", gravity.bypasses().stream().map(Bypass::code).toList());
        if (isSystemic(findings)) {
            hand.fact("barrier", Objects.requireNonNull(findings.barrier()));
        }
        hand.fact("asked-danger", findings.askedAboutDanger());
        hand.fact("conflicts-checked", findings.conflictsChecked());
    }

    /** Writes what may be shared; a new version, which somebody else must approve. */
    @Performs(Act.WRITE_SUMMARY)
    @RolesAllowed({"liaison", "case-manager", "protection"})
    public Done writeSummary(CaseVersion at, SummaryText summary) {
        return acts.perform(Act.WRITE_SUMMARY, at, summary, this::summarised);
    }

    private void summarised(CaseInHand hand, SummaryText summary) {
        SummaryWords.check(hand, summary, trials);
        int version = hand.texts().write(Field.SUMMARY, summary.text());
        if (summary.asked() != null && !summary.asked().isBlank()) {
            hand.texts().write(Field.ASKED, summary.asked());
        }
        if (summary.reason() != null && !summary.reason().isBlank()) {
            hand.texts().write(Field.REASON, summary.reason());
        }
        hand.grievance().summarise(version);
        hand.fact("version", version);
    }

    /** Another person than the writer approves the newest summary, after it was read back. */
    @Performs(Act.APPROVE_SUMMARY)
    @RolesAllowed({"case-manager", "protection"})
    public Done approveSummary(CaseVersion at, SummaryApproval approval) {
        return acts.perform(Act.APPROVE_SUMMARY, at, approval, TriageService::approved);
    }

    private static void approved(CaseInHand hand, SummaryApproval approval) {
        var summary = hand.texts().newest(Field.SUMMARY).orElseThrow(() -> ActRefused.because("no-summary"));
        if (summary.author().equals(hand.doer().pseudonym())) {
            throw ActRefused.because("own-summary");
        }
        SummaryWords.stillGoesOut(hand, "summary");
        requireReason(approval.readBack(), approval.whyNot(), "whyNot");
        hand.grievance().approveSummary(approval.summary());
        if (approval.whyNot() != null && !approval.whyNot().isBlank()) {
            hand.texts().write(Field.REASON, approval.whyNot());
        }
        hand.fact("version", approval.summary());
        hand.fact("read-back", approval.readBack());
    }

    private static void requireReason(boolean done, @Nullable String reason, String field) {
        if (!done && (reason == null || reason.isBlank())) {
            throw InputRefused.field(field, "blank");
        }
    }

    /** The office that the router finds now, and why it passed the others over; a read of the case like any other. */
    @RolesAllowed({"case-manager", "protection"})
    public Choice route(Reference reference) {
        return new CaseRoute(reading.open(reference, "route")).choose();
    }

    /** Gives the case to the office that the router found; refused when its list has changed since it was read. */
    @Performs(Act.ADMIT)
    @RolesAllowed({"case-manager", "protection"})
    public Done admit(CaseVersion at, Admission admission) {
        return acts.perform(Act.ADMIT, at, admission, TriageService::admitted);
    }

    private static void admitted(CaseInHand hand, Admission admission) {
        var grievance = hand.grievance();
        var approved = grievance.summaryApproved();
        if (approved == null || !approved.equals(grievance.summaryVersion())) {
            throw ActRefused.because("no-approved-summary");
        }
        var route = new CaseRoute(hand);
        var bypasses = route.gravity(grievance.reprisal()).bypasses().stream()
                .map(Bypass::code)
                .toList();
        if (bypasses.contains(Bypass.OF_SURVIVORS) && !survivorAgreed(hand, admission)) {
            throw InputRefused.field("survivorAgreed", "survivor-not-asked");
        }
        var choice = route.choose();
        var office = choice.office().orElseThrow(() -> ActRefused.because("no-office"));
        boolean otherKind = Category.OTHER.equals(grievance.category()) && !HumanText.isBlank(admission.reason());
        if (office.id() != admission.office() && !(otherKind && mayBegin(choice.eligible(), admission.office()))) {
            throw ActRefused.because("route-changed");
        }
        var entrusting = new Entrusting(hand);
        var entrusted = hand.around().country().office(admission.office());
        entrusting.to(entrusted);
        entrusting.passedOver(choice, entrusted);
        HumanText.said(admission.reason()).ifPresent(reason -> hand.texts().write(Field.REASON, reason));
        hand.facts("bypass", bypasses);
    }

    /** Of sexual violence nothing is asked of anybody without the yes of who suffered it (CEDAW GR 35). */
    private static boolean survivorAgreed(CaseInHand hand, Admission admission) {
        return Boolean.TRUE.equals(admission.survivorAgreed())
                || hand.people().persons().stream().anyMatch(Person::agreed);
    }

    /** In the category Other the case manager may begin at another kind of the list, with a reason. */
    private static boolean mayBegin(List<Office> eligible, int office) {
        return eligible.stream().anyMatch(one -> one.id() == office);
    }

    /** A plan that keeps the person safe, made with the person. */
    @Performs(Act.PLAN_SAFETY)
    @RolesAllowed({"liaison", "case-manager", "protection"})
    public Done planSafety(CaseVersion at, SafetyPlan plan) {
        return acts.perform(Act.PLAN_SAFETY, at, plan, TriageService::planned);
    }

    private static void planned(CaseInHand hand, SafetyPlan plan) {
        requireReason(plan.agreed(), plan.whyNot(), "whyNot");
        hand.fact("version", hand.texts().writeRecord(Field.SAFETY_PLAN, plan));
        hand.fact("agreed", plan.agreed());
    }
}
