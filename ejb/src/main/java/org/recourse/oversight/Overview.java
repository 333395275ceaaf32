package org.recourse.oversight;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How things stand in all cases.
 *
 * @param numbers of each question what its list has, counted no further than to {@link Overdue#MOST}
 * @param protection how many of the steps that keep people safe there were in the gravest cases, and how many in time
 * @param ages how old open cases are
 * @param levels where cases came to and from where they went on; the number, and in the place of those in time those that went on
 * @param areas where cases came in, in the period
 */
public record Overview(
        Map<Question, Answer.Count> numbers,
        Answer.Count protection,
        List<Age> ages,
        List<Answer.Count> levels,
        Set<Integer> areas) {

    public Overview {
        numbers = Map.copyOf(numbers);
        ages = List.copyOf(ages);
        levels = List.copyOf(levels);
        areas = Set.copyOf(areas);
    }

    /** Ages of open cases begin with these days, the last has no end. */
    public static final List<Integer> DAYS = List.of(0, 31, 61, 91, 181);

    /**
     * How many open cases are so old.
     *
     * @param age its place in {@link #DAYS}
     * @param severity 1 to 4
     * @param number counted no further than to {@link Overdue#MOST}
     */
    public record Age(int age, int severity, int number) {}
}
