package org.recourse.administration;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.DirectoryChanges;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryRefused;
import org.recourse.directory.Defect;
import org.recourse.directory.Fault;
import org.recourse.routing.RouteGaps.Gap;

/**
 * What would come of importing some files now.
 *
 * @param foreseen the country as it would stand
 * @param faults every line that does not hold
 * @param gaps routes that would end in nobody and do not today
 * @param before routes that end in nobody today, and still would
 * @param notices what follows from it that whoever decides must know
 * @param changes rows that would change; none where a line does not hold
 */
public record Prospect(
        CountryFile foreseen,
        List<Fault> faults,
        List<Gap> gaps,
        List<Gap> before,
        List<Notice> notices,
        @Nullable DirectoryChanges changes) {

    public Prospect {
        faults = List.copyOf(faults);
        gaps = List.copyOf(gaps);
        before = List.copyOf(before);
        notices = List.copyOf(notices);
    }

    /** Files of which something does not hold. */
    static Prospect refused(CountryFile foreseen, List<Fault> faults) {
        return new Prospect(foreseen, faults, List.of(), List.of(), List.of(), null);
    }

    /** Whether it may be written: nothing is at fault, and no route is lost. */
    public boolean holds() {
        return changes != null && gaps.isEmpty();
    }

    /**
     * This, where it may be written.
     *
     * @throws CountryRefused with every line that does not hold and every route that would be lost
     */
    public Prospect held() {
        if (!holds()) {
            throw new CountryRefused(obstacles());
        }
        return this;
    }

    /** What stands in the way, as faults: lines, and routes that would be lost. */
    private List<Fault> obstacles() {
        return Stream.concat(faults.stream(), gaps.stream().map(Prospect::fault))
                .toList();
    }

    private static Fault fault(Gap gap) {
        var values = List.of(gap.category(), gap.confidentiality().name());
        return new Fault("areas.csv", 0, null, gap.place(), Defect.NO_ROUTE, values);
    }

    /** Whether there is anything to write. */
    public boolean changesSomething() {
        return changes != null && !changes.none();
    }
}
