package org.recourse.web.oversight;

import java.util.List;
import org.recourse.shared.RememberedDay;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/**
 * How far sites and organisations have come, and what stood in their way.
 *
 * @param file the address of the same as a file
 */
public record FormalisationPage(List<Row> rows, Pager pager, String file, Empty empty) implements Page {

    /**
     * A site or an organisation.
     *
     * @param stages the latest first
     * @param barriers how often each was said to stand in the way
     * @param cases in how many cases that was said
     */
    public record Row(Phrase whom, List<Stage> stages, List<Phrase> barriers, Phrase cases) {}

    /** A stage, with the case that says so. */
    public record Stage(Phrase name, RememberedDay since, String href, String reference) {}

    public boolean none() {
        return rows.isEmpty();
    }
}
