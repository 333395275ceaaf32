package org.recourse.web.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Message;
import org.recourse.web.shared.part.ReaderLine;
import org.recourse.web.shared.part.RoadStep;

/**
 * A case as the complainant sees it: where it stands in plain words, the next step and its date, what has happened, who
 * has read it, and what can be done. Never the story, never a name.
 *
 * @param done    what was done just now, if anything
 * @param group   that the reader was one of a group and goes on alone here, if so
 * @param now     where it stands, in one sentence
 * @param why     why it is closed, once it is
 * @param back    how to come back, once it is
 * @param clock   the next date, if one runs
 * @param then    what must happen by then
 * @param late    what happens if it does not
 * @param ask     the one thing that is asked of the complainant now
 * @param choices what else can be done
 * @param opened  codes of cases that were opened for the same person out of this one, in groups of symbols
 * @param write   the form of a message; none when the case takes no more
 */
public record MyCasePage(
        String reference,
        @Nullable Phrase done,
        @Nullable Phrase group,
        Phrase now,
        @Nullable Phrase why,
        @Nullable Phrase back,
        @Nullable ClockMark clock,
        @Nullable Phrase then,
        @Nullable Phrase late,
        @Nullable Ask ask,
        List<RoadStep> road,
        List<Message> messages,
        @Nullable Form write,
        List<Choice> choices,
        List<List<String>> opened,
        List<ReaderLine> readers)
        implements Page {

    /**
     * What is asked of the complainant: to answer a question, or to read an answer.
     *
     * @param words the question as it was put, if it is one
     */
    public record Ask(Phrase title, @Nullable String words, Phrase why, Phrase button, String href) {}

    /** Something that can be done, with a few words about it. */
    public record Choice(Phrase name, @Nullable Phrase say, String href) {}

    /** What there is to know beside what was done; of most acts nothing. */
    public @Nullable Phrase doneSay() {
        return done == null ? null : Phrase.of(done.key() + ".say");
    }
}
