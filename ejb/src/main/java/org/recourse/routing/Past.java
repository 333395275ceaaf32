package org.recourse.routing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Level;

/**
 * What happened to a case so far, as far as its way depends on it. Recusals are conflicts and stand among the excluded.
 *
 * @param held every office that was accountable, also the present one
 * @param passed offices that were passed by a breach or left for another reason
 * @param deciders offices that decided in this case, by a proposal or on appeal
 * @param accountable the office that is accountable now, if any
 * @param deciding the office that decides an open appeal, if any
 * @param reached the highest level the case has been at, if it has been with an office
 */
public record Past(
        Set<Integer> held,
        Set<Integer> passed,
        Set<Integer> deciders,
        @Nullable Integer accountable,
        @Nullable Integer deciding,
        @Nullable Level reached) {

    /** A case that has not been with any office. */
    public static final Past NONE = new Past(Set.of(), Set.of(), Set.of(), null, null, null);

    public Past {
        held = Set.copyOf(held);
        passed = Set.copyOf(passed);
        deciders = Set.copyOf(deciders);
    }

    /** Was it passed, is it where the case is now, or did it decide? A remedy may go to an earlier decider. */
    boolean knows(int office, Purpose purpose) {
        return passed.contains(office)
                || purpose == Purpose.ANSWER && deciders.contains(office)
                || accountable != null && accountable == office
                || deciding != null && deciding == office;
    }

    /** The same past as if this office had no part in it: to judge whether it may stay. */
    Past without(int office) {
        return new Past(
                held,
                minus(passed, office),
                minus(deciders, office),
                accountable != null && accountable == office ? null : accountable,
                deciding != null && deciding == office ? null : deciding,
                reached);
    }

    private static Set<Integer> minus(Set<Integer> offices, int office) {
        return offices.stream().filter(one -> one != office).collect(toUnmodifiableSet());
    }
}
