package org.recourse.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recourse.access.Voice;
import org.recourse.access.Voice.Said;

/**
 * How content people of each group were when their cases were closed, and all the others, in one quarter: as numbers that
 * tell of nobody.
 *
 * <p>A group stands beside all others of whom it is known, and both numbers are told or none: how many there are of both is
 * the same for each group, so one of them would give the other away. A number that is smaller than the least one told is left
 * out, and with it what would give it away.
 *
 * @param quarter its first day
 * @param groups those of which something is told, women first
 * @param unknown of whom it is not known, and how many of them gave each answer
 */
public record Satisfaction(LocalDate quarter, List<Compared> groups, Map<Said, Map<String, Integer>> unknown) {

    public Satisfaction {
        groups = List.copyOf(groups);
        unknown = Map.copyOf(unknown);
    }

    /**
     * A group and all the others.
     *
     * @param group code of list group
     * @param told by code of list satisfaction, where both numbers are large enough
     */
    public record Compared(String group, Map<String, Pair> told) {

        public Compared {
            told = Map.copyOf(told);
        }

        /** How many gave this answer; empty where so few did that it is not told. */
        public Optional<Pair> pair(String satisfaction) {
            return Optional.ofNullable(told.get(satisfaction));
        }
    }

    /** How many of a group, and how many of all the others. */
    public record Pair(int of, int others) {

        private boolean isLarge(int least) {
            return of >= least && others >= least;
        }
    }

    /**
     * What one person answered.
     *
     * @param satisfaction code of list satisfaction
     */
    public record Answered(LocalDate quarter, String satisfaction, Voice voice) {}

    /** How many of those of whom it is not known gave this answer; empty where that is not told. */
    public Optional<Integer> unknown(Said why, String satisfaction) {
        return Optional.ofNullable(unknown.getOrDefault(why, Map.of()).get(satisfaction));
    }

    /** Whether anything is told of this quarter. */
    public boolean tells() {
        return !groups.isEmpty();
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
        var groups = new ArrayList<String>(Voice.counted());
        groups.remove(Voice.WOMAN);
        groups.add(0, Voice.WOMAN);
        var told = groups.stream()
                .map(group -> new Compared(group, pairs(answers, group, least)))
                .filter(compared -> !compared.told().isEmpty())
                .toList();
        return new Satisfaction(quarter, told, told.isEmpty() ? Map.of() : unknown(answers, least));
    }

    private static Map<String, Pair> pairs(List<Answered> answers, String group, int least) {
        return answers.stream()
                .filter(one -> one.voice().tellsOf(group))
                .collect(Collectors.groupingBy(
                        Answered::satisfaction,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), of -> pair(of, group))))
                .entrySet()
                .stream()
                .filter(pair -> pair.getValue().isLarge(least))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Pair pair(List<Answered> answers, String group) {
        int of = (int) answers.stream()
                .filter(one -> one.voice().groups().contains(group))
                .count();
        return new Pair(of, answers.size() - of);
    }

    /** Who did not want to say, and who was not asked: both or neither, for their sum is known from elsewhere. */
    private static Map<Said, Map<String, Integer>> unknown(List<Answered> answers, int least) {
        var refused = numbers(answers, Said.REFUSED);
        var unasked = numbers(answers, Said.UNASKED);
        refused.entrySet().removeIf(one -> one.getValue() < least || unasked.getOrDefault(one.getKey(), 0) < least);
        unasked.keySet().retainAll(refused.keySet());
        return Map.of(Said.REFUSED, refused, Said.UNASKED, unasked);
    }

    private static Map<String, Integer> numbers(List<Answered> answers, Said said) {
        return answers.stream()
                .filter(one -> one.voice().said() == said)
                .collect(Collectors.groupingBy(Answered::satisfaction, TreeMap::new, Collectors.summingInt(one -> 1)));
    }
}
