package org.recourse.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.RememberedDay;

/**
 * When it happened, or began.
 *
 * @param day       as well as the person remembers it; null where nothing was said
 * @param precision how well it is known, a code of the list date_precision; null where nothing was said
 */
public record Since(@Nullable RememberedDay day, @Nullable String precision) {

    /** From the finest to the roughest; that it goes on, or is not known, says nothing of the day. */
    private static final List<String> ROUGHER = List.of("DAY", "WEEK", "MONTH", "SEASON", "YEAR");

    /** What is known is never known better than it was written: a month without its day is no day that one is sure of. */
    static Since of(@Nullable RememberedDay day, @Nullable String precision) {
        var said = precision == null || precision.isBlank() ? null : precision;
        if (day == null || day.hasDay()) {
            return new Since(day, said);
        }
        var written = day.hasMonth() ? "MONTH" : "YEAR";
        boolean finer = said == null || ROUGHER.contains(said) && ROUGHER.indexOf(said) < ROUGHER.indexOf(written);
        return new Since(day, finer ? written : said);
    }
}
