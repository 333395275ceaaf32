package org.recourse.directory;

import java.util.Map;

/**
 * What a place or an office is called, by language. English is always there and stands in where a language has no name.
 *
 * @param byLanguage names by the tag of the language, such as {@code en} and {@code ar}; none is blank
 */
public record Names(Map<String, String> byLanguage) {

    private static final String FALLBACK = "en";

    public Names {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey(FALLBACK)) {
            throw new IllegalArgumentException("a name in English is missing");
        }
        if (byLanguage.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a name is blank");
        }
    }

    /** The same name in English and Arabic, the two languages that every country keeps. */
    public static Names of(String english, String arabic) {
        return new Names(Map.of(FALLBACK, english, "ar", arabic));
    }

    /** A name that is the same in every language, such as a code. */
    public static Names same(String name) {
        return new Names(Map.of(FALLBACK, name));
    }

    /** The name in this language, else in English. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, english());
    }

    public String english() {
        return byLanguage.getOrDefault(FALLBACK, "");
    }
}
