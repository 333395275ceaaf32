package org.recourse.web.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.CaseView;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.RoadStep;

/**
 * The receipt, shown after a report was sent.
 *
 * @param groups the code in groups of four
 * @param road   what happens next, and by when
 */
public record ReceiptPage(List<String> groups, List<RoadStep> road) implements Page {

    /**
     * The page of a report that was just told.
     *
     * @param code the receipt in groups with hyphens
     */
    static ReceiptPage of(String code, CaseView view, Terms terms) {
        var severity = view.header().severity();
        return new ReceiptPage(
                groups(code),
                List.of(
                        new RoadStep(
                                RoadStep.Status.DONE,
                                Phrase.of("receipt.road.told"),
                                Phrase.of("on", view.header().receivedAt())),
                        new RoadStep(RoadStep.Status.NOW, Phrase.of("receipt.road.read"), read(view, terms)),
                        ahead("office", terms.of(Step.ADMISSIBILITY, severity).orElse(null)),
                        ahead("answer", terms.of(Step.PROPOSAL, severity).orElse(null))));
    }

    /** Until when it must be read; nothing any more once it was. */
    private static @Nullable Phrase read(CaseView view, Terms terms) {
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.TRIAGE)
                .findFirst()
                .flatMap(clock -> terms.of(Step.TRIAGE, view.header().severity())
                        .map(time -> Phrase.of("receipt.road.read.when", time, clock.dueAt())))
                .orElse(null);
    }

    private static RoadStep ahead(String step, @Nullable Phrase time) {
        return new RoadStep(
                RoadStep.Status.AHEAD,
                Phrase.of("receipt.road." + step),
                time == null ? null : Phrase.of("receipt.road.later", time));
    }

    static List<String> groups(String code) {
        return List.of(code.split("-", -1));
    }
}
