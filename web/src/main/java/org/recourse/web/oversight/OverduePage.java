package org.recourse.web.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/**
 * What is overdue now, and whose.
 *
 * @param lead   how much in all
 * @param owners who owes it, the most first
 * @param whose  the owner to whom the list below is narrowed; none for all
 * @param rows   the cases, the longest overdue first
 */
public record OverduePage(
        Phrase lead, List<Owner> owners, @Nullable Phrase whose, List<Row> rows, Pager pager, Empty empty)
        implements Page {

    /**
     * An office or desk that owes something whose date has passed.
     *
     * @param name    of the office, public like every office's
     * @param level   none for a desk
     * @param href    the list of its steps only
     * @param count   how many are overdue
     * @param share   length of its bar in per cent of the longest
     * @param gravest the strictest severity among them
     * @param takenOver that it took some of them over late; null where it did not
     * @param longest since when the oldest is overdue at this owner; null where its own time still runs
     * @param steps   the steps that are owed
     */
    public record Owner(
            Phrase name,
            @Nullable String level,
            String href,
            int count,
            int share,
            @Nullable Phrase takenOver,
            Severity gravest,
            @Nullable Instant longest,
            List<Phrase> steps) {}

    /**
     * A case in which a step was not done in time.
     *
     * @param late  the date that passed, and what was to be done by it
     * @param again the date by which it is due now, as lists of cases show it, where it began again; none where it did not
     * @param others what else is late in the same case
     * @param title of its case: the category, or that there is none yet
     * @param owner who owes it now
     * @param since since when
     * @param next  who gets it next, and when
     */
    public record Row(
            ClockMark late,
            @Nullable ClockMark again,
            List<Phrase> others,
            String href,
            String reference,
            Phrase title,
            String place,
            Severity severity,
            Confidentiality confidentiality,
            State state,
            Phrase owner,
            @Nullable String level,
            Phrase since,
            Phrase next) {}

    public boolean none() {
        return owners.isEmpty();
    }
}
