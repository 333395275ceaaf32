package org.recourse.web.shared.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/** What is to be looked at in a form, in the order of its fields; at most one thing for each. */
final class Errors {

    private final Map<String, Phrase> byField = new LinkedHashMap<>();
    private final List<FieldError> all = new ArrayList<>();

    /**
     * Notes what is to be looked at in a field.
     *
     * @param input the name of the input that the summary leads to
     */
    void add(String field, String input, Phrase message) {
        if (byField.putIfAbsent(field, message) == null) {
            all.add(new FieldError(field, Field.id(input), message));
        }
    }

    @Nullable
    Phrase at(String field) {
        return byField.get(field);
    }

    boolean none() {
        return all.isEmpty();
    }

    List<FieldError> all() {
        return all;
    }
}
