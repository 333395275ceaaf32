package org.recourse.grievance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Step;

/** What the act says of the steps that its row starts and ends, and the clocks that it has started. */
public final class Timing {

    /** Numbers of clocks: one act starts fewer than so many. */
    private static final int CLOCKS_OF_AN_ACT = 100;

    private final Grievance grievance;
    private final CasePapers papers;
    private final List<StepClock> started = new ArrayList<>();
    private final Map<String, LocalDate> ownDates = new HashMap<>();
    private final Map<Step, Integer> ownLimits = new EnumMap<>(Step.class);
    private @Nullable Step onlyStep;

    Timing(Grievance grievance, CasePapers papers) {
        this.grievance = grievance;
        this.papers = papers;
    }

    /** A step that this act starts has a date of its own. */
    public void ownDate(Step step, int of, LocalDate day) {
        ownDates.put(step.name() + of, day);
    }

    /** The date of its own that a step has, or null. */
    public @Nullable LocalDate ownDate(Step step, int of) {
        return ownDates.get(step.name() + of);
    }

    /** A step that this act starts has so many working days. */
    public void ownLimit(Step step, int workingDays) {
        ownLimits.put(step, workingDays);
    }

    /** The working days that a step has by this act, or null where its limit is the usual one. */
    public @Nullable Integer ownLimit(Step step) {
        return ownLimits.get(step);
    }

    /** Of the steps that the act's row ends, only this one is done. */
    public void stopOnly(Step step) {
        onlyStep = step;
    }

    /** Whether the act ends this step. */
    public boolean stops(Step step) {
        return onlyStep == null || onlyStep == step;
    }

    /** The number of the next clock that this act starts: each has its own, whoever starts it. */
    public int nextClock() {
        return (grievance.revision() + 1) * CLOCKS_OF_AN_ACT + started.size();
    }

    /** Starts a clock; it is kept when the act is settled. */
    public void start(StepClock clock) {
        papers.add(clock);
        started.add(clock);
    }

    /** The clock of this step that this act started. */
    StepClock started(Step step) {
        return started.stream()
                .filter(clock -> clock.step() == step)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not started: " + step));
    }
}
