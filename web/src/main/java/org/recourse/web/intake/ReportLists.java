package org.recourse.web.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** What can be chosen in a report: the codes of the taxonomy in plain words, and the offices that are there. */
final class ReportLists {

    private static final List<String> WAYS = List.of("VOICE", "SMS", "IN_PERSON", "TRUSTED_PERSON", "RECEIPT_ONLY");

    private final Taxonomy taxonomy;
    private final Places places;

    ReportLists(Taxonomy taxonomy, Places places) {
        this.taxonomy = taxonomy;
        this.places = places;
    }

    /** The lists for what was answered so far: who can be meant follows from the group and the place. */
    Lists of(Answered answered) {
        var parties =
                PartyGroup.of(answered.first("group")).map(PartyGroup::parties).orElse(List.of());
        return Lists.of(taxonomy)
                .with("contact", WAYS.stream().map(ReportLists::way).toList())
                .with("flags", own("flag"))
                .with("harmed", own("harmed"))
                .with("precision", own("date_precision"))
                .with(
                        "respondent",
                        parties.stream().map(party -> plain("party", party)).toList())
                .with("respondentOffice", offices(answered, parties));
    }

    private static Choice way(String way) {
        return new Choice(way, Phrase.of("report.contact." + way), Phrase.of("report.contact." + way + ".hint"));
    }

    private List<Choice> own(String list) {
        return taxonomy.list(list).stream()
                .map(code -> plain(list, code.code()))
                .toList();
    }

    /** In the words of these pages, which are plainer than the portal's. */
    private static Choice plain(String list, String code) {
        return new Choice(code, Phrase.of("report." + list + '.' + code, list + '.' + code, List.of()));
    }

    private List<Choice> offices(Answered answered, List<String> parties) {
        var kinds = parties.stream()
                .flatMap(party -> taxonomy.partyKind(party).officeKinds().stream())
                .collect(Collectors.toSet());
        return places.place(answered.first("place"))
                .map(area -> places.offices(kinds, area))
                .orElse(List.of());
    }
}
