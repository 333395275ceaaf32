package org.recourse.grievance;

import java.util.Arrays;
import java.util.Set;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;

/**
 * Who must confirm an act before it counts, and when: in one of these severities, at one of these levels, or when one of
 * these roles acts; always where none of the three is said.
 *
 * @param by any one of these roles, another person at the same desk or body, else the next one up
 */
public record Second(Set<Role> by, Set<Severity> severities, Set<Confidentiality> levels, Set<Role> actors) {

    public Second {
        by = Set.copyOf(by);
        severities = Set.copyOf(severities);
        levels = Set.copyOf(levels);
        actors = Set.copyOf(actors);
    }

    static Second of(Role... by) {
        return new Second(Set.copyOf(Arrays.asList(by)), Set.of(), Set.of(), Set.of());
    }

    Second in(Severity... other) {
        return new Second(by, Set.copyOf(Arrays.asList(other)), levels, actors);
    }

    Second at(Confidentiality... other) {
        return new Second(by, severities, Set.copyOf(Arrays.asList(other)), actors);
    }

    Second askedBy(Role... other) {
        return new Second(by, severities, levels, Set.copyOf(Arrays.asList(other)));
    }

    boolean applies(Role actor, Severity severity, Confidentiality level) {
        boolean always = severities.isEmpty() && levels.isEmpty() && actors.isEmpty();
        return always || severities.contains(severity) || levels.contains(level) || actors.contains(actor);
    }
}
