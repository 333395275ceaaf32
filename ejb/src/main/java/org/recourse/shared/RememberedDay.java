package org.recourse.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A day that is over, as well as somebody remembers it: the day, its month alone, or the year alone.
 *
 * @param text in the Gregorian calendar as ISO 8601 writes it: {@code 2026-11-05}, {@code 2026-11} or {@code 2026}
 */
public record RememberedDay(String text) {

    /** How it is written, for whoever describes it. */
    public static final String PATTERN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    /** Refuses what is no day, month or year with {@link DateTimeException}. */
    public RememberedDay {
        first(text);
    }

    public static RememberedDay of(LocalDate day) {
        return new RememberedDay(day.toString());
    }

    /** The first day that it can be. */
    public LocalDate first() {
        return first(text);
    }

    private static LocalDate first(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new DateTimeException("neither a day nor a month nor a year");
        }
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    public boolean hasMonth() {
        return text.length() > 4;
    }

    public boolean hasDay() {
        return text.length() > 7;
    }
}
