package org.recourse.system.country;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What usually happens in a case, from its triage to the call after its closing, and on which day after the person
 * spoke. {@code country/courses.csv} has the courses as names of stations, {@code country/stations.csv} what is done at
 * each and when, by the severity of the case.
 *
 * @param stations in their order
 */
record Course(List<Station> stations) {

    /**
     * What is done on one day.
     *
     * @param name of the station
     * @param act its code
     * @param who plays it, as in a {@link Deed}
     * @param at time of the day at the place
     * @param days after the person spoke, by severity
     * @param leads the state in which the case is then; none where the act leaves it where it was
     */
    record Station(
            String name,
            String act,
            String who,
            LocalTime at,
            Map<String, Integer> days,
            @Nullable String leads) {

        /** The day of it in a case of this severity; refuses one that has none with {@link IllegalArgumentException}. */
        int day(String severity) {
            var day = days.get(severity);
            if (day == null) {
                throw new IllegalArgumentException("there is no %s at %s".formatted(name, severity));
            }
            return day;
        }
    }

    /** The courses by their names. */
    static Map<String, Course> all(String courses, String stations) {
        var known = new LinkedHashMap<String, Station>();
        cells(stations).forEach(cells -> known.put(cells.get(0), station(cells)));
        var all = new LinkedHashMap<String, Course>();
        for (var cells : cells(courses)) {
            all.put(
                    cells.get(0),
                    new Course(List.of(cells.get(1).split(" ")).stream()
                            .filter(name -> !name.isBlank())
                            .map(name -> station(known, name))
                            .toList()));
        }
        return all;
    }

    private static Station station(Map<String, Station> known, String name) {
        var station = known.get(name);
        if (station == null) {
            throw new IllegalArgumentException("there is no station " + name);
        }
        return station;
    }

    private static Station station(List<String> cells) {
        var days = new LinkedHashMap<String, Integer>();
        for (int severity = 1; severity <= 4; severity++) {
            var day = cells.get(3 + severity);
            if (!day.isBlank()) {
                days.put("S" + severity, Integer.valueOf(day));
            }
        }
        var leads = cells.size() > 8 && !cells.get(8).isBlank() ? cells.get(8) : null;
        return new Station(cells.get(0), cells.get(1), cells.get(2), LocalTime.parse(cells.get(3)), days, leads);
    }

    private static List<List<String>> cells(String table) {
        var rows = new ArrayList<List<String>>();
        table.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> rows.add(List.of(line.split(",", -1))));
        return rows;
    }
}
