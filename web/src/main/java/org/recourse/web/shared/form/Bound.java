package org.recourse.web.shared.form;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a form that was sent: the record it asks for, or the form again with what is to be looked at.
 *
 * @param form       the form with everything that was answered
 * @param rearranged whether a group was added or removed: the form is shown again, and nothing is wrong
 */
public record Bound<T extends Record>(@Nullable T record, Form form, boolean rearranged) {

    /** The same with one more value that travels unseen in its form. */
    public Bound<T> with(String name, String value) {
        return new Bound<>(record, form.with(name, value), rearranged);
    }

    /** Whether the record is whole. */
    public boolean complete() {
        return record != null;
    }

    /** The record; only where it is {@link #complete()}. */
    public T value() {
        if (record == null) {
            throw new NoSuchElementException("the form was not complete");
        }
        return record;
    }
}
