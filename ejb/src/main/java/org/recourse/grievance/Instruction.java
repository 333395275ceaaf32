package org.recourse.grievance;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.ClockChange.Verb;
import org.recourse.taxonomy.Step;

/**
 * What an act does to clocks, as its row says it.
 *
 * @param on only where the act leads there; null for wherever it leads
 * @param guard only where it holds; null for always
 * @param unless turns the guard around
 */
public record Instruction(
        Verb verb,
        Set<Step> steps,
        @Nullable Target on,
        @Nullable Guard guard,
        boolean unless) {

    public Instruction {
        var copy = EnumSet.noneOf(Step.class);
        copy.addAll(steps);
        steps = Collections.unmodifiableSet(copy);
    }

    private static Instruction of(Verb verb, Step... steps) {
        return new Instruction(verb, Set.copyOf(Arrays.asList(steps)), null, null, false);
    }

    static Instruction start(Step step) {
        return of(Verb.START, step);
    }

    static Instruction stop(Step step) {
        return of(Verb.STOP, step);
    }

    static Instruction keep(Step step) {
        return of(Verb.KEEP, step);
    }

    /** Of these steps the one that the act is about. */
    static Instruction extend(Step... steps) {
        return of(Verb.EXTEND, steps);
    }

    static Instruction restart(Step step) {
        return of(Verb.RESTART, step);
    }

    static Instruction stopAll() {
        return new Instruction(Verb.STOP, State.stepClocks(), null, null, false);
    }

    static Instruction pauseAll() {
        return new Instruction(Verb.PAUSE, State.stepClocks(), null, null, false);
    }

    static Instruction resumeAll() {
        return new Instruction(Verb.RESUME, State.stepClocks(), null, null, false);
    }

    static Instruction restartBreached() {
        return of(Verb.RESTART_BREACHED);
    }

    Instruction on(Target target) {
        return new Instruction(verb, steps, target, guard, unless);
    }

    Instruction when(Guard holds) {
        return new Instruction(verb, steps, on, holds, false);
    }

    Instruction unless(Guard holds) {
        return new Instruction(verb, steps, on, holds, true);
    }

    /** What it comes to where the act leads to this target and these guards hold. */
    Stream<ClockChange> changes(Target target, Set<Guard> guards) {
        if (on != null && !on.equals(target) || guard != null && guards.contains(guard) == unless) {
            return Stream.of();
        }
        return verb == Verb.RESTART_BREACHED
                ? Stream.of(new ClockChange(verb, null))
                : steps.stream().map(step -> new ClockChange(verb, step));
    }
}
