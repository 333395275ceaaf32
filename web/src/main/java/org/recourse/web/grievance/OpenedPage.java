package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.CaseHead;

/**
 * A part that was kept apart and has been opened. That it was read stands in the history before it is shown.
 *
 * @param what  what was opened
 * @param lines what it says
 * @param note  who will know that it was read
 */
public record OpenedPage(CaseHead head, Phrase what, List<Line> lines, Phrase note) implements Page {

    private static final int BRIEF = 24;

    /**
     * One fact of it.
     *
     * @param words as they were written; empty where the product says something itself
     * @param said what the product says, in the reader's language
     */
    public record Line(Phrase name, String words, @Nullable Phrase said) {

        public Line(Phrase name, String words) {
            this(name, words, null);
        }

        /** Whether it is a name or a number, and no text with a direction of its own. */
        public boolean brief() {
            return words.length() <= BRIEF && words.indexOf('\n') < 0;
        }

        static Line said(Phrase name, Phrase said) {
            return new Line(name, "", said);
        }
    }
}
