package org.recourse.web.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.FieldError;

/**
 * The calendars by which the places of the country count.
 *
 * @param rows one for each, the one that runs out first coming first
 * @param place as it was typed
 * @param zone as it was typed
 * @param same whether something was sent that changes nothing
 * @param typed what was sent for a new one and does not hold; empty where nothing was
 */
public record CalendarsPage(
        List<Row> rows, WeekRow.Form typed, String place, String zone, boolean same, List<FieldError> errors)
        implements Page {

    /** Whether something is at fault at the input with this name. */
    public boolean wrong(String input) {
        return errors.stream().anyMatch(error -> error.anchor().equals(input));
    }

    /**
     * A calendar.
     *
     * @param places how many count by it
     * @param ahead until when days off are entered
     * @param runsOut whether it is time to enter more
     */
    public record Row(String code, int places, @Nullable String first, Phrase ahead, boolean runsOut, WeekRow week) {

        public String address() {
            return CalendarPages.address(code);
        }
    }
}
