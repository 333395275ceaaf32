package org.recourse.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recourse.oversight.Formalised.Stage;

/**
 * Sites and organisations that started in the same year, and how far they had come by the end of each year since: some take
 * ten years, and only who started with them is a measure for them.
 *
 * @param year in which the first stage of each of them began
 * @param members how many there are
 * @param years from that one to this, the first first
 */
public record Cohort(int year, int members, List<YearsEnd> years) {

    /**
     * How far they had come.
     *
     * @param reached how many stood at each stage (list formalisation) when the year ended, or stand there today
     */
    public record YearsEnd(int year, Map<String, Integer> reached) {

        /** How many stood at this stage. */
        public int number(String stage) {
            return reached.getOrDefault(stage, 0);
        }
    }

    /** Those who started together, the latest first. */
    static List<Cohort> of(List<Formalised> all, LocalDate today) {
        return all.stream()
                .filter(one -> !began(one).isAfter(today))
                .collect(Collectors.groupingBy(one -> began(one).getYear()))
                .entrySet()
                .stream()
                .map(cohort -> of(cohort.getKey(), cohort.getValue(), today))
                .sorted(Comparator.comparingInt(Cohort::year).reversed())
                .toList();
    }

    private static LocalDate began(Formalised one) {
        var stages = one.stages();
        return stages.get(stages.size() - 1).since().first();
    }

    private static Cohort of(int began, List<Formalised> members, LocalDate today) {
        var years = IntStream.rangeClosed(began, today.getYear())
                .mapToObj(year -> new YearsEnd(year, reached(members, year)))
                .toList();
        return new Cohort(began, members.size(), years);
    }

    private static Map<String, Integer> reached(List<Formalised> members, int year) {
        return members.stream()
                .flatMap(one -> at(one, year).stream())
                .collect(Collectors.groupingBy(Stage::code, TreeMap::new, Collectors.summingInt(stage -> 1)));
    }

    /** The stage that was reached last when the year ended; it can be a lower one than before. */
    private static Optional<Stage> at(Formalised one, int year) {
        return one.stages().stream()
                .filter(stage -> stage.since().first().getYear() <= year)
                .findFirst();
    }
}
