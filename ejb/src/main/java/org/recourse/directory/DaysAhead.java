package org.recourse.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far ahead days off are entered. Those that move with the moon are known only year by year: when they run out, dates
 * are counted as if nobody had a day off any more, and come too soon.
 *
 * @param calendar by its code
 * @param last the last day off that is entered; none where there is none at all
 * @param days until then; never less than nothing
 */
public record DaysAhead(String calendar, @Nullable LocalDate last, long days) {

    /** So many days ahead they should be entered: the longest limit, 66 working days and half as many again, fits in. */
    public static final int ENOUGH = 180;

    /** Whether it is time to enter more. */
    public boolean runsOut() {
        return days < ENOUGH;
    }

    /** Of each calendar by which a place counts, the one that runs out first coming first. */
    public static List<DaysAhead> of(Country country, Instant now) {
        return country.areas().all().stream()
                .map(area -> of(country.calendar(area.id()), LocalDate.ofInstant(now, ZoneId.of(area.zone()))))
                .collect(Collectors.toMap(DaysAhead::calendar, one -> one, (one, other) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparingLong(DaysAhead::days).thenComparing(DaysAhead::calendar))
                .toList();
    }

    /** Of one calendar, where it is this day. */
    public static DaysAhead of(Calendar calendar, LocalDate today) {
        return Stream.concat(calendar.holidays().stream(), calendar.halfDays().stream())
                .max(Comparator.naturalOrder())
                .map(last -> new DaysAhead(calendar.code(), last, Math.max(0, ChronoUnit.DAYS.between(today, last))))
                .orElseGet(() -> new DaysAhead(calendar.code(), null, 0));
    }
}
