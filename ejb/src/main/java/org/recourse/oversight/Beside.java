package org.recourse.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;

/**
 * The act of the same case that stands beside one: the next that answers it, or the last that led to it.
 *
 * @param later whether it is looked for after it, or before
 * @param acts any of these; with none, whatever people of a desk or an office do
 * @param same the fact that both must share, such as the item; null where any will do
 */
record Beside(boolean later, List<Act> acts, @Nullable String same) {

    Beside {
        acts = List.copyOf(acts);
    }

    static Beside then(Act... acts) {
        return new Beside(true, List.of(acts), null);
    }

    static Beside before(Act... acts) {
        return new Beside(false, List.of(acts), null);
    }

    /** The same, of the same thing. */
    Beside ofTheSame(String fact) {
        return new Beside(later, acts, fact);
    }
}
