package org.recourse.web.grievance;

import java.util.List;
import java.util.stream.Stream;
import org.recourse.answer.HearingPacket;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Lists;

/** What a case has to choose from where the other side is heard: whom to hear, and who has been asked to answer. */
final class HearingChoices {

    private static final String ALLEGED = "ALLEGED";

    private HearingChoices() {}

    /** Whoever leaves the receipt out of the ways agrees in the room with whoever writes it down. */
    static Lists hear(CaseView view, Lists lists, Taxonomy taxonomy, CountryNames names) {
        return lists.with(
                        "party",
                        reachable(view, taxonomy)
                                .map(party -> ActChoices.choice(party.no(), name(party, names)))
                                .toList())
                .with(
                        "method",
                        Stream.of("SIGNED", "THUMBPRINT", "AUDIO", "ORAL_WITNESSED")
                                .map(code -> Choice.code("consent_method", code))
                                .toList())
                .with("fear", MeasureChoices.fears());
    }

    /** Whether there is nobody who could be shown a packet. */
    static boolean nobody(CaseView view, Taxonomy taxonomy) {
        return reachable(view, taxonomy).findAny().isEmpty();
    }

    private static Stream<CaseView.Accused> reachable(CaseView view, Taxonomy taxonomy) {
        return view.parties().stream()
                .filter(party -> party.role().equals(ALLEGED)
                        && taxonomy.partyKind(party.kind()).contact());
    }

    private static Phrase name(CaseView.Accused party, CountryNames names) {
        var office = party.office();
        return office == null ? Phrase.name("party", party.kind()) : Phrase.words(names.office(office));
    }

    /** Hearings on which nobody has answered yet; where there is none, all: an answer may come late. */
    static List<Choice> open(CaseView view, CountryNames names) {
        var packets = view.all(Field.PACKET);
        var waiting =
                packets.stream().filter(packet -> waits(view, packet.version())).toList();
        return (waiting.isEmpty() ? packets : waiting)
                .stream()
                        .map(packet -> ActChoices.choice(
                                packet.version(), Phrase.of("hearing.of", heard(view, packet, names), packet.at())))
                        .toList();
    }

    private static boolean waits(CaseView view, int hearing) {
        return view.clocks().stream()
                .anyMatch(clock -> clock.running() && clock.step() == Step.HEARING_REPLY && clock.about() == hearing);
    }

    /** Who was shown a packet. */
    static Phrase heard(CaseView view, CaseView.Text packet, CountryNames names) {
        int no = packet.as(HearingPacket.class).party();
        return view.parties().stream()
                .filter(party -> party.no() == no)
                .findFirst()
                .map(party -> name(party, names))
                .orElse(Phrase.of("case.unknown"));
    }
}
