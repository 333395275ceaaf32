package org.recourse.grievance;

import java.util.Arrays;
import java.util.Set;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;

/**
 * Who must confirm an act before it counts, and when: in one of these severities, at one of these levels, when one of these
 * roles acts, or where one of these guards holds; always where none of the four is said.
 *
 * @param by any one of these roles, another person at the same desk or body, else the next one up
 */
public record Second(
        Set<Role> by, Set<Severity> severities, Set<Confidentiality> levels, Set<Role> actors, Set<Guard> guards) {

    public Second {
        by = Set.copyOf(by);
        severities = Set.copyOf(severities);
        levels = Set.copyOf(levels);
        actors = Set.copyOf(actors);
        guards = Set.copyOf(guards);
    }

    static Second of(Role... by) {
        return new Second(Set.copyOf(Arrays.asList(by)), Set.of(), Set.of(), Set.of(), Set.of());
    }

    Second in(Severity... other) {
        return new Second(by, Set.copyOf(Arrays.asList(other)), levels, actors, guards);
    }

    Second at(Confidentiality... other) {
        return new Second(by, severities, Set.copyOf(Arrays.asList(other)), actors, guards);
    }

    Second askedBy(Role... other) {
        return new Second(by, severities, levels, Set.copyOf(Arrays.asList(other)), guards);
    }

    Second where(Guard... other) {
        return new Second(by, severities, levels, actors, Set.copyOf(Arrays.asList(other)));
    }

    boolean applies(Role actor, Severity severity, Confidentiality level, Set<Guard> holding) {
        boolean always = severities.isEmpty() && levels.isEmpty() && actors.isEmpty() && guards.isEmpty();
        return always
                || severities.contains(severity)
                || levels.contains(level)
                || actors.contains(actor)
                || guards.stream().anyMatch(holding::contains);
    }
}
