package org.recourse.web.shared.part;

import org.jspecify.annotations.Nullable;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Phrase;

/**
 * One case in a list: nothing secret, and one thing that shouts, the time.
 *
 * @param title the category, or that there is none yet
 * @param owner who must act now
 * @param level the level of who must act, where that says something
 * @param carrier the name of whoever of the reader's own desk or office carries it
 */
public record DocketRow(
        ClockMark clock,
        String href,
        String reference,
        Phrase title,
        String place,
        @Nullable Severity severity,
        Confidentiality confidentiality,
        State state,
        Phrase owner,
        @Nullable String level,
        @Nullable String carrier) {}
