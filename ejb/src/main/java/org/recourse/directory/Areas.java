package org.recourse.directory;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tree of places. Refuses, with {@link IllegalArgumentException}, a place that is there twice, lies in an unknown
 * place, or lies in itself.
 */
public final class Areas {

    private final Map<Integer, Area> byId;
    private final Map<Integer, List<Area>> ancestors = new LinkedHashMap<>();

    public Areas(Collection<Area> areas) {
        byId = areas.stream().collect(toMap(Area::id, area -> area, Areas::twice, LinkedHashMap::new));
        areas.forEach(area -> ancestors.put(area.id(), upwards(area)));
    }

    private static Area twice(Area one, Area other) {
        throw new IllegalArgumentException("area " + one.id() + " is there twice: " + one.code() + ", " + other.code());
    }

    private List<Area> upwards(Area area) {
        var path = new ArrayList<Area>();
        for (var parent = area.parent(); parent != null; ) {
            var above = area(parent);
            if (above.id() == area.id() || path.size() > byId.size()) {
                throw new IllegalArgumentException("area " + area.code() + " lies in itself");
            }
            path.add(above);
            parent = above.parent();
        }
        return List.copyOf(path);
    }

    /** The place with this number; refuses an unknown one with {@link IllegalArgumentException}. */
    public Area area(int id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no area has the number " + id));
    }

    public Optional<Area> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Area> all() {
        return List.copyOf(byId.values());
    }

    /** The places it lies in, nearest first, without itself. */
    public List<Area> ancestors(int id) {
        return ancestors.getOrDefault(area(id).id(), List.of());
    }

    /** How many places it lies in: nought at the top of the tree. The deeper, the smaller. */
    public int depth(int id) {
        return ancestors(id).size();
    }

    /** Does the inner place lie in the outer one, or are they the same? */
    public boolean contains(int outer, int inner) {
        return outer == inner || ancestors(inner).stream().anyMatch(area -> area.id() == outer);
    }

    /** Does one of the two contain the other? */
    public boolean nested(int one, int other) {
        return contains(one, other) || contains(other, one);
    }

    /** The top of the tree that this place belongs to. */
    public Area root(int id) {
        var above = ancestors(id);
        return above.isEmpty() ? area(id) : above.get(above.size() - 1);
    }
}
