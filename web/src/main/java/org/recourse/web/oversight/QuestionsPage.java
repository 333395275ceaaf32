package org.recourse.web.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Figure;

/**
 * All questions of oversight, and how things stand.
 *
 * @param silent that no case came in, which is an alarm; null where some did
 * @param quiet places from which no case came
 * @param quietMore how many more of these there are than are named
 */
public record QuestionsPage(
        Phrase lead,
        @Nullable Phrase silent,
        List<String> quiet,
        int quietMore,
        List<Figure> figures,
        Ages ages,
        Climb climb,
        List<Asked> questions,
        List<Asked> more)
        implements Page {

    /**
     * A question.
     *
     * @param count how many its list has; null where it has none to count
     */
    public record Asked(Phrase name, String href, @Nullable Phrase count) {}
}
