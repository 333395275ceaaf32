package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Money;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.CaseHead;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;

/**
 * The proposal and what became of it: findings, what was asked against what is given, each item until it is verified.
 *
 * @param proposal none where there is none yet, or none open to the reader
 * @param money    what was promised, paid and found to have arrived, item by item and last in all; none without money
 * @param measures what offices were asked to do for somebody's safety, and what became of it
 * @param hearings what the other side was shown and what it said
 * @param decisions what was said against a decision, and what was decided on it
 * @param empty    what stands in its place
 */
public record RemedyPage(
        CaseHead head,
        @Nullable Proposal proposal,
        List<Item> items,
        List<Sum> money,
        List<Measure> measures,
        List<OpenedPage.Line> hearings,
        List<OpenedPage.Line> decisions,
        Empty empty)
        implements Page {

    /**
     * The answer of the office.
     *
     * @param note      which version, who made it when
     * @param asked     what the person asks for, in words that may be shared
     * @param askedGot  how what is given answers that
     * @param noHarm    who loses, who could retaliate, who was not asked
     * @param lawGap    where the law stood in the way
     * @param spoken    how it is said to people who do not read; none before it was released
     * @param appeal    what they can do where they do not agree, and until when; none before it was released
     */
    public record Proposal(
            Phrase note,
            List<Found> findings,
            @Nullable String asked,
            String askedGot,
            List<OpenedPage.Line> noHarm,
            @Nullable Phrase lawGap,
            @Nullable String spoken,
            @Nullable String appeal) {}

    /** What was found out about one allegation. */
    public record Found(String category, String finding, String reasons) {}

    /**
     * One thing that is promised.
     *
     * @param no     its number
     * @param type   the kind of remedy as a code
     * @param value  amount and currency, as a phrase
     * @param stage  promised, done, verified or failed, as the end of a key
     * @param actor  who must do it
     * @param lines  what was reported and what was seen
     */
    public record Item(
            int no,
            String type,
            String what,
            Phrase actor,
            @Nullable Phrase value,
            String stage,
            ClockMark clock,
            List<OpenedPage.Line> lines,
            List<Action> actions) {}

    /**
     * A measure that was asked of an office.
     *
     * @param kind   its kind as a code
     * @param order  as the office reads it
     * @param office that is asked
     * @param stage  asked, done, not_done or ended, as the end of a key
     * @param told   what the office reports and on which day; none before it does
     */
    public record Measure(
            int no,
            String kind,
            String order,
            String office,
            String stage,
            ClockMark clock,
            List<OpenedPage.Line> told,
            @Nullable Action end) {}

    /**
     * Money of one item, or of all that is promised in one currency.
     *
     * @param whole whether it is the sum of all
     */
    public record Sum(Phrase name, Money promised, Money paid, Money arrived, boolean whole) {}
}
