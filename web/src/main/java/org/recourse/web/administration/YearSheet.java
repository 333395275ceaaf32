package org.recourse.web.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.recourse.directory.Calendar;
import org.recourse.web.administration.CalendarPage.Cell;
import org.recourse.web.administration.CalendarPage.Month;
import org.recourse.web.shared.Phrase;

/** Draws a year of a calendar as twelve small months, in the order in which weeks are read there. */
final class YearSheet {

    private static final int DAYS = 7;

    private final Calendar calendar;
    private final Map<LocalDate, String> names;
    private final LocalDate today;
    private final DayOfWeek first;

    /**
     * @param names of the days off
     * @param language in Arabic a week begins on Saturday
     */
    YearSheet(Calendar calendar, Map<LocalDate, String> names, LocalDate today, String language) {
        this.calendar = calendar;
        this.names = names;
        this.today = today;
        this.first = language.equals("ar") ? DayOfWeek.SATURDAY : DayOfWeek.MONDAY;
    }

    /** The days of the week in their order. */
    List<DayOfWeek> heads() {
        return IntStream.range(0, DAYS).mapToObj(first::plus).toList();
    }

    List<Month> months(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month)))
                .toList();
    }

    private Month month(YearMonth month) {
        var cells = new ArrayList<Cell>();
        int before = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), DAYS);
        IntStream.range(0, before).forEach(blank -> cells.add(Cell.NONE));
        IntStream.rangeClosed(1, month.lengthOfMonth()).forEach(day -> cells.add(cell(month.atDay(day))));
        while (cells.size() % DAYS > 0) {
            cells.add(Cell.NONE);
        }
        var weeks = IntStream.range(0, cells.size() / DAYS)
                .mapToObj(week -> List.copyOf(cells.subList(week * DAYS, (week + 1) * DAYS)))
                .toList();
        return new Month(Phrase.of("calendar.month." + month.getMonthValue()), weeks);
    }

    private Cell cell(LocalDate day) {
        var kind = kind(day);
        var name = names.get(day);
        var say = switch (kind) {
            case "work" -> null;
            case "off", "part" -> Phrase.of("calendar.kind." + kind + ".named", name == null ? "" : name);
            default -> Phrase.of("calendar.kind." + kind.toLowerCase(Locale.ROOT));
        };
        return new Cell(day.getDayOfMonth(), kind, say, day.equals(today));
    }

    private String kind(LocalDate day) {
        var week = calendar.week(day);
        if (calendar.holidays().contains(day)) {
            return "off";
        }
        if (week.weekend().contains(day.getDayOfWeek())) {
            return "rest";
        }
        if (calendar.halfDays().contains(day)) {
            return "part";
        }
        return week.halfWeekdays().contains(day.getDayOfWeek()) ? "half" : "work";
    }
}
