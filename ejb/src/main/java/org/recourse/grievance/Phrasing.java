package org.recourse.grievance;

import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Phrases.Never;
import org.recourse.taxonomy.Taxonomy;

/** Keeps out of questions and answers what is never said to somebody who complained; each is refused by the words found. */
public final class Phrasing {

    private Phrasing() {}

    /**
     * Refuses a text that says one of these.
     *
     * @param field of the input that holds it
     */
    public static void refuse(Taxonomy taxonomy, String field, String text, Never... nevers) {
        for (var never : nevers) {
            taxonomy.phrases().in(text, never).ifPresent(found -> {
                throw InputRefused.field(field, key(never), found);
            });
        }
    }

    private static String key(Never never) {
        return switch (never) {
            case ASKS_PAPERS -> "asks-papers";
            case ASKS_NAME -> "asks-name";
            case WAIVES -> "waives";
        };
    }
}
