package org.recourse.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.recourse.directory.CountryFile.Place;

/**
 * Places inside one whose time zone or calendar changes that had the same until now, and keep it because no line names
 * them: whoever changes the one may have meant them all.
 */
public final class Stragglers {

    private final Proposed proposed;
    private final Function<Place, String> column;
    private final Map<String, Place> before = new HashMap<>();
    private final Map<String, List<Place>> within = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    /**
     * Places that stay behind.
     *
     * @param place the code of the place that changes
     * @param stay how many within it do not
     */
    public record Kept(String place, int stay) {}

    private Stragglers(Proposed proposed, Function<Place, String> column) {
        this.proposed = proposed;
        this.column = column;
        proposed.standing().places().forEach(place -> before.put(place.code(), place));
        proposed.lines().places().forEach(place -> named.add(place.code()));
        for (var place : proposed.foreseen().places()) {
            if (place.parent() != null) {
                within.computeIfAbsent(place.parent(), parent -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    /** Those that keep their time zone. */
    public static List<Kept> ofZone(Proposed proposed) {
        return new Stragglers(proposed, Place::zone).find();
    }

    /** Those that keep their calendar. */
    public static List<Kept> ofCalendar(Proposed proposed) {
        return new Stragglers(proposed, Place::calendar).find();
    }

    private List<Kept> find() {
        var found = new ArrayList<Kept>();
        for (var place : proposed.lines().places()) {
            var old = before.get(place.code());
            if (old != null && !column.apply(old).equals(column.apply(place))) {
                int stay = stay(place.code(), column.apply(old));
                if (stay > 0) {
                    found.add(new Kept(place.code(), stay));
                }
            }
        }
        return found;
    }

    /** What a line names, and what has another one of its own, is as somebody meant it, with all within. */
    private int stay(String place, String old) {
        return within.getOrDefault(place, List.of()).stream()
                .filter(inner ->
                        !named.contains(inner.code()) && column.apply(inner).equals(old))
                .mapToInt(inner -> 1 + stay(inner.code(), old))
                .sum();
    }
}
