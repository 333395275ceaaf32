package org.recourse.routing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.recourse.conflict.Conflict;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

/**
 * May this office be accountable for a case, or decide in it? One method for each row of routes.csv.
 *
 * <p>The review panel is formed anew for each decision, of vetted people who did not touch the case: rows about an
 * office's own past and people do not apply to it.
 */
final class EligibilityPolicy {

    private static final Set<Conflict> OF_LINE =
            Set.of(Conflict.RESPONDENT, Conflict.COMMAND_ABOVE, Conflict.COMMAND_BELOW, Conflict.SERVICE);
    private static final Set<Conflict> OF_PEOPLE = Set.of(Conflict.PERSON, Conflict.NAMED, Conflict.HEAD_INTEREST);

    private final Country country;
    private final Taxonomy taxonomy;
    private final Matter matter;
    private final Rung lowest;

    /**
     * @param lowest the lowest rung that may act
     */
    EligibilityPolicy(Country country, Taxonomy taxonomy, Matter matter, Rung lowest) {
        this.country = country;
        this.taxonomy = taxonomy;
        this.matter = matter;
        this.lowest = lowest;
    }

    /** The first row that the office fails; empty where it is eligible. */
    Optional<Eligibility> failed(Office office) {
        return failed(office, EnumSet.allOf(Eligibility.class));
    }

    /** What weighs most of all that the office fails; empty where it is eligible. Whoever is told of one row is told of this. */
    Optional<Eligibility> gravest(Office office) {
        return failed(office, Eligibility.GRAVEST_FIRST);
    }

    /** The first of these rows that the office fails. */
    Optional<Eligibility> failed(Office office, Collection<Eligibility> rows) {
        for (var row : rows) {
            if (!passes(row, office)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private boolean passes(Eligibility row, Office office) {
        return switch (row) {
            case KIND -> standsInRoute(office) && kind(office).accountable() && keepsMandate(office);
            case LEVEL -> !Rung.of(office, matter.route()).isBelow(lowest);
            case AREA -> country.areas().contains(office.area(), matter.leadingArea());
            case OPEN -> office.open();
            case LINE -> hasNone(OF_LINE, office);
            case NAMED -> isPanel(office) || hasNone(OF_PEOPLE, office);
            case BEFORE -> isPanel(office) || isNewToTheCase(office);
            case OVER -> oversees(office);
            case CLEAR -> isClear(office);
            case PRESENT -> isPanel(office) || hasSomebody(office);
        };
    }

    private OfficeKind kind(Office office) {
        return taxonomy.officeKind(office.kind());
    }

    private static boolean isPanel(Office office) {
        return office.kind().equals(OfficeKind.REVIEW_PANEL);
    }

    boolean standsInRoute(Office office) {
        return switch (office.level()) {
            case L1, L2, L3, L4 -> matter.route().kinds().contains(office.kind());
            case L5 -> matter.route().top().contains(office.kind());
            case TOP -> isPanel(office);
        };
    }

    /** A country narrows an office to categories of its kind's own mandate; what a bypass brings is beyond that. */
    private boolean keepsMandate(Office office) {
        var category = matter.route().category();
        var usual = taxonomy.route(category);
        boolean ofMandate = usual.kinds().contains(office.kind()) || usual.top().contains(office.kind());
        return !ofMandate || office.keepsMandateFor(category);
    }

    private boolean hasNone(Set<Conflict> conflicts, Office office) {
        return matter.excluded().conflicts(office.id()).stream().noneMatch(conflicts::contains);
    }

    private boolean isNewToTheCase(Office office) {
        return hasNone(Set.of(Conflict.RECUSED), office) && !matter.past().knows(office.id(), matter.purpose());
    }

    private boolean oversees(Office office) {
        var over = kind(office).over();
        return over.isEmpty()
                || over.stream().anyMatch(matter.excluded().accusedKinds()::contains)
                || matter.past().held().stream()
                        .anyMatch(held -> over.contains(country.office(held).kind()));
    }

    private boolean isClear(Office office) {
        return switch (matter.confidentiality()) {
            case P1, P2 -> true;
            case P3 -> !kind(office).security() && (isPanel(office) || vetted(office, Confidentiality.P3) >= 1);
            case P4 ->
                kind(office).seals()
                        && (isPanel(office)
                                || vetted(office, Confidentiality.P4) >= taxonomy.parameter(Parameter.NAMED_LEAST));
        };
    }

    private long vetted(Office office, Confidentiality confidentiality) {
        var least = confidentiality == Confidentiality.P4 ? Vetting.SEALED : Vetting.CLEARED;
        return free(office, officer -> officer.vetting().compareTo(least) >= 0);
    }

    /** At L5 there are deputies: leave is no reason to pass an independent body over. */
    private boolean hasSomebody(Office office) {
        return free(
                        office,
                        officer ->
                                office.level() == Level.L5 || officer.isThereBetween(matter.now(), matter.acceptBy()))
                >= 1;
    }

    private long free(Office office, Predicate<Officer> which) {
        return country.officersOf(office.id()).stream()
                .filter(officer -> officer.has(Role.OFFICIAL))
                .filter(officer -> !matter.excluded().barsOfficer(officer.id()))
                .filter(which)
                .count();
    }
}
