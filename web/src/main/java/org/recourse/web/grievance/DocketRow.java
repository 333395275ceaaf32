package org.recourse.web.grievance;

import org.jspecify.annotations.Nullable;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.marks.Clock;

/**
 * One case in a list: what it is about, where, and who must act by when. Never a name, never the story, never the exact
 * place.
 *
 * @param reference as people read it
 * @param category  code of the leading category
 * @param place     the district
 * @param waitsFor  who must act now; none where it is the reader
 */
public record DocketRow(
        String reference,
        String category,
        Phrase place,
        State state,
        Severity severity,
        Confidentiality confidentiality,
        Clock clock,
        @Nullable Phrase waitsFor) {

    public String href() {
        return "/portal/cases/" + reference;
    }

    /** Whether the reader is waited for. */
    public boolean mine() {
        return waitsFor == null;
    }
}
