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
 * @param whole   that the entries were checked, with the last hash
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
        @Nullable Phrase narrow,
        @Nullable Phrase moved,
        boolean derived)
        implements Page {

    /** How often a role has read. */
    public record Tally(Phrase who, Phrase count, boolean none) {}

    /** The signs that the legend explains. */
    public List<Happening.Kind> signs() {
        return List.of(Happening.Kind.values());
    }
}
