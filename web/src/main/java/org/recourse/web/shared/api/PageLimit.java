package org.recourse.web.shared.api;

import java.util.List;
import org.recourse.web.shared.FieldsRefused;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Problem;

/** How many rows of a list are asked for. */
public final class PageLimit {

    /** No page is longer. */
    public static final int LONGEST = 100;

    private PageLimit() {}

    /** From 1 to {@link #LONGEST}; everything else is refused by its name. */
    public static int of(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST) {
            throw new FieldsRefused(List.of(new Problem.Fault("limit", Phrase.of("refusal.field.Invalid"))));
        }
        return Integer.parseInt(text);
    }
}
