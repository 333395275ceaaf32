package org.recourse.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;

/** The lines of a country by their keys, and the faults that judging them brings to light. */
final class CountryIndex {

    final Map<String, Week> weeks;
    final Map<String, Place> places;
    final Map<String, OfficeLine> offices;
    final Map<String, OfficerLine> officers;
    final List<Fault> faults = new ArrayList<>();

    CountryIndex(CountryFile file) {
        weeks = index("calendars.csv", file.weeks(), week -> week.calendar().code(), Week::line);
        places = index("areas.csv", file.places(), Place::code, Place::line);
        offices = index("offices.csv", file.offices(), OfficeLine::code, OfficeLine::line);
        officers = index("officers.csv", file.officers(), OfficerLine::key, OfficerLine::line);
    }

    private <T> Map<String, T> index(String name, List<T> lines, Function<T, String> key, ToIntFunction<T> line) {
        var index = new LinkedHashMap<String, T>();
        for (var one : lines) {
            var before = index.putIfAbsent(key.apply(one), one);
            need(before == null, name, line.applyAsInt(one), key.apply(one) + " is there twice");
        }
        return index;
    }

    <T> @Nullable T known(String name, int line, Map<String, T> index, String code, String what) {
        need(index.containsKey(code), name, line, "no %s %s".formatted(what, code));
        return index.get(code);
    }

    void need(boolean holds, String name, int line, String reason) {
        if (!holds) {
            faults.add(new Fault(name, line, reason));
        }
    }

    /** The place itself and all that it lies in. */
    Set<String> around(String area) {
        return reached(List.of(area), code -> {
            var place = places.get(code);
            return place == null || place.parent() == null ? List.of() : List.of(place.parent());
        });
    }

    /** All offices above, directly or through others; itself only where the command runs in a circle. */
    Set<String> above(OfficeLine office) {
        return reached(office.answersTo(), code -> {
            var upper = offices.get(code);
            return upper == null ? List.of() : upper.answersTo();
        });
    }

    private static Set<String> reached(Collection<String> start, Function<String, Collection<String>> next) {
        var reached = new LinkedHashSet<String>();
        var todo = new ArrayList<>(start);
        while (!todo.isEmpty()) {
            var code = todo.remove(todo.size() - 1);
            if (reached.add(code)) {
                todo.addAll(next.apply(code));
            }
        }
        return reached;
    }
}
