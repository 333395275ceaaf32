package org.recourse.web.shared.form;

import org.recourse.web.shared.Phrase;

/**
 * What is to be looked at in one field.
 *
 * @param field   its name, such as {@code items.0.due}
 * @param anchor  the id of the input that the summary leads to
 * @param message the sentence, which stands in the summary and at the field
 */
public record FieldError(String field, String anchor, Phrase message) {

    /** Of a field whose only input has its name. */
    public FieldError(String anchor, Phrase message) {
        this(anchor, anchor, message);
    }

    /** The same, where the field is asked in other words. */
    FieldError labelled(Phrase label, Phrase other) {
        return new FieldError(field, anchor, message.replacing(label, other));
    }
}
