package org.recourse.web.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.NextStep;
import org.recourse.web.shared.part.Work;

/**
 * What somebody must do now, sorted by kind of work; each role has other kinds, and the same page.
 *
 * @param lead     the day, and how much waits
 * @param start    what can be begun at any time, such as logging a grievance
 * @param next     the one thing to do first; none where nothing waits
 * @param sections kinds of work that wait, the most urgent first
 * @param breaches what was not done in time last; for those who watch over others
 * @param figures  how things are; for those who watch over others or keep the mechanism
 * @param findings what whoever keeps the mechanism should look at
 * @param empty    what stands in place of no work
 * @param reminders what this role should know every day
 * @param danger   whether the number for a life in danger is shown
 */
public record TodayPage(
        Phrase lead,
        @Nullable Action start,
        @Nullable NextStep next,
        List<Section> sections,
        @Nullable Section breaches,
        List<Figure> figures,
        List<Finding> findings,
        Empty empty,
        List<Reminder> reminders,
        boolean danger)
        implements Page {

    /**
     * One kind of work.
     *
     * @param key  the end of the key of its heading, and its id
     * @param all  the address of all of it, where more waits than is shown
     * @param more how much there is in all
     */
    public record Section(
            String key,
            List<Work> work,
            @Nullable String all,
            @Nullable Phrase more) {}

    /**
     * Something about the mechanism itself.
     *
     * @param good whether it is as it should be
     * @param which what it concerns, by name
     */
    public record Finding(Phrase title, Phrase say, boolean good, List<String> which) {}

    /** A short reminder with a heading. */
    public record Reminder(String icon, Phrase title, Phrase say) {}

    public boolean idle() {
        return next == null && sections.isEmpty() && findings.isEmpty();
    }
}
