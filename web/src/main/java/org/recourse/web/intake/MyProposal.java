package org.recourse.web.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Offer;
import org.recourse.answer.PromisedItem;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.State;
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
        var decision = since();
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
                decision.map(DecisionPage::parts).orElse(List.of()),
                decision.map(DecisionPage::appeal).orElse(offer.appeal()),
                new MyWindow(view, terms).time().orElse(null),
                view.possible().contains(Act.AGREE),
                view.possible().contains(Act.DISPUTE),
                view.possible().contains(Act.APPEAL)
                        && decision.filter(DecisionPage::last).isEmpty(),
                view.header().state() == State.OFFERED && !view.possible().contains(Act.AGREE));
    }

    /** What was decided on this answer since it was given: that it stands, or on an appeal against it. */
    private Optional<DecisionPage> since() {
        int given = view.text(Field.OFFER).map(CaseView.Text::version).orElse(0);
        boolean newer = Stream.of(Field.STANDS, Field.DECIDED)
                .anyMatch(field ->
                        view.text(field).filter(text -> text.version() >= given).isPresent());
        return newer ? new MyDecision(view, terms).page() : Optional.empty();
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
}
