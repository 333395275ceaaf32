package org.recourse.web.grievance;

import java.util.Objects;
import org.recourse.answer.HearingPacket;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.World;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;

/** Packets as respondents read them: before they are confirmed, and when they are handed over. */
final class Packets {

    private Packets() {}

    /** One that is not confirmed yet: its time begins when it is. */
    static Packet ahead(CaseView view, CaseView.Text text, CountryNames names, World world) {
        var days = Objects.requireNonNull(world.taxonomy()
                        .step(Step.HEARING_REPLY)
                        .limit(view.header().severity()))
                .amount();
        return of(view, text, names, Phrase.of("packet.days", days));
    }

    /** One that was confirmed, and until when it can be answered. */
    static Packet of(CaseView view, CaseView.Text text, CountryNames names) {
        var until = view.clocks().stream()
                .filter(clock -> clock.step() == Step.HEARING_REPLY && clock.about() == text.version())
                .findFirst()
                .map(clock -> Phrase.of("packet.until", clock.dueAt()))
                .orElse(Phrase.words(""));
        return of(view, text, names, until);
    }

    private static Packet of(CaseView view, CaseView.Text text, CountryNames names, Phrase until) {
        return new Packet(
                HearingChoices.heard(view, text, names),
                text.as(HearingPacket.class).packet(),
                until,
                names.office(view.header().desk()));
    }
}
