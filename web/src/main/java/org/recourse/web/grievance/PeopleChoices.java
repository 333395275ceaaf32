package org.recourse.web.grievance;

import java.util.List;
import java.util.stream.Stream;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Party;
import org.recourse.grievance.Representative;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;

/** The persons and parties of a case, to choose from: by number, kind and office, and never by name. */
final class PeopleChoices {

    private final CaseView view;
    private final CountryNames names;

    PeopleChoices(CaseView view, CountryNames names) {
        this.view = view;
        this.names = names;
    }

    static List<Choice> persons(CaseView view) {
        return view.persons().stream()
                .map(person -> ActChoices.choice(person.no(), Phrase.of("case.person.no", person.no())))
                .toList();
    }

    List<Choice> parties() {
        return view.parties().stream()
                .map(party -> ActChoices.choice(party.no(), name(party)))
                .toList();
    }

    /** Whoever may speak for another person of the group. */
    List<Choice> representatives() {
        var persons = view.persons().stream()
                .map(person -> new Choice(
                        new Representative(Representative.Kind.PERSON, person.no()).text(),
                        Phrase.of("case.person.no", person.no())));
        var informants = view.parties().stream()
                .filter(party -> party.role().equals(Party.INFORMANT))
                .map(party -> new Choice(
                        new Representative(Representative.Kind.PARTY, party.no()).text(),
                        Phrase.of("act.add-person.representative.party", name(party))));
        return Stream.concat(persons, informants).toList();
    }

    private Phrase name(CaseView.Accused party) {
        return Phrase.of(
                "act.party",
                party.no(),
                party.office() == null
                        ? Phrase.name("party", party.kind())
                        : Phrase.words(names.office(party.office())),
                Phrase.name("party_role", party.role()),
                party.named() ? "yes" : "no");
    }
}
