package org.recourse.directory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who answers to whom: a graph, in which an office may have several above it. Refuses circles and unknown offices with
 * {@link IllegalArgumentException}.
 */
public final class Command {

    private final Map<Integer, Set<Integer>> above = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> below = new LinkedHashMap<>();

    Command(Collection<Office> offices) {
        offices.forEach(office -> {
            above.put(office.id(), office.answersTo());
            below.put(office.id(), new LinkedHashSet<>());
        });
        offices.forEach(
                office -> office.answersTo().forEach(upper -> belowOf(upper).add(office.id())));
        above.keySet().forEach(this::refuseCircle);
    }

    private void refuseCircle(int office) {
        if (above(office).contains(office)) {
            throw new IllegalArgumentException("office " + office + " answers to itself");
        }
    }

    private Set<Integer> aboveOf(int office) {
        return known(above, office);
    }

    private Set<Integer> belowOf(int office) {
        return known(below, office);
    }

    private static Set<Integer> known(Map<Integer, Set<Integer>> graph, int office) {
        var next = graph.get(office);
        if (next == null) {
            throw new IllegalArgumentException("no office has the number " + office);
        }
        return next;
    }

    /** All that it answers to, directly or through others; without itself. */
    public Set<Integer> above(int office) {
        return reached(office, this::aboveOf);
    }

    /** All that answer to it, directly or through others; without itself. */
    public Set<Integer> below(int office) {
        return reached(office, this::belowOf);
    }

    /** The line of an office: itself, all above, all below. Offices beside it are not in its line. */
    public Set<Integer> line(int office) {
        var line = new LinkedHashSet<Integer>();
        line.add(office);
        line.addAll(above(office));
        line.addAll(below(office));
        return line;
    }

    /**
     * All of these offices that hang together with this one by command, directly or through others of them; itself too.
     * Empty where it is none of them.
     */
    public Set<Integer> linked(int office, Predicate<Integer> among) {
        if (!among.test(office)) {
            return Set.of();
        }
        var linked = reached(office, from -> {
            var near = new LinkedHashSet<>(aboveOf(from));
            near.addAll(belowOf(from));
            near.removeIf(among.negate());
            return near;
        });
        linked.add(office);
        return linked;
    }

    private static Set<Integer> reached(int start, Function<Integer, Set<Integer>> next) {
        var reached = new LinkedHashSet<Integer>();
        var todo = new ArrayDeque<>(next.apply(start));
        while (!todo.isEmpty()) {
            var office = todo.removeFirst();
            if (reached.add(office)) {
                todo.addAll(next.apply(office));
            }
        }
        return reached;
    }
}
