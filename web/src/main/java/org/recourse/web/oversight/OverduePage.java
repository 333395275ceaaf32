package org.recourse.web.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.DocketGroup;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/**
 * What is overdue now, and whose.
 *
 * @param lead    how much in all
 * @param owners  who owes it, the most first
 * @param whose   the owner to whom the list below is narrowed; none for all
 * @param groups  the cases
 */
public record OverduePage(
        Phrase lead, List<Owner> owners, @Nullable Phrase whose, List<DocketGroup> groups, Pager pager, Empty empty)
        implements Page {

    /**
     * An office or desk that owes something whose date has passed.
     *
     * @param name    of the office, public like every office's
     * @param level   none for a desk
     * @param href    the list of its cases only
     * @param count   how many are overdue
     * @param share   length of its bar in per cent of the longest
     * @param gravest the strictest severity among them
     * @param longest for how long the oldest is overdue
     * @param steps   the steps that are owed
     */
    public record Owner(
            Phrase name,
            @Nullable String level,
            String href,
            int count,
            int share,
            Severity gravest,
            Phrase longest,
            List<Phrase> steps) {}

    public boolean none() {
        return owners.isEmpty();
    }
}
