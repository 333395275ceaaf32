package org.recourse.web.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * What was decided, for the complainant: that a grievance is not taken on, that an answer stands, or on an appeal. Never
 * without what can be done against it.
 *
 * @param title  what was decided, in one sentence
 * @param parts  why, in the words of whoever decided
 * @param appeal what can be done, in the words of whoever decided
 * @param time   how long there is for an appeal, and until when where that is known; none where none is possible
 * @param open   whether an appeal is possible
 * @param answer whether an answer stands to which one can say yes
 * @param last   whether nobody above is left in this service, so that only courts are
 */
public record DecisionPage(
        Phrase title,
        List<Part> parts,
        String appeal,
        @Nullable Phrase time,
        boolean open,
        boolean answer,
        boolean last)
        implements Page {

    /** One thing that was said. */
    public record Part(Phrase about, Phrase said) {}
}
