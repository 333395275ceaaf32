package org.recourse.oversight;

import static org.recourse.grievance.Act.*;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

/**
 * What those who watch over all cases must be able to answer in minutes (domain.md), of what was done in a period: each
 * question names the acts or the steps that are its answer, and by what they are counted. What is overdue, and who has read
 * one case, are pages of their own. Break-glass and disclosures are no acts yet, and outcomes by group are published ones.
 */
public enum Question {
    /** Every case that came in. None at all is an alarm. */
    ARRIVALS(of(REGISTER), By.PLACE, By.CATEGORY, By.SEVERITY, By.fact("channel", "channel"), By.fact("anonymous")),
    /** Whom cases name, each counted without a case (domain.md, question 7). */
    ACCUSED(About.NAMES, By.UNIT, By.ROADBLOCK, By.PERSON),
    /** Against whom cases are, by kind. */
    RESPONDENTS(of(REGISTER).when("^respondent="), By.fact("respondent", "party"), By.PLACE, By.CATEGORY),
    COPIES(of(RECORD), By.fact("copy", "copy"), By.OFFICE),
    CHANGES(
            of(TRIAGE, RECLASSIFY, UPGRADE, DOWNGRADE, ADD_PARTY, CORRECT_PARTY, REPORT_REPRISAL)
                    .when("^(severity|confidentiality)\\.was="),
            By.CHANGE,
            By.ACT,
            By.OFFICE),
    PROTECTION(
            List.of(Step.SAFETY_PLAN, Step.ON_CALL, Step.PROTECTION_REPORT, Step.MEASURE_REPORT), By.STEP, By.OFFICE),
    ESCALATIONS(
            of(ESCALATE).beside(Beside.then()),
            By.BESIDE,
            By.fact("reason", "escalation_reason"),
            By.fact("step", "step"),
            By.fact("level", "level")),
    RECUSALS(
            of(RECUSE, RE_ROUTE, STEP_BACK, HAND_OVER),
            By.ACT,
            By.fact("reason", "interest|reroute_reason"),
            By.OFFICE),
    VERIFICATIONS(of(REPORT_DONE).beside(Beside.then(VERIFY).ofTheSame("item")), By.BESIDE, By.OFFICE),
    VERIFIED(of(VERIFY), By.fact("passed"), By.fact("view", "item_view"), By.OFFICE),
    REPRISALS(
            of(REPORT_REPRISAL, CALL_BACK)
                    .except("^(safe=yes|reached=no)$")
                    .beside(Beside.before(DISCLOSE, DISCLOSE_BY_LAW, HEAR, REFER, REFER_PART)),
            By.ACT,
            By.BESIDE,
            By.PLACE),
    WITHDRAWALS(of(WITHDRAW), By.fact("pressure", "pressure"), By.PLACE, By.CATEGORY),
    REJECTIONS(of(REJECT), By.fact("reason", "inadmissible"), By.OFFICE, By.CATEGORY),
    OVERTURNED(
            of(UPHOLD, REOPEN).beside(Beside.before(REJECT, PROPOSE, STAND, CLOSE, UPHOLD)),
            By.ACT,
            By.OFFICE,
            By.fact("reason", "reopen_reason"),
            By.BESIDE),
    APPEALS(of(UPHOLD, DISMISS), By.ACT, By.OFFICE, By.fact("against", "state")),
    OUTCOMES(
            of(CLOSE),
            By.fact("code", "closure"),
            By.fact("satisfaction", "satisfaction"),
            By.fact("root-cause", "root_cause"),
            By.PLACE),
    REMARKS(of(REMARK).beside(Beside.then(ANSWER_REMARK).ofTheSame("remark")), By.BESIDE, By.OFFICE, By.PLACE),
    LAW_GAPS(of(PROPOSE, UPHOLD).when("^law-gap="), By.fact("law-gap", "law_gap"), By.CATEGORY),
    BARRIERS(of(TRIAGE, ADD_STAGE).when("^barrier="), By.fact("barrier", "barrier"), By.PLACE),
    STAGES(of(ADD_STAGE), By.fact("stage", "formalisation"), By.PLACE),
    /** What was promised in money, paid and found to have arrived; each currency apart. */
    PROMISES(About.MONEY, By.CURRENCY, By.OFFICE, By.PLACE, By.CATEGORY),
    TIMES(owed(), By.STEP, By.OFFICE);

    /** Acts that are asked for, those of them that have or have not such a fact, and what stands beside each. */
    record Acts(
            List<Act> acts,
            @Nullable String when,
            @Nullable String except,
            @Nullable Beside beside) {

        /** Only those with a fact of this form. */
        Acts when(String fact) {
            return new Acts(acts, fact, except, beside);
        }

        /** Not those with a fact of this form. */
        Acts except(String fact) {
            return new Acts(acts, when, fact, beside);
        }

        Acts beside(Beside other) {
            return new Acts(acts, when, except, other);
        }
    }

    /** What the rows of an answer are. */
    public enum About {
        /** What was done. */
        ACTS,
        /** Times that somebody had for a step, and that have ended. */
        TIMES,
        /** That a case names a unit, a roadblock or a person; never which. */
        NAMES,
        /** Items of a remedy that are worth money. */
        MONEY
    }

    private final About about;
    private final @Nullable Acts acts;
    private final List<Step> steps;
    private final List<By> by;

    Question(Acts acts, By... by) {
        this(About.ACTS, acts, List.of(), by);
    }

    Question(List<Step> steps, By... by) {
        this(About.TIMES, null, steps, by);
    }

    Question(About about, By... by) {
        this(about, null, List.of(), by);
    }

    Question(About about, @Nullable Acts acts, List<Step> steps, By... by) {
        this.about = about;
        this.acts = acts;
        this.steps = List.copyOf(steps);
        this.by = List.of(by);
    }

    private static Acts of(Act... acts) {
        return new Acts(List.of(acts), null, null, null);
    }

    /** What somebody can be late with. */
    private static List<Step> owed() {
        return OverdueService.owed(Taxonomy.standard());
    }

    public About about() {
        return about;
    }

    /** What is asked for; refuses with {@link IllegalStateException} where it is not about acts. */
    Acts acts() {
        if (acts == null) {
            throw new IllegalStateException(this + " is about " + about);
        }
        return acts;
    }

    /** The steps whose times are asked for; none where it is about acts. */
    List<Step> steps() {
        return steps;
    }

    /** Whether it is about how long steps took, and not about acts. */
    public boolean aboutTimes() {
        return about == About.TIMES;
    }

    /** Whether it asks what became of each, or what led to it. */
    public boolean looksBeside() {
        return acts != null && acts.beside() != null;
    }

    /** Whether one can ask for those alone to which nothing followed, which were late, or of which money is missing. */
    public boolean narrows() {
        return switch (about) {
            case TIMES, MONEY -> true;
            case NAMES -> false;
            case ACTS -> acts().beside() != null && acts().beside().later();
        };
    }

    /** Whether one can ask for what one office did or owed. */
    public boolean ofAnOffice() {
        return about != About.NAMES;
    }

    /** What it is counted by, the usual first. */
    public List<By> by() {
        return by;
    }

    /** As addresses and the ledger have it, such as {@code law-gaps}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The question with this code. */
    public static Optional<Question> of(String code) {
        return Arrays.stream(values())
                .filter(question -> question.code().equals(code))
                .findFirst();
    }
}
