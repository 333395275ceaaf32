package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.RoadStep;

/**
 * The form of one act, and beside it what helps to fill it in.
 *
 * @param notices what must be known before, such as that somebody else was faster
 * @param since   what others have done since the form was opened, the latest first
 * @param form    everything that the act asks for
 * @param shelves the categories, sorted, where the form asks for some
 * @param story   what was told, where the act is judged by it
 * @param before  what to read before: the summary, what is asked for, the words that are owed
 * @param routed  where the case would go, and why not to others
 * @param duty    whose duty it is, by which law, and what the reader sees and cannot do
 * @param then    what happens after it
 */
public record ActPage(
        ActHead head,
        List<CasePage.Notice> notices,
        List<Happening> since,
        Form form,
        List<Shelf> shelves,
        @Nullable Story story,
        List<OpenedPage.Line> before,
        @Nullable Routed routed,
        List<Standing> duty,
        List<RoadStep> then)
        implements Page {

    /**
     * Choices that belong together.
     *
     * @param key the end of the key of what they are called
     */
    public record Shelf(String key, List<Choice> choices) {}

    /**
     * What was told, beside the questions that are answered from it.
     *
     * @param lines the story and what is asked for; none where it is kept apart from this reader
     * @param kept  the door to it, where it opens for a written reason
     */
    public record Story(
            List<OpenedPage.Line> lines, @Nullable Kept kept) {}

    /**
     * What the router says.
     *
     * @param office the office that must act
     * @param why    by which route it was found
     * @param passed those that were passed over for it, and the rule that each failed, as the history will keep them
     * @param beside offices that are asked for measures beside it
     * @param binds  whether the act is refused where another office must act by then
     */
    public record Routed(Phrase office, Phrase why, List<Passed> passed, List<Phrase> beside, boolean binds) {}

    /** An office that was passed over. */
    public record Passed(Phrase office, Phrase why) {}

    /** Whether a field is drawn from the shelves. */
    public boolean shelved(Field field) {
        return !shelves.isEmpty() && field.name().equals("categories");
    }
}
