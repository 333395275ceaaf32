package org.recourse.web.shared.part;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Phrase;

/**
 * What stands above every page of a case: what it is, how grave and how secret, which clock runs, and who owes the
 * answer.
 *
 * @param title      the category
 * @param place      never the exact one
 * @param risk       how likely reprisal is, where that is known and may be seen
 * @param hold       that a safety hold stands, where one does
 * @param step       the name of the running step
 * @param clockNote  such as "Day 24 of 25"
 * @param owner      who is accountable, if somebody is
 * @param ownerNote  since when and why
 * @param pages      the pages of the case
 * @param current    the address of the page that is shown
 */
public record CaseHead(
        String reference,
        State state,
        Phrase title,
        String place,
        @Nullable Severity severity,
        Confidentiality confidentiality,
        @Nullable Phrase risk,
        @Nullable Phrase hold,
        @Nullable Phrase step,
        ClockMark clock,
        @Nullable ClockBar bar,
        @Nullable Phrase clockNote,
        @Nullable Phrase owner,
        @Nullable Phrase ownerNote,
        List<Tab> pages,
        String current) {

    /** A page of the case, and how much on it is new. */
    public record Tab(Phrase name, String href, int count) {}
}
