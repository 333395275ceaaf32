package org.recourse.web.administration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.recourse.administration.Prospect;
import org.recourse.directory.CalendarSheet.DayOff;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.Holiday;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.Fault;
import org.recourse.web.administration.CalendarPage.DayRow;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.FieldError;

/** What was typed into the forms of a calendar, and at which input what does not hold stands. */
final class CalendarForm {

    /** So many days off one year can have: more than any country has. */
    private static final int MOST = 120;

    /** Empty rows below those that are there. */
    private static final int FREE = 4;

    private CalendarForm() {}

    static String text(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    /** The rows as they were sent. */
    static List<DayRow> rows(MultivaluedMap<String, String> sent) {
        return IntStream.range(0, MOST)
                .filter(no -> sent.containsKey("date-" + no))
                .mapToObj(no -> new DayRow(
                        no,
                        text(sent, "date-" + no),
                        text(sent, "half-" + no).equals("yes"),
                        text(sent, "gone-" + no).equals("yes"),
                        text(sent, "en-" + no),
                        text(sent, "ar-" + no)))
                .toList();
    }

    /** The days off as they stand, by their dates, moved on by so many years; and some empty rows. */
    static List<DayRow> rows(List<Holiday> days, int years) {
        var rows = new ArrayList<DayRow>();
        days.stream()
                .sorted(Comparator.comparing(Holiday::date))
                .forEach(day -> rows.add(new DayRow(
                        rows.size(),
                        day.date().plusYears(years).toString(),
                        day.half(),
                        false,
                        day.names().in("en"),
                        day.names().in("ar"))));
        for (int free = 0; free < FREE && rows.size() < MOST; free++) {
            rows.add(new DayRow(rows.size(), "", false, false, "", ""));
        }
        return rows;
    }

    static List<DayOff> days(List<DayRow> rows) {
        return rows.stream()
                .filter(row -> !row.empty())
                .map(row -> new DayOff(row.date(), row.half(), row.english(), row.arabic()))
                .toList();
    }

    /** Days of another year: whoever names one of a year says all of that year. */
    static List<FieldError> ofOtherYears(List<DayRow> rows, int year) {
        return rows.stream()
                .filter(row -> !row.empty() && isDay(row.date()))
                .filter(row -> LocalDate.parse(row.date()).getYear() != year)
                .map(row -> new FieldError("date-" + row.no(), Phrase.of("calendar.other-year", String.valueOf(year))))
                .toList();
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).isAfter(LocalDate.MIN);
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** What does not hold, each at its input. */
    static List<FieldError> errors(Prospect prospect, List<DayRow> rows) {
        var said = rows.stream().filter(row -> !row.empty()).toList();
        return prospect.faults().stream()
                .map(fault ->
                        new FieldError(anchor(fault, said), FaultRow.of(fault).what()))
                .distinct()
                .toList();
    }

    private static String anchor(Fault fault, List<DayRow> said) {
        var column = Objects.requireNonNullElse(fault.column(), "");
        return switch (fault.file()) {
            case "holidays.csv" -> {
                int no = fault.line() - 2;
                boolean known = no >= 0 && no < said.size() && !column.equals("calendar");
                yield known
                        ? (column.isEmpty() ? "date" : column) + "-"
                                + said.get(no).no()
                        : "date-0";
            }
            case "calendars.csv" ->
                switch (column) {
                    case "from" -> "from";
                    case "calendar" -> "code";
                    default -> "week-MONDAY";
                };
            default -> column.equals("zone") ? "zone" : "place";
        };
    }

    /** The place of this code and all within it that count as it does: a place inside has what the one around it has. */
    static List<Place> within(CountryFile country, String code) {
        var inside = new HashMap<String, List<Place>>();
        var todo = new ArrayDeque<Place>();
        for (var place : country.places()) {
            if (place.code().equals(code)) {
                todo.add(place);
            }
            if (place.parent() != null) {
                inside.computeIfAbsent(place.parent(), parent -> new ArrayList<>())
                        .add(place);
            }
        }
        var all = new ArrayList<Place>();
        for (var next = todo.poll(); next != null; next = todo.poll()) {
            var outer = next;
            all.add(outer);
            inside.getOrDefault(outer.code(), List.of()).stream()
                    .filter(inner -> inner.calendar().equals(outer.calendar())
                            && inner.zone().equals(outer.zone()))
                    .forEach(todo::add);
        }
        return all;
    }
}
