package org.recourse.web.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Empty;

/**
 * How content people of each group were, and the others, quarter by quarter.
 *
 * @param answers what could be answered, each the head of a column
 * @param file the address of the same as a file
 */
public record SatisfactionPage(List<Quarter> quarters, List<Phrase> answers, String file, Empty empty) implements Page {

    /** A quarter, with a row for each group, the others, and those of whom it is not known. */
    public record Quarter(String id, Phrase name, List<Row> rows, boolean tells) {}

    /** How many of them gave each answer. */
    public record Row(Phrase who, List<Cell> cells) {}

    /**
     * How many gave an answer.
     *
     * @param answer to which column it belongs
     * @param number null where so few did that it is not told
     */
    public record Cell(Phrase answer, @Nullable Integer number) {}

    public boolean none() {
        return quarters.isEmpty();
    }
}
