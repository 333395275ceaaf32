package org.recourse.web.intake;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        var values = new LinkedHashMap<String, List<String>>();
        Arrays.stream(text.split("&", -1)).filter(pair -> pair.contains("=")).forEach(pair -> {
            var parts = pair.split("=", 2);
            values.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(decoded(parts[1]));
        });
        return new Answered(values);
    }

    /** As one text, in the form in which browsers send forms. */
    String text() {
        return values.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + '=' + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
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
