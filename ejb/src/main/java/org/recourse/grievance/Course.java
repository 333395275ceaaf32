package org.recourse.grievance;

import java.util.List;
import java.util.Set;

/**
 * All that follows from an act, given where the case stands and which guards hold.
 *
 * @param target as the row says it
 * @param state in which the case then stands
 * @param guards that held
 * @param clocks what to do to clocks, in order
 * @param words what is owed to whom
 */
public record Course(Target target, State state, Set<Guard> guards, List<ClockChange> clocks, List<Told> words) {

    public Course {
        guards = Set.copyOf(guards);
        clocks = List.copyOf(clocks);
        words = List.copyOf(words);
    }
}
