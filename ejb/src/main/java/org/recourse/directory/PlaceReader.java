package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Holiday;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;

/** Reads calendars, days off and the tree of places. */
final class PlaceReader {

    private final BiFunction<String, String, Sheet> sheets;
    private final Consumer<Fault> faults;

    PlaceReader(BiFunction<String, String, Sheet> sheets, Consumer<Fault> faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    private Sheet sheet(String file, String columns) {
        return sheets.apply(file, columns);
    }

    List<Week> weeks() {
        var holidays = new HashMap<String, List<Holiday>>();
        sheet("holidays.csv", "calendar,date,half,en,ar").forEach(line -> {
            var names = names(line);
            var date = line.maybe("date", LocalDate::parse);
            if (names != null && date != null) {
                holidays.computeIfAbsent(line.text("calendar"), code -> new ArrayList<>())
                        .add(new Holiday(date, line.yes("half"), names));
            }
        });
        var calendars = sheet("calendars.csv", "calendar,weekend,half_days");
        var weeks = calendars.each(line -> week(line, holidays.getOrDefault(line.text("calendar"), List.of())));
        unknownCalendars(holidays.keySet(), weeks);
        return weeks;
    }

    private void unknownCalendars(Set<String> named, List<Week> weeks) {
        var known = new HashSet<String>();
        weeks.forEach(week -> known.add(week.calendar().code()));
        for (var code : named) {
            if (!known.contains(code)) {
                faults.accept(new Fault("holidays.csv", 0, "no calendar " + code));
            }
        }
    }

    private @Nullable Week week(Sheet.Line line, List<Holiday> holidays) {
        var weekend = Set.copyOf(line.values("weekend", DayOfWeek::valueOf));
        if (weekend.size() == DayOfWeek.values().length) {
            line.fault("no working day in a week");
            return null;
        }
        var calendar = new Calendar(
                line.required("calendar"),
                weekend,
                Set.copyOf(line.values("half_days", DayOfWeek::valueOf)),
                days(holidays, holiday -> !holiday.half()),
                days(holidays, Holiday::half));
        return line.sound() ? new Week(line.number(), calendar, holidays) : null;
    }

    private static Set<LocalDate> days(List<Holiday> holidays, Predicate<Holiday> which) {
        var days = new LinkedHashSet<LocalDate>();
        holidays.stream().filter(which).forEach(holiday -> days.add(holiday.date()));
        return days;
    }

    List<Place> places() {
        Map<String, Place> known = new HashMap<>();
        return sheet("areas.csv", "code,parent,en,ar,zone,calendar").each(line -> {
            var place = place(line, known);
            if (place != null) {
                known.putIfAbsent(place.code(), place);
            }
            return place;
        });
    }

    private @Nullable Place place(Sheet.Line line, Map<String, Place> known) {
        var names = names(line);
        var code = line.required("code");
        var parent = line.maybe("parent", Function.identity());
        var around = parent == null ? null : known.get(parent);
        if (parent != null && around == null) {
            line.fault("lies in %s, which no line above names".formatted(parent));
        }
        var zone = own(line, "zone", around == null ? "" : around.zone());
        var calendar = own(line, "calendar", around == null ? "" : around.calendar());
        return names == null || !line.sound() ? null : new Place(line.number(), code, parent, zone, calendar, names);
    }

    private static String own(Sheet.Line line, String column, String around) {
        if (line.text(column).isEmpty() && around.isEmpty()) {
            line.fault("no " + column);
        }
        return line.text(column).isEmpty() ? around : line.text(column);
    }

    static @Nullable Names names(Sheet.Line line) {
        var english = line.required("en");
        var arabic = line.required("ar");
        return english.isEmpty() || arabic.isEmpty() ? null : Names.of(english, arabic);
    }
}
