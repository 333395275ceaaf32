package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.CaseHead;
import org.recourse.web.shared.part.Chip;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.Pager;
import org.recourse.web.shared.part.Stair;

/**
 * Who did what when, and who looked, the latest first; drawn from the facts of the ledger.
 *
 * @param stairs  how far the case has climbed; none where that says nothing
 * @param about   how many entries there are
 * @param views   all, acts, reads
 * @param readers how often each role has read it
 * @param whole   that the entries were checked, or which is the newest, with its hash
 * @param check   where they are all checked; null where they were, or not all of them are for this reader
 * @param narrow  that the reader sees a part of it only
 * @param moved   that the times are those of a clock that was moved, and when the newest was written
 * @param derived whether only days are known, and no times
 */
public record HistoryPage(
        CaseHead head,
        List<Stair> stairs,
        Phrase about,
        List<Chip> views,
        List<Happening> happenings,
        Pager pager,
        List<Tally> readers,
        @Nullable Phrase whole,
        @Nullable String check,
        @Nullable Phrase narrow,
        @Nullable Phrase moved,
        boolean derived)
        implements Page {

    /** Whether an entry was found that is not what was written. */
    public boolean broken() {
        return whole != null && whole.key().endsWith(".bad");
    }

    /** How often a role has read. */
    public record Tally(Phrase who, Phrase count, boolean none) {}

    /** The signs that the legend explains. */
    public List<Happening.Kind> signs() {
        return List.of(Happening.Kind.values());
    }
}
