package org.recourse.routing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Office;

/**
 * What the router found.
 *
 * @param eligible every office that could act, the one to take first
 * @param decidedBy the row by which the first went before the second; null where there was no choice
 * @param passedOver offices of the place that could not act, in the order in which they would have been asked
 */
public record Choice(List<Office> eligible, @Nullable OrderRow decidedBy, List<PassedOver> passedOver) {

    public Choice {
        eligible = List.copyOf(eligible);
        passedOver = List.copyOf(passedOver);
    }

    /** The office that must act; empty only where no office is left: then the present one stays. */
    public Optional<Office> office() {
        return eligible.stream().findFirst();
    }

    /**
     * Those that stand no higher than this office and were asked in vain: what the case manager reads before admission and
     * the history keeps. Who was too low from the start is left out, unless it could not have had the case at any level.
     */
    public List<PassedOver> passedFor(Office office) {
        return passedOver.stream()
                .filter(passed -> passed.failed() != Eligibility.LEVEL || passed.conflict() != null)
                .filter(passed -> passed.office().level().compareTo(office.level()) <= 0)
                .toList();
    }
}
