package org.recourse.web.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.Form;

/**
 * Where it happened: from the large places to the small ones, one round trip each.
 *
 * @param chosen  the place so far, with those it lies in; none at the beginning
 * @param within  the places to choose among; none when the smallest is reached
 * @param above   the number of the place above, to go back; empty for the largest
 * @param exact   the field for a place that only people there would find
 * @param missing whether nothing was chosen
 * @param beside whether a liaison writes it down with somebody
 */
public record ReportWherePage(
        Form form,
        @Nullable String chosen,
        String number,
        List<Choice> within,
        @Nullable String above,
        Field exact,
        boolean missing,
        boolean beside)
        implements Page {

    /** A place to choose. */
    public record Choice(String number, String name) {}

    /** Whether the place is as small as it gets, or as it is known. */
    public boolean settled() {
        return chosen != null && within.isEmpty();
    }
}
