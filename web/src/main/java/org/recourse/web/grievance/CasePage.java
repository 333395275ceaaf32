package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.CaseHead;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.NextStep;
import org.recourse.web.shared.part.Stair;

/**
 * A case as this reader may see it: what he must do now, then the facts, then the rare acts.
 *
 * @param notices what stands above all else, such as a safety hold or a second person who is waited for
 * @param summary the shareable summary; none where it is not written or not open to him
 * @param kept    what is kept apart
 * @param person  what whoever spoke agreed to and how he or she is reached; none for whoever may not know who it is
 * @param links   other cases that have to do with this one, of which he may see both
 * @param stairs  how far the case has climbed; none before it came to an office
 * @param lately  the latest entries of the history
 * @param derived whether only the days of these are known, and no times
 * @param entries how many there are in all
 * @param more    the other acts that are possible now, those together that people look for in one place
 */
public record CasePage(
        CaseHead head,
        List<Notice> notices,
        NextStep next,
        @Nullable Summary summary,
        Phrase noSummary,
        List<Allegation> allegations,
        List<Kept> kept,
        List<Due> clocks,
        List<Standing> person,
        List<Standing> standings,
        List<Action> links,
        List<Stair> stairs,
        List<Happening> lately,
        boolean derived,
        int entries,
        List<More> more)
        implements Page {

    /** Other acts of one kind. */
    public record More(String kind, List<Action> acts) {}

    /**
     * Something that must be known before anything is done.
     *
     * @param kind {@code sealed} or {@code warn}
     */
    public record Notice(String kind, String icon, Phrase title, Phrase say) {}

    /**
     * The shareable summary.
     *
     * @param note  which version, who wrote it and who approved it
     * @param asked what the person asks for, in words that may be shared
     */
    public record Summary(
            Phrase note, List<String> paragraphs, @Nullable String asked) {}

    /**
     * One thing that is said to have been done.
     *
     * @param code       of the category
     * @param right      what the person has a right to, with its sources
     * @param respondent who is said to have done it, by kind or office
     */
    public record Allegation(
            String code,
            Phrase right,
            Phrase respondent,
            @Nullable Phrase kind) {}

    /**
     * A step and its clock.
     *
     * @param whose who owes it; none where the reader may not know it, or nobody does any more
     */
    public record Due(Phrase step, @Nullable Phrase whose, ClockMark clock) {}

    /** The address of the history. */
    public String history() {
        return "/portal/cases/" + head.reference() + "/history";
    }
}
