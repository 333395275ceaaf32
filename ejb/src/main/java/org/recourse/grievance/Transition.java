package org.recourse.grievance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;

/**
 * A row of the lifecycle table: when an act is possible, by whom, and what follows from it.
 *
 * @param from states in which it is possible; none where there is no case yet
 * @param outcomes in the order in which they are tried
 * @param by who may do it, each role in these relations
 * @param second who must confirm it; the first rule that applies
 * @param told what is owed to whom
 * @param clocks what it does to clocks, in order
 * @param material whether it is done on what the case was when it was seen, and, as {@link #renews} says, makes a new
 *     version, so that pending acts and open forms fall
 * @param feature that performs it
 * @param release from which it is built
 */
public record Transition(
        Act act,
        Set<State> from,
        List<Outcome> outcomes,
        Map<Role, Set<Relation>> by,
        List<Second> second,
        List<Told> told,
        List<Instruction> clocks,
        boolean material,
        String feature,
        int release) {

    /**
     * Done on what the case was when it was seen, and changing nothing of what people act upon: with which case it has to do,
     * which case came out of it, and in whose hands it is.
     */
    private static final Set<Act> LEAVES_THE_VERSION =
            EnumSet.of(Act.LINK, Act.UNLINK, Act.OPEN_LINKED, Act.HAND_OVER, Act.STEP_BACK);

    private static final Set<Role> OUTSIDE_THE_REALM = EnumSet.of(Role.STRANGER, Role.COMPLAINANT, Role.CLOCKWORK);

    public Transition {
        from = unmodifiable(from);
        outcomes = List.copyOf(outcomes);
        by = Collections.unmodifiableMap(new EnumMap<>(by));
        second = List.copyOf(second);
        told = List.copyOf(told);
        clocks = List.copyOf(clocks);
    }

    private static Set<State> unmodifiable(Set<State> states) {
        var copy = EnumSet.noneOf(State.class);
        copy.addAll(states);
        return Collections.unmodifiableSet(copy);
    }

    /**
     * Whether it makes a new version, by which forms that are open and acts that wait for a second person fall. That two cases
     * have to do with each other changes nothing that people act upon, and whoever may see only one of them would learn from
     * a new version that there is another; nor does it matter to what was asked for who carries the case.
     */
    public boolean renews() {
        return material && !LEAVES_THE_VERSION.contains(act);
    }

    /** Whether somebody in this role who stands so to the case may do it, where its state allows it. */
    public boolean permits(Role role, Relation relation) {
        return by.getOrDefault(role, Set.of()).stream().anyMatch(relation::covers);
    }

    /** The roles of the realm that may ever do it: what the service method names. */
    public Set<Role> realmRoles() {
        return by.keySet().stream()
                .filter(role -> !OUTSIDE_THE_REALM.contains(role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /**
     * Who must confirm it, any one of these; nobody where it counts at once.
     *
     * @param holding guards of which whoever acts says that they hold
     */
    public Set<Role> confirmers(Role actor, Severity severity, Confidentiality level, Set<Guard> holding) {
        return second.stream()
                .filter(rule -> rule.applies(actor, severity, level, holding))
                .findFirst()
                .map(Second::by)
                .orElse(Set.of());
    }

    /**
     * What follows from it.
     *
     * @param now the state of the case; for the act that makes one, the state it makes
     * @param before the state that was asked from or appealed against, or null
     * @param claimed guards of which the caller says that they hold; those that cannot hold here are left out, those
     *     that must are added
     */
    public Course course(State now, @Nullable State before, Set<Guard> claimed) {
        var guards = Guard.holding(now, before, claimed);
        var target = target(guards);
        return new Course(
                target,
                target.reached(now, before == null ? now : before),
                guards,
                clocks.stream()
                        .flatMap(instruction -> instruction.changes(target, guards))
                        .toList(),
                told.stream().filter(word -> word.isOwed(guards)).toList());
    }

    private Target target(Set<Guard> guards) {
        return outcomes.stream()
                .filter(outcome -> outcome.guard() == null || guards.contains(outcome.guard()))
                .map(Outcome::target)
                .findFirst()
                .orElseThrow();
    }
}
