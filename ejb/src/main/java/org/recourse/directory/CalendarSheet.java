package org.recourse.directory;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Place;

/**
 * What somebody enters about one calendar, as lines of the files of a country: what is typed on a page goes the same way as
 * what is brought in by a file, and is refused for the same reasons. The line with the number n stands in the order in which
 * it was entered, the first one as number 2.
 */
public final class CalendarSheet {

    private final String code;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    /** @param code of the calendar, as it was typed */
    public CalendarSheet(String code) {
        this.code = code;
    }

    /**
     * One day off, as it was typed.
     *
     * @param date of the form 2027-03-08
     * @param half whether only half the day is off
     */
    public record DayOff(String date, boolean half, String english, String arabic) {}

    /** All days off of a year; whatever else was entered for it is taken back. */
    public CalendarSheet daysOff(int year, List<DayOff> days) {
        days.forEach(
                day -> add("holidays.csv", code, day.date(), day.half() ? "yes" : "", day.english(), day.arabic()));
        if (days.isEmpty()) {
            add("holidays.csv", code, String.valueOf(year), "", "", "");
        }
        return this;
    }

    /**
     * The week.
     *
     * @param from the day from which it holds, as it was typed; empty for the first week of a calendar
     */
    public CalendarSheet week(Collection<DayOfWeek> weekend, Collection<DayOfWeek> half, String from) {
        add("calendars.csv", code, days(weekend), days(half), from);
        return this;
    }

    /**
     * These places count by the calendar from now on, in this zone.
     *
     * @param zone of the IANA data base, as it was typed; none leaves each place its own
     */
    public CalendarSheet countsFor(Collection<Place> places, @Nullable String zone) {
        places.forEach(place -> add(
                "areas.csv",
                place.code(),
                place.parent() == null ? "" : place.parent(),
                place.names().in("en"),
                place.names().in("ar"),
                zone == null ? place.zone() : zone,
                code));
        return this;
    }

    private static String days(Collection<DayOfWeek> days) {
        return new TreeSet<>(days).stream().map(DayOfWeek::name).collect(Collectors.joining("|"));
    }

    private void add(String file, String... cells) {
        var line = List.of(cells).stream().map(CalendarSheet::quoted).collect(Collectors.joining(","));
        lines.computeIfAbsent(file, name -> new ArrayList<>(List.of(CountrySheets.header(name))))
                .add(line);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The files. */
    public Parcel parcel() {
        var sent = new LinkedHashMap<String, byte[]>();
        lines.forEach((file, text) -> sent.put(file, String.join("\n", text).getBytes(StandardCharsets.UTF_8)));
        return Parcel.of(sent);
    }
}
