package org.recourse.web.administration;

import jakarta.ws.rs.NotFoundException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Calendar;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.Holiday;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.DaysAhead;
import org.recourse.web.administration.CalendarPage.DayRow;
import org.recourse.web.administration.CalendarPage.PlaceRow;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.FieldError;

/** Lays out the calendars of a country. */
final class CalendarDesk {

    /** So many places are named; how many there are is said. */
    private static final int SHOWN = 40;

    private final CountryFile country;
    private final String language;
    private final LocalDate today;

    CalendarDesk(CountryFile country, String language, LocalDate today) {
        this.country = country;
        this.language = language;
        this.today = today;
    }

    /**
     * What was typed and does not hold.
     *
     * @param rows days off; none where something else was typed
     * @param week none where something else was typed
     * @param same whether it changes nothing
     */
    record Typed(
            @Nullable List<DayRow> rows,
            WeekRow.@Nullable Form week,
            String place,
            String zone,
            boolean same,
            List<FieldError> errors) {

        static Typed nothing() {
            return new Typed(null, null, "", "", false, List.of());
        }

        static Typed days(List<DayRow> rows) {
            return new Typed(rows, null, "", "", false, List.of());
        }

        static Typed week(WeekRow.Form week) {
            return new Typed(null, week, "", "", false, List.of());
        }

        static Typed place(WeekRow.@Nullable Form week, String place, String zone) {
            return new Typed(null, week, place, zone, false, List.of());
        }

        Typed refused(List<FieldError> found) {
            return new Typed(rows, week, place, zone, false, found);
        }

        Typed unchanged() {
            return new Typed(rows, week, place, zone, true, List.of());
        }
    }

    CountryFile country() {
        return country;
    }

    CalendarsPage all(Typed typed) {
        var rows = country.calendars().stream()
                .map(this::row)
                .sorted(Comparator.comparing(CalendarsPage.Row::runsOut)
                        .reversed()
                        .thenComparing(CalendarsPage.Row::code))
                .toList();
        var week = typed.week();
        return new CalendarsPage(
                rows, week == null ? empty() : week, typed.place(), typed.zone(), typed.same(), typed.errors());
    }

    private static WeekRow.Form empty() {
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return WeekRow.Form.of("", new Calendar.Week(LocalDate.MIN, weekend, Set.of()));
    }

    private CalendarsPage.Row row(Calendar bare) {
        var calendar = whole(bare, bare.code());
        var places = places(calendar.code());
        var ahead = DaysAhead.of(calendar, today);
        return new CalendarsPage.Row(
                calendar.code(),
                places.size(),
                places.isEmpty() ? null : places.get(0).names().in(language),
                words(ahead),
                !places.isEmpty() && ahead.runsOut(),
                WeekRow.of(calendar.week(today)));
    }

    private static Phrase words(DaysAhead ahead) {
        return ahead.last() == null ? Phrase.of("calendar.ahead.none") : Phrase.of("calendar.ahead", ahead.last());
    }

    private List<Place> places(String code) {
        return country.places().stream()
                .filter(place -> place.calendar().equals(code))
                .toList();
    }

    /** A year of a calendar; refuses one that is not there. */
    CalendarPage one(String code, int year, Typed typed) {
        var calendar = country.calendars().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var days = days(code, year);
        var names = new HashMap<LocalDate, String>();
        days.forEach(day -> names.put(day.date(), day.names().in(language)));
        var sheet = new YearSheet(whole(calendar, code), names, today, language);
        var before = days.isEmpty() ? days(code, year - 1) : List.<Holiday>of();
        var rows = typed.rows() == null
                ? CalendarForm.rows(days.isEmpty() ? before : days, days.isEmpty() ? 1 : 0)
                : typed.rows();
        var ahead = DaysAhead.of(whole(calendar, code), today);
        var week = typed.week();
        var places = places(code);
        return new CalendarPage(
                code,
                year,
                sheet.heads(),
                sheet.months(year),
                words(ahead),
                ahead.runsOut(),
                rows,
                typed.rows() == null && !before.isEmpty(),
                weeks(calendar),
                week == null ? WeekRow.Form.of(code, last(calendar)) : week,
                places.stream().limit(SHOWN).map(this::place).toList(),
                places.size(),
                typed.place(),
                typed.zone(),
                typed.same(),
                typed.errors());
    }

    /** With the days off that stand in the directory, which lines of the file keep apart. */
    private Calendar whole(Calendar calendar, String code) {
        var all = country.holidays().stream()
                .filter(day -> day.calendar().equals(code))
                .toList();
        return new Calendar(
                code,
                calendar.weekend(),
                calendar.halfWeekdays(),
                dates(all, false),
                dates(all, true),
                calendar.later());
    }

    private static Set<LocalDate> dates(List<Holiday> days, boolean half) {
        return days.stream()
                .filter(day -> day.half() == half)
                .map(Holiday::date)
                .collect(Collectors.toSet());
    }

    private List<Holiday> days(String code, int year) {
        return country.holidays().stream()
                .filter(day -> day.calendar().equals(code) && day.date().getYear() == year)
                .toList();
    }

    private static List<WeekRow> weeks(Calendar calendar) {
        return Stream.concat(
                        Stream.of(new Calendar.Week(LocalDate.MIN, calendar.weekend(), calendar.halfWeekdays())),
                        calendar.later().stream())
                .map(WeekRow::of)
                .toList();
    }

    private static Calendar.Week last(Calendar calendar) {
        return calendar.week(LocalDate.MAX);
    }

    private PlaceRow place(Place place) {
        return new PlaceRow(place.names().in(language), place.code(), place.zone());
    }
}
