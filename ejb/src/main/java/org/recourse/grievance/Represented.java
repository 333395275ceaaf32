package org.recourse.grievance;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who speaks for whom in a group, as one reader may know it.
 *
 * @param whom who speaks for each person for whom somebody does, by the number of that person; none where the reader has not
 *     opened who they are
 * @param most so many persons one alone speaks for, where it is more than REPRESENTATIVE_ALERT; else 0, as for whoever could
 *     not open who they are
 */
public record Represented(Map<Integer, Representative> whom, int most) {

    /** Nobody speaks for anybody, as far as the reader may know. */
    public static final Represented NOBODY = new Represented(Map.of(), 0);

    public Represented {
        whom = Map.copyOf(whom);
    }

    /** For how many whoever speaks most often speaks. */
    static int most(Collection<Representative> each) {
        return each.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }
}
