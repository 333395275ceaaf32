package org.recourse.grievance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Code;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

/** Everything that can happen to a case by the acts that are built: where it can stand, and which step clocks then run. */
final class Search {

    /**
     * Where a case can stand.
     *
     * @param asked from where it was asked
     * @param appealed what was appealed against
     */
    record Standing(
            State state,
            @Nullable State asked,
            @Nullable State appealed,
            Set<Step> running,
            Set<Step> paused,
            Set<Guard> fixed) {

        @Nullable
        State before() {
            return state == State.AWAITING_COMPLAINANT ? asked : appealed;
        }
    }

    /** One act, and where it leads. */
    record Move(Act act, Standing to) {}

    private final Map<Guard, Code> codes = new LinkedHashMap<>();
    private final Map<Standing, List<Move>> moves = new LinkedHashMap<>();

    Search(Taxonomy taxonomy) {
        taxonomy.list("guard").forEach(code -> codes.put(Guard.of(code.code()), code));
        var todo = new ArrayDeque<Standing>();
        for (var fixed : subsets(List.of(Guard.SYSTEMIC, Guard.RECEIPT_ONLY))) {
            var none = new Standing(State.REGISTERED, null, null, Set.of(), Set.of(), fixed);
            after(Lifecycle.of(Act.REGISTER), none).forEach(todo::add);
        }
        while (!todo.isEmpty()) {
            var standing = todo.remove();
            if (!moves.containsKey(standing)) {
                moves.put(standing, from(standing));
                moves.get(standing).forEach(move -> todo.add(move.to()));
            }
        }
    }

    Map<Standing, List<Move>> moves() {
        return moves;
    }

    private List<Move> from(Standing standing) {
        var found = new ArrayList<Move>();
        for (var row : Lifecycle.all()) {
            if (enabled(row, standing)) {
                after(row, standing).map(to -> new Move(row.act(), to)).forEach(found::add);
            }
        }
        return found;
    }

    /** A step that an act always ends must run, unless it ends whatever runs; only a step that lapses lets the clockwork lapse. */
    private static boolean enabled(Transition row, Standing standing) {
        var ends = EnumSet.noneOf(Step.class);
        row.clocks().stream()
                .filter(clock -> clock.verb() == ClockChange.Verb.STOP && clock.on() == null && clock.guard() == null)
                .filter(clock -> !clock.steps().equals(State.stepClocks()))
                .forEach(clock -> ends.addAll(clock.steps()));
        ends.retainAll(State.stepClocks());
        return row.from().contains(standing.state())
                && (ends.isEmpty() || ends.stream().anyMatch(standing.running()::contains));
    }

    private Stream<Standing> after(Transition row, Standing standing) {
        return claims(row, standing).stream().map(claimed -> moved(row, standing, claimed));
    }

    private Standing moved(Transition row, Standing standing, Set<Guard> claimed) {
        var course = row.course(standing.state(), standing.before(), claimed);
        var running = EnumSet.noneOf(Step.class);
        running.addAll(standing.running());
        var paused = EnumSet.noneOf(Step.class);
        paused.addAll(standing.paused());
        course.clocks().forEach(change -> move(change, running, paused));
        running.retainAll(State.stepClocks());
        if (!course.state().isOpen()) {
            running.clear();
        }
        return new Standing(
                course.state(),
                asked(standing, course.state()),
                appealed(standing, course.state()),
                running,
                paused,
                standing.fixed());
    }

    private static void move(ClockChange change, Set<Step> running, Set<Step> paused) {
        var step = change.step();
        if (step == null) {
            return;
        }
        switch (change.verb()) {
            case START, KEEP, RESTART -> running.add(step);
            case STOP -> {
                running.remove(step);
                paused.remove(step);
            }
            case PAUSE -> {
                if (running.remove(step)) {
                    paused.add(step);
                }
            }
            case RESUME -> {
                if (paused.remove(step)) {
                    running.add(step);
                }
            }
            case EXTEND, RESTART_BREACHED -> {}
        }
    }

    private static @Nullable State asked(Standing was, State now) {
        if (now != State.AWAITING_COMPLAINANT) {
            return null;
        }
        return was.state() == now ? was.asked() : was.state();
    }

    private static @Nullable State appealed(Standing was, State now) {
        if (now == State.UNDER_APPEAL && was.appealed() == null) {
            return was.state() == State.DISPUTED ? State.OFFERED : was.state();
        }
        boolean goesOn =
                now == State.UNDER_APPEAL || now == State.AWAITING_COMPLAINANT && asked(was, now) == State.UNDER_APPEAL;
        return goesOn ? was.appealed() : null;
    }

    /** Every way in which the guards of the row can hold here. */
    private Set<Set<Guard>> claims(Transition row, Standing standing) {
        var asked = new ArrayList<Guard>();
        var always = EnumSet.noneOf(Guard.class);
        always.addAll(standing.fixed());
        Stream.concat(
                        row.outcomes().stream().map(Outcome::guard),
                        row.clocks().stream().map(Instruction::guard))
                .filter(Objects::nonNull)
                .filter(guard -> guard.isClaimed() && !standing.fixed().contains(guard))
                .distinct()
                .forEach(guard -> sort(guard, standing, asked, always));
        var claims = new HashSet<Set<Guard>>();
        for (var subset : subsets(asked)) {
            subset.addAll(always);
            claims.add(subset);
        }
        return claims;
    }

    private void sort(Guard guard, Standing standing, List<Guard> asked, Set<Guard> always) {
        var code = Objects.requireNonNull(codes.get(guard));
        boolean runs = code.attribute("running") == null || anyRuns(code.values("running"), standing);
        boolean barred = anyRuns(code.values("barred"), standing);
        if (code.is("fixed") || !runs || barred) {
            return;
        }
        if (forced(code, standing) || !code.is("choice")) {
            always.add(guard);
        } else {
            asked.add(guard);
        }
    }

    private static boolean forced(Code code, Standing standing) {
        var forced = code.attributes().getOrDefault("forced", ":").split(":", -1);
        return List.of(forced[0].split("\\|")).contains(standing.state().name())
                && anyRuns(List.of(forced[1].split("\\|")), standing);
    }

    private static boolean anyRuns(List<String> steps, Standing standing) {
        return standing.running().stream().anyMatch(step -> steps.contains(step.name()));
    }

    private static Set<Set<Guard>> subsets(List<Guard> guards) {
        var subsets = new HashSet<Set<Guard>>();
        for (int bits = 0; bits < 1 << guards.size(); bits++) {
            var subset = EnumSet.noneOf(Guard.class);
            for (int i = 0; i < guards.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(guards.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
