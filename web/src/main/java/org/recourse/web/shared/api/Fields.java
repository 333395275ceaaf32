package org.recourse.web.shared.api;

import org.recourse.web.shared.FieldsRefused;
import org.recourse.web.shared.Problem;
import org.recourse.web.shared.form.Bound;

/** What was sent, as the record that was asked for. */
public final class Fields {

    private Fields() {}

    /** The record; refuses with the names of the fields that do not hold. */
    public static <T extends Record> T of(Bound<T> bound) {
        if (!bound.complete()) {
            throw new FieldsRefused(bound.form().errors().stream()
                    .map(error -> new Problem.Fault(error.field(), error.message()))
                    .toList());
        }
        return bound.value();
    }
}
