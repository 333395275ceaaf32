package org.recourse.web.intake;

import java.util.Arrays;
import java.util.List;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.form.Form;

/**
 * Who did it: first one of five groups, then what is known of him.
 *
 * @param group   the name of the chosen group; empty at first
 * @param missing whether nothing was chosen
 * @param beside whether a liaison writes it down with somebody
 */
public record ReportWhoPage(String group, Form form, boolean missing, boolean beside) implements Page {

    public List<String> groups() {
        return Arrays.stream(PartyGroup.values()).map(Enum::name).toList();
    }

    public boolean first() {
        return group.isEmpty();
    }
}
