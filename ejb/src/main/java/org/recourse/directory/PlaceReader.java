package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Holiday;
import org.recourse.directory.CountryFile.None;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;

/** Reads calendars, days off and the tree of places. */
final class PlaceReader {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private final Function<String, Optional<Sheet>> sheets;
    private final Map<String, Place> known = new HashMap<>();
    private final List<None> none = new ArrayList<>();
    private @Nullable List<Holiday> holidays;

    PlaceReader(Function<String, Optional<Sheet>> sheets, List<Place> standing) {
        this.sheets = sheets;
        standing.forEach(place -> known.put(place.code(), place));
    }

    private <T> List<T> each(String file, Function<Sheet.Line, @Nullable T> read) {
        return sheets.apply(file).<List<T>>map(sheet -> sheet.each(read)).orElse(List.of());
    }

    List<Holiday> holidays() {
        var read = holidays == null ? each("holidays.csv", this::holiday) : holidays;
        holidays = read;
        return read;
    }

    private @Nullable Holiday holiday(Sheet.Line line) {
        if (YEAR.matcher(line.text("date")).matches() && line.text("en").isEmpty()) {
            int year = Integer.parseInt(line.text("date"));
            none.add(new None(line.number(), "holidays.csv", line.required("calendar"), year));
            return null;
        }
        var names = names(line);
        var date = line.must("date", LocalDate::parse);
        var calendar = line.required("calendar");
        boolean half = line.yes("half");
        return names == null || date == null || !line.sound()
                ? null
                : new Holiday(line.number(), calendar, date, half, names);
    }

    /** Years of calendars of which the file says that nobody has a day off. */
    List<None> none() {
        holidays();
        return none;
    }

    List<Week> weeks() {
        return each("calendars.csv", this::week);
    }

    private @Nullable Week week(Sheet.Line line) {
        var weekend = Set.copyOf(line.values("weekend", DayOfWeek::valueOf));
        var half = Set.copyOf(line.values("half_days", DayOfWeek::valueOf));
        var code = line.key("calendar");
        if (weekend.size() == DayOfWeek.values().length) {
            line.fault("weekend", Defect.NO_WORKING_DAY);
        }
        return line.sound()
                ? new Week(line.number(), new Calendar(code, weekend, half, days(code, false), days(code, true)))
                : null;
    }

    private Set<LocalDate> days(String calendar, boolean half) {
        return holidays().stream()
                .filter(holiday -> holiday.calendar().equals(calendar) && holiday.half() == half)
                .map(Holiday::date)
                .collect(Collectors.toSet());
    }

    List<Place> places() {
        return each("areas.csv", line -> {
            var place = place(line);
            if (place != null) {
                known.put(place.code(), place);
            }
            return place;
        });
    }

    private @Nullable Place place(Sheet.Line line) {
        var names = names(line);
        var code = line.key("code");
        var parent = line.maybe("parent", Function.identity());
        var around = parent == null ? null : known.get(parent);
        if (parent != null && around == null) {
            line.fault("parent", Defect.NOT_ABOVE, parent);
            return null;
        }
        var zone = own(line, "zone", around == null ? "" : around.zone());
        var calendar = own(line, "calendar", around == null ? "" : around.calendar());
        return names == null || !line.sound() ? null : new Place(line.number(), code, parent, zone, calendar, names);
    }

    private static String own(Sheet.Line line, String column, String around) {
        if (line.text(column).isEmpty() && around.isEmpty()) {
            line.fault(column, Defect.INHERITS_NOTHING);
        }
        return line.text(column).isEmpty() ? around : line.text(column);
    }

    static @Nullable Names names(Sheet.Line line) {
        var english = line.required("en");
        var arabic = line.required("ar");
        return english.isEmpty() || arabic.isEmpty() ? null : Names.of(english, arabic);
    }
}
