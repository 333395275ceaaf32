package org.recourse.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.recourse.conflict.Conflict;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * Which grievance desk holds a case: the one with the smallest area around the leading area that has nothing to do with
 * a respondent, else the desk above it, at last the desk at L5, which an independent body keeps.
 */
public final class Desks {

    private final Country country;
    private final int namedLeast;

    /**
     * @param namedLeast how many people must be there to be named on a sealed case (parameter NAMED_LEAST)
     */
    public Desks(Country country, int namedLeast) {
        this.country = country;
        this.namedLeast = namedLeast;
    }

    /** The desk that holds the case; the desk at L5 even short of people, and empty only where it is itself accused. */
    public Optional<Office> choose(int leadingArea, Excluded excluded, Confidentiality confidentiality) {
        return all(leadingArea, excluded, confidentiality).stream().findFirst();
    }

    /**
     * The next rung of ladder DESK above this desk: the desk above it, or straight the desk at L5. Empty at the top: the
     * body that keeps the desk at L5 answers for it by name, and the owner stays.
     */
    public Optional<Office> climb(
            int desk, Climb how, int leadingArea, Excluded excluded, Confidentiality confidentiality) {
        var present = country.office(desk);
        return all(leadingArea, excluded, confidentiality).stream()
                .filter(other -> order().compare(other, present) > 0)
                .filter(other -> how == Climb.NEXT || other.level() == Level.L5)
                .findFirst();
    }

    /** The desks that may hold the case, from the smallest area up to the desk at L5. */
    public List<Office> all(int leadingArea, Excluded excluded, Confidentiality confidentiality) {
        return country.offices().stream()
                .filter(office -> office.kind().equals(OfficeKind.DESK) && office.open())
                .filter(desk -> country.areas().contains(desk.area(), leadingArea))
                .filter(desk -> mayHold(desk, excluded, confidentiality))
                .sorted(order())
                .toList();
    }

    private boolean mayHold(Office desk, Excluded excluded, Confidentiality confidentiality) {
        return isFree(desk.id(), excluded)
                && (desk.level() == Level.L5
                        || confidentiality != Confidentiality.P4
                        || namable(desk, excluded) >= namedLeast);
    }

    /** Whether a desk has no conflict; that at L5 has none unless it is accused itself. */
    public boolean isFree(int desk, Excluded excluded) {
        return country.office(desk).level() == Level.L5
                ? !excluded.conflicts(desk).contains(Conflict.RESPONDENT)
                : !excluded.bars(desk);
    }

    private long namable(Office desk, Excluded excluded) {
        return country.officersOf(desk.id()).stream()
                .filter(officer -> officer.has(Role.PROTECTION) || officer.has(Role.CASE_MANAGER))
                .filter(officer -> officer.vetting() == Vetting.SEALED && !excluded.barsOfficer(officer.id()))
                .count();
    }

    /** The desk at L5 comes last, whatever its area. */
    Comparator<Office> order() {
        return Comparator.<Office, Boolean>comparing(desk -> desk.level() == Level.L5)
                .thenComparing(desk -> -country.areas().depth(desk.area()))
                .thenComparing(Office::level)
                .thenComparing(Office::code);
    }
}
