package org.recourse.grievance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.access.Relation;
import org.recourse.taxonomy.Role;

/** A row of the lifecycle table while it is written down, in the words of its columns. */
final class Row {

    private final Act act;
    private final Set<State> from = EnumSet.noneOf(State.class);
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<Role, Set<Relation>> by = new EnumMap<>(Role.class);
    private final List<Second> second = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Instruction> clocks = new ArrayList<>();

    private Row(Act act) {
        this.act = act;
    }

    static Row act(Act act) {
        return new Row(act);
    }

    /** In these states; in none for an act that makes a case. */
    Row from(State... states) {
        from.addAll(Arrays.asList(states));
        return this;
    }

    Row fromAnyOpen() {
        fromAny().from.removeIf(state -> !state.isOpen());
        return this;
    }

    Row fromAny() {
        return from(State.values());
    }

    Row when(Guard guard, Target target) {
        outcomes.add(new Outcome(guard, target));
        return this;
    }

    Row to(Target target) {
        outcomes.add(new Outcome(null, target));
        return this;
    }

    Row stays() {
        return to(Target.Turn.STAY);
    }

    Row by(Role role, Relation... relations) {
        by.computeIfAbsent(role, first -> EnumSet.noneOf(Relation.class)).addAll(Arrays.asList(relations));
        return this;
    }

    /** Case managers of the desk; focal points where they are named. */
    Row byDesk() {
        return by(Role.CASE_MANAGER, Relation.DESK).by(Role.PROTECTION, Relation.NAMED);
    }

    Row byLiaison() {
        return by(Role.LIAISON, Relation.LOGGED_IT);
    }

    /** The holder of the receipt, or the liaison in his or her words. */
    Row byComplainant() {
        return by(Role.COMPLAINANT, Relation.RECEIPT).byLiaison();
    }

    Row byOffice(Relation... relations) {
        return by(Role.OFFICIAL, relations);
    }

    Row byOversight() {
        return by(Role.OVERSIGHT, Relation.OVERSIGHT_BODY);
    }

    Row byClockwork() {
        return by(Role.CLOCKWORK, Relation.CLOCK);
    }

    Row bySecondPerson() {
        for (var role : Relation.SECOND_PERSON.roles()) {
            by(role, Relation.SECOND_PERSON);
        }
        return this;
    }

    Row second(Second rule) {
        second.add(rule);
        return this;
    }

    Row tells(Word... words) {
        Arrays.stream(words).map(word -> word.to(word.recipient())).forEach(told::add);
        return this;
    }

    Row tells(Told word) {
        told.add(word);
        return this;
    }

    Row clocks(Instruction... instructions) {
        clocks.addAll(Arrays.asList(instructions));
        return this;
    }

    /** Ends the row of an act that makes a new version of the case. */
    Transition material(String feature, int release) {
        return transition(true, feature, release);
    }

    /** Ends the row of an act after which pending acts and open forms still hold. */
    Transition immaterial(String feature, int release) {
        return transition(false, feature, release);
    }

    private Transition transition(boolean material, String feature, int release) {
        return new Transition(act, from, outcomes, by, second, told, clocks, material, feature, release);
    }
}
