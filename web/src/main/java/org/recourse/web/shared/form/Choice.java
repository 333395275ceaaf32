package org.recourse.web.shared.form;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * One of the answers that can be chosen.
 *
 * @param value what is sent
 * @param name  what people call it
 * @param hint  a sentence below it
 */
public record Choice(String value, Phrase name, @Nullable Phrase hint) {

    public Choice(String value, Phrase name) {
        this(value, name, null);
    }

    /** A code of a list of the taxonomy. */
    public static Choice code(String list, String code) {
        return new Choice(code, Phrase.name(list, code));
    }
}
