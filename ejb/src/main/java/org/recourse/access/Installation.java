package org.recourse.access;

import java.util.List;
import org.recourse.directory.DaysAhead;

/**
 * How the mechanism is set up and whether it keeps up, for whoever keeps it. Of no case, not even a count.
 *
 * @param schema version of the schema
 * @param changes how many acts have changed the directory
 * @param lag for how many seconds the oldest step waits that the sweep should have looked at
 * @param offices in force
 * @param closed offices that are not in force any more
 * @param officers who serve in one
 * @param areas places of every size
 * @param away officers on leave now
 * @param empty numbers of offices in force in which nobody is there now
 * @param unrouted numbers of places for which some category has no independent body
 * @param ahead how far ahead days off are entered, the calendar that runs out first coming first
 */
public record Installation(
        String schema,
        long changes,
        double lag,
        int offices,
        int closed,
        int officers,
        int areas,
        int away,
        List<Integer> empty,
        List<Integer> unrouted,
        List<DaysAhead> ahead) {

    public Installation {
        empty = List.copyOf(empty);
        unrouted = List.copyOf(unrouted);
        ahead = List.copyOf(ahead);
    }
}
