package org.recourse.web.intake;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Offer;
import org.recourse.answer.PromisedItem;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Phrase;

/** Turns an answer into the page on which its complainant reads it. */
final class MyProposal {

    private final CaseView view;
    private final Offer offer;
    private final Places places;
    private final Terms terms;

    MyProposal(CaseView view, Offer offer, Places places, Terms terms) {
        this.view = view;
        this.offer = offer;
        this.places = places;
        this.terms = terms;
    }

    ProposalPage page() {
        return new ProposalPage(
                office(),
                offer.spoken(),
                offer.findings().stream()
                        .map(found -> new ProposalPage.Found(
                                Phrase.name("category", found.allegation()),
                                Phrase.of("proposal.found." + found.finding()),
                                found.reasons()))
                        .toList(),
                offer.items().stream().map(MyProposal::promise).toList(),
                offer.askedAndGot(),
                offer.appeal(),
                time(),
                view.possible().contains(Act.AGREE));
    }

    private Phrase office() {
        return Optional.ofNullable(view.header().office())
                .flatMap(places::office)
                .map(Phrase::words)
                .orElseGet(() -> Phrase.of("mine.office"));
    }

    private static ProposalPage.Promise promise(PromisedItem item) {
        return new ProposalPage.Promise(Phrase.name("remedy", item.type()), item.what(), item.due(), value(item));
    }

    private static @Nullable Phrase value(PromisedItem item) {
        return item.worth().map(worth -> Phrase.of("words", worth)).orElse(null);
    }

    /** How long there is to reply: until a day where the time runs, else from the day on which the answer was told. */
    private @Nullable Phrase time() {
        var whole = terms.of(Step.APPEAL_WINDOW, view.header().severity()).orElse(null);
        return whole == null
                ? null
                : until().map(day -> Phrase.of("proposal.until", whole, day))
                        .orElseGet(() -> Phrase.of("proposal.time", whole));
    }

    /** The last instant to reply, where a window runs. */
    private Optional<Instant> until() {
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.APPEAL_WINDOW)
                .map(CaseView.Owed::dueAt)
                .findFirst();
    }
}
