package org.recourse.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    final Map<String, List<OfficeLine>> officesByPlace = new HashMap<>();
    final Map<String, List<OfficerLine>> officersByOffice = new HashMap<>();
    private final Faults faults = new Faults();

    /** A line, as a fault names it. */
    record Spot(String file, int line, String key) {}

    static Spot spot(Week week) {
        return new Spot("calendars.csv", week.line(), week.calendar().code());
    }

    static Spot spot(Place place) {
        return new Spot("areas.csv", place.line(), place.code());
    }

    static Spot spot(OfficeLine office) {
        return new Spot("offices.csv", office.line(), office.code());
    }

    static Spot spot(OfficerLine officer) {
        return new Spot("officers.csv", officer.line(), officer.key());
    }

    CountryIndex(CountryFile file) {
        weeks = index(
                file.weeks().stream().filter(week -> week.from() == null).toList(), CountryIndex::spot, "calendar");
        places = index(file.places(), CountryIndex::spot, "code");
        offices = index(file.offices(), CountryIndex::spot, "code");
        officers = index(file.officers(), CountryIndex::spot, "key");
        file.offices()
                .forEach(office -> officesByPlace
                        .computeIfAbsent(office.area(), area -> new ArrayList<>())
                        .add(office));
        file.officers()
                .forEach(officer -> officersByOffice
                        .computeIfAbsent(officer.office(), office -> new ArrayList<>())
                        .add(officer));
    }

    private <T> Map<String, T> index(List<T> lines, Function<T, Spot> spot, String column) {
        var index = new LinkedHashMap<String, T>();
        for (var one : lines) {
            var before = index.putIfAbsent(spot.apply(one).key(), one);
            need(
                    before == null,
                    spot.apply(one),
                    column,
                    Defect.TWICE,
                    spot.apply(one).key());
        }
        return index;
    }

    List<Fault> faults() {
        return faults.all();
    }

    <T> @Nullable T known(Spot spot, String column, Map<String, T> index, String code) {
        need(index.containsKey(code), spot, column, Defect.UNKNOWN, code);
        return index.get(code);
    }

    void need(boolean holds, Spot spot, @Nullable String column, Defect defect, String... values) {
        if (!holds) {
            var about = spot.line() == 0 && !spot.key().isEmpty() ? spot.key() : null;
            faults.accept(new Fault(spot.file(), spot.line(), column, about, defect, List.of(values)));
        }
    }

    List<OfficeLine> officesAt(String place) {
        return officesByPlace.getOrDefault(place, List.of());
    }

    List<OfficerLine> officersOf(String office) {
        return officersByOffice.getOrDefault(office, List.of());
    }

    /** The places that it lies in, and no more than one too many; itself only where the places lie in a circle. */
    Set<String> around(Place inner) {
        var parent = inner.parent();
        return reached(parent == null ? List.of() : List.of(parent), PlaceCheck.DEEPEST, code -> {
            var place = places.get(code);
            return place == null || place.parent() == null ? List.of() : List.of(place.parent());
        });
    }

    /** All offices above, directly or through others; itself only where the command runs in a circle. */
    Set<String> above(OfficeLine office) {
        return reached(office.answersTo(), Integer.MAX_VALUE, code -> {
            var upper = offices.get(code);
            return upper == null ? List.of() : upper.answersTo();
        });
    }

    private static Set<String> reached(Collection<String> start, int most, Function<String, Collection<String>> next) {
        var reached = new LinkedHashSet<String>();
        var todo = new ArrayList<>(start);
        while (!todo.isEmpty() && reached.size() <= most) {
            var code = todo.remove(todo.size() - 1);
            if (reached.add(code)) {
                todo.addAll(next.apply(code));
            }
        }
        return reached;
    }
}
