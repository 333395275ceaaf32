package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.List;
import org.recourse.answer.Finding;
import org.recourse.answer.Offer;
import org.recourse.answer.PromisedItem;
import org.recourse.answer.Proposal;
import org.recourse.web.shared.Phrase;

/** An answer, line by line, for whoever reads it before an act: what was found, and what is promised by when. */
final class AnswerLines {

    private AnswerLines() {}

    /** As the desk must read it before it goes out. */
    static List<OpenedPage.Line> of(Proposal proposal) {
        var lines = promised(proposal.findings(), proposal.items());
        lines.add(new OpenedPage.Line(Phrase.of("remedy.got"), proposal.askedAndGot()));
        lines.add(new OpenedPage.Line(Phrase.of("remedy.harm.loses"), proposal.whoLoses()));
        lines.add(new OpenedPage.Line(Phrase.of("remedy.harm.retaliate"), proposal.whoCouldRetaliate()));
        lines.add(new OpenedPage.Line(Phrase.of("remedy.harm.unasked"), proposal.whoWasNotAsked()));
        return lines;
    }

    /** As the complainant has it, who appeals against it. */
    static List<OpenedPage.Line> of(Offer offer) {
        var lines = promised(offer.findings(), offer.items());
        lines.add(new OpenedPage.Line(Phrase.of("remedy.got"), offer.askedAndGot()));
        return lines;
    }

    private static List<OpenedPage.Line> promised(List<Finding> findings, List<PromisedItem> items) {
        var lines = new ArrayList<OpenedPage.Line>();
        findings.forEach(found -> lines.add(new OpenedPage.Line(
                Phrase.of(
                        "act.before.finding",
                        Phrase.name("category", found.allegation()),
                        Phrase.name("finding", found.finding())),
                found.reasons())));
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var name = Phrase.of("remedy.item", i + 1, Phrase.name("remedy", item.type()));
            lines.add(new OpenedPage.Line(Phrase.of("act.before.item", name, item.due()), item.what()));
        }
        return lines;
    }
}
