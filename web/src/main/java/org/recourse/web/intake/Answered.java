package org.recourse.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.recourse.web.shared.FormReader;

/**
 * What somebody has answered so far, by the names of the fields: the draft of a report. It lives between two pages as
 * one ciphertext, whose key is only in that browser; here it is in the clear.
 *
 * @param values as they were typed
 */
record Answered(Map<String, List<String>> values) {

    static final Answered NOTHING = new Answered(Map.of());

    Answered {
        values = Map.copyOf(values);
    }

    /** Reads a draft that {@link #text()} wrote. */
    static Answered of(String text) {
        return new Answered(FormReader.fields(text));
    }

    /** As one text, the same for the same answers. */
    String text() {
        return FormReader.text(values);
    }

    /** With these answers in place of all that have such a name. */
    Answered with(Predicate<String> named, Map<String, List<String>> sent) {
        var all = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> put(all, name, value, named.negate()));
        sent.forEach((name, value) -> put(all, name, value, named));
        return new Answered(all);
    }

    private static void put(Map<String, List<String>> into, String name, List<String> value, Predicate<String> named) {
        if (named.test(name)) {
            into.put(name, List.copyOf(value));
        }
    }

    Answered with(String name, String value) {
        return with(name::equals, Map.of(name, List.of(value)));
    }

    /** Only the answers that have such a name. */
    Map<String, List<String>> only(Predicate<String> named) {
        return with(named.negate(), Map.of()).values;
    }

    /** The first answer of this name; empty where there is none. */
    String first(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
