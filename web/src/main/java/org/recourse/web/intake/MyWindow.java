package org.recourse.web.intake;

import java.time.Instant;
import java.util.Optional;
import org.recourse.grievance.CaseView;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Phrase;

/** How long the complainant has to say something to a decision. */
final class MyWindow {

    private final CaseView view;
    private final Terms terms;

    MyWindow(CaseView view, Terms terms) {
        this.view = view;
        this.terms = terms;
    }

    /** Until a day where the time runs, else from the day on which the decision was told. */
    Optional<Phrase> time() {
        return terms.of(Step.APPEAL_WINDOW, view.header().severity())
                .map(whole -> until().map(day -> Phrase.of("proposal.until", whole, day))
                        .orElseGet(() -> Phrase.of("proposal.time", whole)));
    }

    /** The last instant to reply, where a window runs. */
    private Optional<Instant> until() {
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.APPEAL_WINDOW)
                .map(CaseView.Owed::dueAt)
                .findFirst();
    }
}
