package org.recourse.web.administration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Calendar;
import org.recourse.web.shared.Phrase;

/**
 * A working week.
 *
 * @param from the day from which it holds; none for the first one
 * @param off what days are off, in words
 * @param half what days are half
 */
public record WeekRow(@Nullable LocalDate from, Phrase off, Phrase half) {

    static WeekRow of(Calendar.Week week) {
        return new WeekRow(
                week.from().equals(LocalDate.MIN) ? null : week.from(),
                words(week.weekend()),
                words(week.halfWeekdays()));
    }

    private static Phrase words(Set<DayOfWeek> days) {
        return Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(day -> Phrase.of("calendar.day." + day))
                .reduce((one, next) -> Phrase.of("calendar.and", one, next))
                .orElse(Phrase.of("calendar.day.none"));
    }

    /** How a day of the week counts. */
    public enum Counts {
        WHOLE,
        HALF,
        OFF
    }

    /** One day of the week in the form. */
    public record Choice(DayOfWeek day, Counts counts) {

        public String id() {
            return "week-" + day;
        }

        public Phrase label() {
            return Phrase.of("calendar.day." + day);
        }

        /** All ways in which a day can count. */
        public List<Counts> all() {
            return List.of(Counts.values());
        }
    }

    /**
     * A week as it stands in a form.
     *
     * @param from as it was typed
     */
    public record Form(String code, String from, List<Choice> days) {

        static Form of(String code, Calendar.Week week) {
            return of(code, "", day -> {
                if (week.weekend().contains(day)) {
                    return Counts.OFF;
                }
                return week.halfWeekdays().contains(day) ? Counts.HALF : Counts.WHOLE;
            });
        }

        private static Form of(String code, String from, Function<DayOfWeek, Counts> counts) {
            return new Form(
                    code,
                    from,
                    Arrays.stream(DayOfWeek.values())
                            .map(day -> new Choice(day, counts.apply(day)))
                            .toList());
        }

        /** As it was sent; what is no way of counting is a whole day. */
        static Form sent(MultivaluedMap<String, String> sent) {
            Map<DayOfWeek, Counts> chosen = new EnumMap<>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                var word = Objects.requireNonNullElse(sent.getFirst("week-" + day), "");
                chosen.put(day, word.equals("OFF") ? Counts.OFF : word.equals("HALF") ? Counts.HALF : Counts.WHOLE);
            }
            return of(
                    CalendarForm.text(sent, "code"),
                    CalendarForm.text(sent, "from"),
                    day -> Objects.requireNonNull(chosen.get(day)));
        }

        Set<DayOfWeek> which(Counts counts) {
            return days.stream()
                    .filter(choice -> choice.counts() == counts)
                    .map(Choice::day)
                    .collect(Collectors.toSet());
        }
    }
}
