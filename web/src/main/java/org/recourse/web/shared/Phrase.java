package org.recourse.web.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words still to be said in the reader's language: the key of a text and what stands in its gaps. Page records hold
 * phrases, so that they are the same for every reader.
 *
 * @param key       the key of the text
 * @param general   the key of a text for all such cases, taken where the first has none
 * @param arguments words, numbers, dates, codes' names or further phrases
 */
public record Phrase(String key, @Nullable String general, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, @Nullable Object... arguments) {
        return new Phrase(key, null, filled(arguments));
    }

    /** The text of the first key, or where it has none that of the general one. */
    public static Phrase of(String key, String general, List<Object> arguments) {
        return new Phrase(key, general, arguments);
    }

    /** What people call a code of a list. */
    public static Phrase name(String list, String code) {
        return of(list + '.' + code);
    }

    /** What people call a code that they may know as well, and behind it the code: {@code Serious harm S2}. */
    public static Phrase coded(String list, String code) {
        return of("coded", name(list, code), code);
    }

    /** Words that are the same in every language, such as the name of an office. */
    public static Phrase words(String words) {
        return of("words", words);
    }

    /** The same words with something else wherever this stands in a gap. */
    public Phrase replacing(Object old, Object other) {
        var filled = arguments.stream()
                .map(argument -> argument.equals(old) ? other : argument)
                .toList();
        return new Phrase(key, general, filled);
    }

    private static List<Object> filled(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> Objects.requireNonNullElse(argument, ""))
                .toList();
    }
}
