package org.recourse.web.administration;

import java.util.List;
import org.recourse.directory.CountrySheets;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Figure;

/**
 * Where files of a country are sent, and what was wrong with those that were.
 *
 * @param figures what the directory holds now
 * @param faults  the first of what does not hold
 * @param count   how much does not hold in all
 * @param lost    routes that would end in nobody
 * @param same    whether files were sent that change nothing
 */
public record ImportPage(List<Figure> figures, List<FaultRow> faults, int count, GapRow.Some lost, boolean same)
        implements Page {

    /**
     * A file, its columns and what one line of it is.
     */
    public record Sheet(String name, List<String> columns, Phrase say) {}

    public boolean refused() {
        return wrong() > 0;
    }

    /** How much does not hold in all. */
    public int wrong() {
        return count + lost.all();
    }

    /** All files, in the order in which they are read. */
    public List<Sheet> sheets() {
        return CountrySheets.names().stream()
                .map(name -> new Sheet(
                        name,
                        List.of(CountrySheets.header(name).split(",")),
                        Phrase.of("import.sheet." + name.replace(".csv", ""))))
                .toList();
    }
}
