package org.recourse.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text without what only varies its spelling: marks above and below Arabic letters, the forms of alef, ya and ta
 * marbuta, other digits, letters that take no room. What is found is given back as it was written.
 */
final class PlainText {

    private static final String WRITTEN = "أإآٱىةؤئ";
    private static final String PLAIN = "اااايهوي";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final String text;
    private final String plain;
    private final int[] places;

    PlainText(String text) {
        this.text = text;
        this.places = new int[text.length()];
        var written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!leftOut(letter)) {
                places[written.length()] = i;
                written.append(plain(letter));
            }
        }
        this.plain = written.toString();
    }

    static String plain(String text) {
        return new PlainText(text).plain;
    }

    static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    private static boolean leftOut(char letter) {
        int type = Character.getType(letter);
        return letter == 'ـ' || type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static char plain(char letter) {
        int special = WRITTEN.indexOf(letter);
        if (special >= 0) {
            return PLAIN.charAt(special);
        }
        if (Character.isDigit(letter)) {
            return (char) ('0' + Character.digit(letter, 10));
        }
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : letter;
    }

    /** What a pattern over the plain text finds, as it was written. */
    Stream<String> found(Pattern pattern) {
        return pattern.matcher(plain).results().map(match -> written(match.start(), match.end()));
    }

    /** A word or phrase that stands by itself, where it is written so that it counts. */
    Stream<String> foundWord(String word, Predicate<String> counts) {
        var pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(plain(word.strip())) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return word.isBlank() ? Stream.of() : found(pattern).filter(counts);
    }

    /** The words, in small letters. */
    List<String> words() {
        return WORD.matcher(plain)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private String written(int start, int end) {
        return text.substring(places[start], places[end - 1] + 1).strip();
    }
}
