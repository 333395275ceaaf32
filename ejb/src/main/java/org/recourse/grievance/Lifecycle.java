package org.recourse.grievance;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.recourse.access.Relation;
import org.recourse.taxonomy.Role;

/**
 * The lifecycle of a case: which act is possible when and by whom, and what follows. The one transition table; nothing
 * else in the product decides about states.
 */
public final class Lifecycle {

    private static final Map<Act, Transition> TABLE = table();

    private Lifecycle() {}

    private static Map<Act, Transition> table() {
        var table = new EnumMap<Act, Transition>(Act.class);
        LifecycleTable.rows().forEach(row -> table.put(row.act(), row));
        return Collections.unmodifiableMap(table);
    }

    /** The row of an act; refuses one that is not built yet with {@link IllegalArgumentException}. */
    public static Transition of(Act act) {
        var row = TABLE.get(act);
        if (row == null) {
            throw new IllegalArgumentException("not built: " + act.code());
        }
        return row;
    }

    /** Whether the act is built. */
    public static boolean has(Act act) {
        return TABLE.containsKey(act);
    }

    /** All rows, in the order of the acts. */
    public static Collection<Transition> all() {
        return TABLE.values();
    }

    /** What somebody in this role who stands so to a case may do while it stands there. */
    public static Set<Act> possible(State state, Role role, Relation relation) {
        var acts = EnumSet.noneOf(Act.class);
        for (var row : TABLE.values()) {
            if (row.from().contains(state) && row.permits(role, relation)) {
                acts.add(row.act());
            }
        }
        return acts;
    }
}
