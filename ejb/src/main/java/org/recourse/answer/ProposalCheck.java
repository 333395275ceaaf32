package org.recourse.answer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Stream;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Branding;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Phrasing;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Money;
import org.recourse.taxonomy.Phrases.Never;
import org.recourse.taxonomy.Step;

/** What every answer must hold, whoever gives it: the office that must act, or whoever decides an appeal in its place. */
public final class ProposalCheck {

    private ProposalCheck() {}

    /** Refuses an answer that leaves an allegation out, or promises what is no promise. */
    public static void check(CaseInHand hand, Proposal proposal) {
        answersEveryAllegation(hand, proposal);
        for (int i = 0; i < proposal.items().size(); i++) {
            check(proposal.items().get(i), i, hand.today());
        }
        givesUpNoRight(hand, proposal);
        if (!HumanText.isBlank(proposal.lawGap()) && HumanText.isBlank(proposal.lawCitation())) {
            throw InputRefused.field("lawCitation", "blank");
        }
    }

    /** No text contains a waiver of rights: not what is found, not what is promised, not what was got. */
    private static void givesUpNoRight(CaseInHand hand, Proposal proposal) {
        var taxonomy = hand.around().taxonomy();
        for (int i = 0; i < proposal.findings().size(); i++) {
            Phrasing.refuse(
                    taxonomy,
                    "findings[" + i + "].reasons",
                    proposal.findings().get(i).reasons(),
                    Never.WAIVES);
        }
        for (int i = 0; i < proposal.items().size(); i++) {
            Phrasing.refuse(
                    taxonomy, "items[" + i + "].what", proposal.items().get(i).what(), Never.WAIVES);
        }
        Phrasing.refuse(taxonomy, "askedAndGot", proposal.askedAndGot(), Never.WAIVES);
    }

    /**
     * Refuses a proposal with a word left that brands people, whoever wrote it and when.
     *
     * @param field of the form on which whoever releases it says that the words were checked
     */
    static void brandsNobody(CaseInHand hand, Proposal proposal, String field) {
        Stream.of(
                        proposal.findings().stream().map(Finding::reasons),
                        proposal.items().stream().map(PromisedItem::what),
                        Stream.of(proposal.askedAndGot()))
                .flatMap(each -> each)
                .forEach(text -> Branding.refuse(hand.around().taxonomy(), field, text));
    }

    /** Whoever was asked to answer a packet has his time for it: nothing is proposed before it is over or used. */
    static void afterHearing(CaseInHand hand) {
        if (hand.clocks().stream().anyMatch(clock -> clock.running() && clock.step() == Step.HEARING_REPLY)) {
            throw ActRefused.because("hearing-runs");
        }
    }

    /** The entry says what was found and promised, in codes and numbers. */
    public static void say(CaseInHand hand, Proposal proposal) {
        hand.facts(
                "findings", proposal.findings().stream().map(Finding::finding).toList());
        hand.fact("allegations", proposal.findings().size());
        hand.fact("items", proposal.items().size());
        hand.facts("remedies", proposal.items().stream().map(PromisedItem::type).toList());
        HumanText.said(proposal.lawGap()).ifPresent(gap -> hand.fact("law-gap", gap));
    }

    private static void answersEveryAllegation(CaseInHand hand, Proposal proposal) {
        var answered = new HashSet<String>();
        proposal.findings().forEach(finding -> answered.add(finding.allegation()));
        if (!answered.equals(new HashSet<>(hand.concern().categories()))
                || answered.size() != proposal.findings().size()) {
            throw InputRefused.field("findings", "every-allegation");
        }
    }

    private static void check(PromisedItem item, int index, LocalDate today) {
        var path = "items[" + index + "].";
        if (!item.due().isAfter(today)) {
            throw InputRefused.field(path + "due", "date-over");
        }
        if (item.value() != null && item.value() > Money.MOST) {
            throw InputRefused.field(path + "value", "amount-misread");
        }
        if ((item.value() == null) == !HumanText.isBlank(item.currency())) {
            throw InputRefused.field(path + "currency", "value-and-currency");
        }
        if (!HumanText.isBlank(item.currency()) && !Money.isCurrency(item.currency())) {
            throw InputRefused.field(path + "currency", "no-currency");
        }
    }
}
