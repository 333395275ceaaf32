package org.recourse.web.grievance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.CaseHead;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.Pager;

/**
 * Who has read a case: every read, the latest first.
 *
 * @param figures how many reads by how many people, and how many of them of names
 * @param note    that this reading is written down as well
 * @param roles   how often each role has read
 * @param tried   who wrote names of the case that he may not know, for an auditor
 */
public record ReadsPage(
        CaseHead head,
        List<Figure> figures,
        List<Read> reads,
        Pager pager,
        Phrase note,
        List<Tally> roles,
        List<Trial> tried)
        implements Page {

    /**
     * One reading.
     *
     * @param who    the person
     * @param as     in which role, of which office; nothing where there is no more to say
     * @param scopes codes of what was seen
     * @param why    the reason, where one was asked for
     * @param close  whether it went beyond what everybody who works on the case sees
     */
    public record Read(
            Instant at,
            Phrase who,
            @Nullable Phrase as,
            List<String> scopes,
            @Nullable Phrase why,
            boolean close) {}

    /** That somebody wrote a name that he may not know into words for others. */
    public record Trial(Instant at, Phrase who, @Nullable Phrase as) {}

    /** How often a role has read. */
    public record Tally(Phrase role, int count) {}
}
