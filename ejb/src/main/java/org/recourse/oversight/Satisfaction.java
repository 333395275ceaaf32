package org.recourse.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Voices.Voice;

/**
 * How content women were when their cases were closed, and others, in one quarter: as numbers that tell of nobody.
 *
 * <p>A number that is smaller than the least one told is left out, and one that stands alone with an answer with it: how
 * many gave that answer is known from elsewhere, so it would say of each of them who gave it.
 *
 * @param quarter its first day
 */
public record Satisfaction(LocalDate quarter, Map<Voice, Map<String, Integer>> told) {

    public Satisfaction {
        told = Map.copyOf(told);
    }

    /**
     * What one person answered.
     *
     * @param satisfaction code of list satisfaction
     */
    public record Answered(LocalDate quarter, String satisfaction, Voice voice) {}

    /** How many gave this answer; null where so few did that it is not told. */
    public @Nullable Integer number(Voice voice, String satisfaction) {
        return told.getOrDefault(voice, Map.of()).get(satisfaction);
    }

    /** Whether anything is told of this quarter. */
    public boolean tells() {
        return told.values().stream().anyMatch(answers -> !answers.isEmpty());
    }

    /**
     * Counts answers by quarter, the latest first.
     *
     * @param least the smallest number that is told (codes.csv, publication MIN_COUNT)
     */
    static List<Satisfaction> of(List<Answered> answers, int least) {
        var quarters =
                answers.stream().collect(Collectors.groupingBy(Answered::quarter, TreeMap::new, Collectors.toList()));
        return quarters.entrySet().stream()
                .map(quarter -> of(quarter.getKey(), quarter.getValue(), least))
                .sorted(Comparator.comparing(Satisfaction::quarter).reversed())
                .toList();
    }

    private static Satisfaction of(LocalDate quarter, List<Answered> answers, int least) {
        Map<Voice, Map<String, Integer>> told = new EnumMap<>(Voice.class);
        answers.stream()
                .collect(Collectors.groupingBy(
                        Answered::satisfaction,
                        Collectors.groupingBy(Answered::voice, Collectors.summingInt(one -> 1))))
                .forEach((satisfaction, numbers) -> {
                    numbers.values().removeIf(number -> number < least);
                    if (numbers.size() > 1) {
                        numbers.forEach((voice, number) -> told.computeIfAbsent(voice, one -> new TreeMap<>())
                                .put(satisfaction, number));
                    }
                });
        return new Satisfaction(quarter, told);
    }
}
