package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;

/**
 * What stands above a page on which an act is done: the act as a verb, and of which case.
 *
 * @param title the category; none on a page that shows nothing of the case
 * @param clock of the step that the act would end; none where it ends none
 */
public record ActHead(
        String reference,
        Act act,
        @Nullable Phrase title,
        String place,
        @Nullable ClockMark clock) {

    /** The head of a page that shows nothing of the case. */
    static ActHead bare(String reference, Act act) {
        return new ActHead(reference, act, null, "", null);
    }

    /** The act as a verb. */
    public Phrase heading() {
        return Phrase.of("act." + act.code());
    }

    /** What the act does, in a sentence. */
    public Phrase why() {
        return Phrase.of("act." + act.code() + ".why");
    }

    /** What its button says. */
    public Phrase button() {
        return Phrase.of("act." + act.code() + ".button", "act." + act.code(), List.of());
    }

    /** The address of the case. */
    public String back() {
        return "/portal/cases/" + reference;
    }

    /** The address to which the form is sent. */
    public String action() {
        return back() + "/acts/" + act.code();
    }
}
