package org.recourse.routing;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * Who may confirm another's act: another person of the role, at the same desk, else at the next one up; of oversight,
 * anybody who audits. Never anybody with a conflict, and nobody who may not see a case of this confidentiality. The same
 * search is ladder PERSON: whoever did not answer is left out the next time.
 */
public final class SecondPersons {

    private final Country country;
    private final Desks desks;

    public SecondPersons(Country country, Desks desks) {
        this.country = country;
        this.desks = desks;
    }

    /**
     * All who may be asked now, at the first place that has anybody. Empty when nobody is left: the pending act then falls
     * away at its date.
     *
     * @param roles any of which will do, such as oversight for what closes an S1 case
     * @param desk the desk that holds the case
     * @param left out: the proposer, and those who were asked in vain
     */
    public List<Officer> candidates(
            Set<Role> roles,
            int desk,
            Set<Integer> left,
            int leadingArea,
            Excluded excluded,
            Confidentiality confidentiality) {
        Predicate<Officer> suits = officer -> officer.roles().stream().anyMatch(roles::contains)
                && !left.contains(officer.id())
                && !excluded.barsOfficer(officer.id())
                && !excluded.bars(officer.office())
                && maySee(officer, confidentiality);
        return places(roles, desk, leadingArea, excluded, confidentiality)
                .map(people -> people.stream().filter(suits).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<List<Officer>> places(
            Set<Role> roles, int desk, int leadingArea, Excluded excluded, Confidentiality confidentiality) {
        if (roles.contains(Role.OVERSIGHT)) {
            return Stream.of(country.officers().stream()
                    .filter(officer -> officer.has(Role.OVERSIGHT))
                    .toList());
        }
        var present = country.office(desk);
        var above = desks.all(leadingArea, excluded, confidentiality).stream()
                .filter(other -> desks.order().compare(other, present) > 0);
        return Stream.concat(Stream.of(present), above).map(Office::id).map(country::officersOf);
    }

    private static boolean maySee(Officer officer, Confidentiality confidentiality) {
        return switch (confidentiality) {
            case P1, P2 -> true;
            case P3 -> officer.vetting() != Vetting.NONE;
            case P4 -> officer.vetting() == Vetting.SEALED;
        };
    }
}
