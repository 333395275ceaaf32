package org.recourse.system.country;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people say in many cases and never twice in the same words: each saying is made of a beginning and an end, of
 * which there are so many that the two lists share no divisor, so that every pair comes once before the first comes
 * again.
 */
final class Sayings {

    private final JsonObject all;
    private final Map<String, Integer> said = new HashMap<>();

    /** @param all by the name of the saying, its two lists */
    Sayings(JsonObject all) {
        this.all = all;
    }

    /** What is said next of this kind. */
    String next(String name) {
        var halves = all.getJsonArray(name);
        if (halves == null) {
            throw new IllegalArgumentException("nobody says " + name);
        }
        int turn = said.merge(name, 1, Integer::sum) - 1;
        return halves
                .getValuesAs(half -> {
                    List<JsonString> choices = half.asJsonArray().getValuesAs(JsonString.class);
                    return choices.get(turn % choices.size()).getString();
                })
                .stream()
                .reduce((first, second) -> first + " " + second)
                .orElseThrow();
    }

    /** Counts what is no sentence, such as a telephone number. */
    int count(String name) {
        return said.merge(name, 1, Integer::sum);
    }
}
