package org.recourse.web.oversight;

import java.util.List;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Empty;

/**
 * How far those have come who started together, year by year.
 *
 * @param stages the head of each column
 * @param file the address of the same as a file
 */
public record CohortsPage(List<Started> cohorts, List<Phrase> stages, String file, Empty empty) implements Page {

    /** Those who started in one year. */
    public record Started(String id, Phrase name, Phrase members, List<Row> rows) {}

    /**
     * The end of a year.
     *
     * @param soFar whether the year is not over
     */
    public record Row(String year, boolean soFar, List<Cell> cells) {}

    /** How many stood at a stage. */
    public record Cell(Phrase stage, int number) {

        /** Whether nobody stood there. */
        public boolean nobody() {
            return number == 0;
        }
    }

    public boolean none() {
        return cohorts.isEmpty();
    }
}
