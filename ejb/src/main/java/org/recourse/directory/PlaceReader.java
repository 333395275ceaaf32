package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Holiday;
import org.recourse.directory.CountryFile.None;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;

/** Reads calendars, days off and the tree of places. */
final class PlaceReader {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    /** Three working days a week, in halves; no country works less. Every limit is counted in them. */
    private static final int FEWEST_HALVES = 6;

    private final Sheets sheets;
    private final Map<String, Place> known = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> above = new HashSet<>();
    private final List<None> none = new ArrayList<>();
    private @Nullable List<Holiday> holidays;

    PlaceReader(Sheets sheets, List<Place> standing) {
        this.sheets = sheets;
        standing.forEach(place -> known.put(place.code(), place));
    }

    List<Holiday> holidays() {
        var read = holidays == null ? sheets.each("holidays.csv", this::holiday) : holidays;
        holidays = read;
        return read;
    }

    private @Nullable Holiday holiday(SheetLine line) {
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
        return sheets.each("calendars.csv", this::week);
    }

    private @Nullable Week week(SheetLine line) {
        var weekend = Set.copyOf(line.values("weekend", DayOfWeek::valueOf));
        var half = Set.copyOf(line.values("half_days", DayOfWeek::valueOf));
        var code = line.key("calendar");
        var from = line.maybe("from", LocalDate::parse);
        if (weekend.size() == DayOfWeek.values().length) {
            line.fault("weekend", Defect.NO_WORKING_DAY);
        } else if (halves(weekend, half) < FEWEST_HALVES) {
            line.fault("weekend", Defect.TOO_FEW_WORKING_DAYS);
        }
        return line.sound()
                ? new Week(line.number(), new Calendar(code, weekend, half, days(code, false), days(code, true)), from)
                : null;
    }

    private static int halves(Set<DayOfWeek> weekend, Set<DayOfWeek> half) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> !weekend.contains(day))
                .mapToInt(day -> half.contains(day) ? 1 : 2)
                .sum();
    }

    private Set<LocalDate> days(String calendar, boolean half) {
        return holidays().stream()
                .filter(holiday -> holiday.calendar().equals(calendar) && holiday.half() == half)
                .map(Holiday::date)
                .collect(Collectors.toSet());
    }

    List<Place> places() {
        written.addAll(sheets.each("areas.csv", line -> line.text("code")));
        return sheets.each("areas.csv", line -> {
            var place = place(line);
            above.add(line.text("code"));
            if (place != null) {
                known.put(place.code(), place);
            }
            return place;
        });
    }

    private @Nullable Place place(SheetLine line) {
        var names = names(line);
        var code = line.key("code");
        var parent = line.maybe("parent", Function.identity());
        var around = parent == null ? null : known.get(parent);
        if (parent != null && !reached(line, parent, around)) {
            return null;
        }
        var zone = own(line, "zone", around == null ? "" : around.zone());
        var calendar = own(line, "calendar", around == null ? "" : around.calendar());
        return names == null || !line.sound() ? null : new Place(line.number(), code, parent, zone, calendar, names);
    }

    /**
     * Whether the place around is known as the file says it: what it says further down is not known yet, and what it
     * says wrongly above is at fault there already.
     */
    private boolean reached(SheetLine line, String parent, @Nullable Place around) {
        boolean later = written.contains(parent) && !above.contains(parent);
        if (later && !parent.equals(line.text("code"))) {
            line.fault("parent", Defect.LINE_BELOW, parent);
            return false;
        }
        if (around == null && !above.contains(parent)) {
            line.fault("parent", Defect.NOT_ABOVE, parent);
        }
        return around != null;
    }

    private static String own(SheetLine line, String column, String around) {
        if (line.text(column).isEmpty() && around.isEmpty()) {
            line.fault(column, Defect.INHERITS_NOTHING);
        }
        return line.text(column).isEmpty() ? around : line.text(column);
    }

    static @Nullable Names names(SheetLine line) {
        var english = line.required("en");
        var arabic = line.required("ar");
        return english.isEmpty() || arabic.isEmpty() ? null : Names.of(english, arabic);
    }
}
