package org.recourse.grievance;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.recourse.taxonomy.Step;

/**
 * Where a case stands (list state), and which step clocks run there; what leads from one to another stands in the
 * lifecycle table alone.
 */
public enum State implements Target {
    /** Registered. */
    REGISTERED(owed(Step.TRIAGE), owed()),
    /** Triaged. */
    TRIAGED(owed(Step.ADMISSIBILITY), owed()),
    /** Not taken on. */
    INADMISSIBLE(owed(Step.TELL_DECISION, Step.UNREAD, Step.APPEAL_WINDOW), owed()),
    /** With an office. */
    ASSIGNED(owed(Step.ACCEPT_OR_RECUSE), owed(Step.PROPOSAL)),
    /** Being dealt with. */
    IN_ACTION(owed(Step.PROPOSAL, Step.MILESTONE, Step.REVISION), owed()),
    /** Waiting for the complainant. */
    AWAITING_COMPLAINANT(owed(Step.AWAITING_COMPLAINANT), owed()),
    /** Proposal being checked. */
    PROPOSED(owed(Step.RELEASE), owed()),
    /** Proposal with the complainant. */
    OFFERED(owed(Step.TELL_DECISION, Step.UNREAD, Step.APPEAL_WINDOW), owed(Step.REMEDY_ITEM, Step.VERIFY_REMEDY)),
    /** Disputed. */
    DISPUTED(owed(Step.REVIEW_DISPUTE), owed()),
    /** Under appeal. */
    UNDER_APPEAL(owed(Step.APPEAL_DECISION), owed()),
    /** Remedy under way. */
    REMEDY(owed(Step.REMEDY_ITEM, Step.VERIFY_REMEDY), owed()),
    /** Referred elsewhere. */
    REFERRED(owed(Step.REFERRAL_CHECK), owed()),
    /** Being closed. */
    CLOSING(owed(Step.CLOSE), owed()),
    /** Closed. */
    CLOSED(owed(), owed());

    private final Set<Step> steps;
    private final Set<Step> mayRun;

    State(Set<Step> steps, Set<Step> mayRun) {
        this.steps = steps;
        this.mayRun = mayRun;
    }

    private static Set<Step> owed(Step... steps) {
        var owed = EnumSet.noneOf(Step.class);
        owed.addAll(Arrays.asList(steps));
        return Collections.unmodifiableSet(owed);
    }

    /** The steps of which one at least is owed here; none in CLOSED. */
    public Set<Step> steps() {
        return steps;
    }

    /** Step clocks that may run here beside those. */
    public Set<Step> mayRun() {
        return mayRun;
    }

    /** Whether something is still owed; every state but CLOSED. */
    public boolean isOpen() {
        return this != CLOSED;
    }

    /** All step clocks of all states: what {@code stop *}, {@code pause *} and {@code resume *} speak of. */
    public static Set<Step> stepClocks() {
        var clocks = EnumSet.noneOf(Step.class);
        for (var state : values()) {
            clocks.addAll(state.steps);
            clocks.addAll(state.mayRun);
        }
        return clocks;
    }

    @Override
    public State reached(State now, State before) {
        return this;
    }
}
