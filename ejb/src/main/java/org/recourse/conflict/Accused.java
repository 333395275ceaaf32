package org.recourse.conflict;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.PartyKind;
import org.recourse.taxonomy.Taxonomy;

/**
 * Which offices the respondents of a case are. An office that is known is one; where only the kind is known, every
 * office of that kind around or within the leading area is; whoever is unknown and armed may be any security service.
 */
final class Accused {

    /** In these categories somebody unknown counts as armed or in uniform. */
    private static final Set<String> ARMED_CATEGORIES = Set.of("SEC", "EXT", "SEZ");

    private final Country country;
    private final Taxonomy taxonomy;
    private final Involved involved;

    Accused(Country country, Taxonomy taxonomy, Involved involved) {
        this.country = country;
        this.taxonomy = taxonomy;
        this.involved = involved;
    }

    /** The offices that are respondents. */
    Set<Integer> offices() {
        var offices = new LinkedHashSet<Integer>();
        involved.respondents().forEach(respondent -> offices.addAll(offices(respondent)));
        return offices;
    }

    /** The kinds of office to which they belong or may belong, also where the directory has no such office. */
    Set<String> kinds() {
        return involved.respondents().stream().flatMap(this::kinds).collect(toUnmodifiableSet());
    }

    private Stream<String> kinds(Respondent respondent) {
        var office = respondent.office();
        return office == null
                ? kindsOf(respondent.kind()).stream()
                : Stream.of(country.office(office).kind());
    }

    private Set<Integer> offices(Respondent respondent) {
        var office = respondent.office();
        if (office != null) {
            return Set.of(country.office(office).id());
        }
        boolean everywhere = armed(respondent.kind());
        var kinds = kindsOf(respondent.kind());
        return country.offices().stream()
                .filter(one -> kinds.contains(one.kind()) && !isLastInstance(one))
                .filter(one -> everywhere || country.areas().nested(one.area(), involved.leadingArea()))
                .map(Office::id)
                .collect(toUnmodifiableSet());
    }

    private List<String> kindsOf(String party) {
        return taxonomy.partyKind(armed(party) ? PartyKind.UNKNOWN_ARMED : party)
                .officeKinds();
    }

    private boolean armed(String party) {
        return party.equals(PartyKind.UNKNOWN_ARMED)
                || party.equals(PartyKind.UNKNOWN)
                        && involved.categories().stream().anyMatch(Accused::inArmedCategory);
    }

    private static boolean inArmedCategory(String category) {
        return ARMED_CATEGORIES.stream().anyMatch(prefix -> category.startsWith(prefix + "-"));
    }

    /**
     * The desk at L5 and the review panel are respondents only when they are named themselves: a complaint about "the
     * mechanism" would otherwise leave nobody to hold it. The one is kept by an independent body, the other formed anew.
     */
    private static boolean isLastInstance(Office office) {
        return office.kind().equals(OfficeKind.DESK) && office.level() == Level.L5
                || office.kind().equals(OfficeKind.REVIEW_PANEL);
    }
}
