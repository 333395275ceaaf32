package org.recourse.web.administration;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.FieldError;

/**
 * A year of a calendar, and the forms in which it is changed.
 *
 * @param heads the days of the week, in the order in which they stand
 * @param ahead until when days off are entered
 * @param rows the days off of the year, and some empty ones
 * @param copied whether the rows are those of the year before, because none is entered for this one
 * @param weeks the working weeks, the last one coming last
 * @param typed the week in the form
 * @param places that count by it
 * @param place as it was typed
 * @param zone as it was typed
 * @param same whether something was sent that changes nothing
 */
public record CalendarPage(
        String code,
        int year,
        List<DayOfWeek> heads,
        List<Month> months,
        Phrase ahead,
        boolean runsOut,
        List<DayRow> rows,
        boolean copied,
        List<WeekRow> weeks,
        WeekRow.Form typed,
        List<PlaceRow> places,
        int count,
        String place,
        String zone,
        boolean same,
        List<FieldError> errors)
        implements Page {

    /** A month. */
    public record Month(Phrase name, List<List<Cell>> weeks) {}

    /**
     * A day, or a place before the first or after the last.
     *
     * @param number of the month; 0 where there is no day
     * @param kind work, half, rest, off or part: a whole or half working day, one of the weekend, a day or half a day off
     * @param say what it is, for whoever does not see it
     */
    public record Cell(int number, String kind, @Nullable Phrase say, boolean today) {

        static final Cell NONE = new Cell(0, "none", null, false);

        public boolean there() {
            return number > 0;
        }

        public boolean plain() {
            return say == null;
        }
    }

    /** A day off as it stands in the form. */
    public record DayRow(int no, String date, boolean half, boolean gone, String english, String arabic) {

        boolean empty() {
            return gone || (date.isBlank() && english.isBlank() && arabic.isBlank());
        }
    }

    /** A place that counts by the calendar. */
    public record PlaceRow(String name, String code, String zone) {}

    public String before() {
        return CalendarPages.address(code) + "&year=" + (year - 1);
    }

    public String after() {
        return CalendarPages.address(code) + "&year=" + (year + 1);
    }

    /** Whether something is at fault at the input with this name. */
    public boolean wrong(String input) {
        return errors.stream().anyMatch(error -> error.anchor().equals(input));
    }
}
