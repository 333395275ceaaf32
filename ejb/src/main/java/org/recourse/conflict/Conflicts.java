package org.recourse.conflict;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.recourse.directory.Country;
import org.recourse.directory.Interest;
import org.recourse.directory.KeyedDigest;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Taxonomy;

/**
 * Finds who may not touch a case. Conflicts follow from facts: who is accused, who commands whom, who is named, who has
 * an interest (UNCAC 7(4), 8(5)), who stepped back, who decided before. Nobody has to declare anything to be found.
 */
public final class Conflicts {

    /** An interest of this kind makes its holder the owner of an office, as a trader who owns a company. */
    private static final String OWNS = "BUSINESS";

    private final Country country;
    private final Taxonomy taxonomy;

    public Conflicts(Country country, Taxonomy taxonomy) {
        this.country = country;
        this.taxonomy = taxonomy;
    }

    /** All offices and officers that the facts of this case exclude. */
    public Excluded of(Involved involved) {
        return new Judgement(involved).excluded();
    }

    /** One look at one case. */
    private final class Judgement {

        private final Involved involved;
        private final Accused accused;
        private final Set<Integer> respondents;
        private final Set<KeyedDigest> accusedPeople = new HashSet<>();
        private final Set<KeyedDigest> people;
        private final Map<Integer, Set<Conflict>> offices = new HashMap<>();
        private final Map<Integer, Set<Bar>> officers = new HashMap<>();

        Judgement(Involved involved) {
            this.involved = involved;
            accused = new Accused(country, taxonomy, involved);
            respondents = accused.offices();
            involved.respondents().forEach(respondent -> {
                if (respondent.name() != null) {
                    accusedPeople.add(respondent.name());
                }
            });
            people = new HashSet<>(involved.others());
            people.addAll(accusedPeople);
        }

        Excluded excluded() {
            respondents.forEach(this::excludeLine);
            involved.recusedOffices().forEach(office -> exclude(office, Conflict.RECUSED));
            country.offices().stream()
                    .filter(office -> office.people().stream().anyMatch(accusedPeople::contains))
                    .forEach(office -> exclude(office.id(), Conflict.PERSON));
            country.officers().forEach(this::judge);
            return new Excluded(offices, officers, accused.kinds());
        }

        private void excludeLine(int respondent) {
            exclude(respondent, Conflict.RESPONDENT);
            country.command().above(respondent).forEach(office -> exclude(office, Conflict.COMMAND_ABOVE));
            country.command().below(respondent).forEach(office -> exclude(office, Conflict.COMMAND_BELOW));
            country.command().linked(respondent, this::isSecurity).forEach(office -> exclude(office, Conflict.SERVICE));
        }

        private boolean isSecurity(int office) {
            return taxonomy.officeKind(country.office(office).kind()).security();
        }

        private void judge(Officer officer) {
            if (officer.name() != null && people.contains(officer.name())) {
                bar(officer, Bar.NAMED);
                exclude(officer.office(), Conflict.NAMED);
            }
            if (officer.name() != null && accusedPeople.contains(officer.name())) {
                excludeOfficesOf(officer);
            }
            if (involved.recusedOfficers().contains(officer.id())) {
                bar(officer, Bar.RECUSED);
            }
            if (country.interestsOf(officer.id()).stream().anyMatch(this::concernsTheCase)) {
                bar(officer, Bar.INTEREST);
                excludeWhenHead(officer);
            }
            if (involved.sat().getOrDefault(officer.id(), officer.office()) != officer.office()) {
                bar(officer, Bar.EARLIER_DECISION);
            }
        }

        private void excludeOfficesOf(Officer respondent) {
            exclude(respondent.office(), Conflict.PERSON);
            for (var interest : country.interestsOf(respondent.id())) {
                if (interest.office() != null && interest.kind().equals(OWNS) && interest.holdsAt(involved.at())) {
                    exclude(interest.office(), Conflict.PERSON);
                }
            }
        }

        private void excludeWhenHead(Officer officer) {
            if (officer.head()) {
                exclude(officer.office(), Conflict.HEAD_INTEREST);
            }
        }

        private boolean concernsTheCase(Interest interest) {
            if (!interest.holdsAt(involved.at())) {
                return false;
            }
            if (interest.office() != null) {
                return respondents.contains(interest.office());
            }
            if (interest.party() != null) {
                return people.contains(interest.party());
            }
            return interest.site() != null && country.areas().nested(interest.site(), involved.leadingArea());
        }

        private void exclude(int office, Conflict conflict) {
            offices.computeIfAbsent(office, none -> EnumSet.noneOf(Conflict.class))
                    .add(conflict);
        }

        private void bar(Officer officer, Bar bar) {
            officers.computeIfAbsent(officer.id(), none -> EnumSet.noneOf(Bar.class))
                    .add(bar);
        }
    }
}
