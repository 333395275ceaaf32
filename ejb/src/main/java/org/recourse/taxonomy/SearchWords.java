package org.recourse.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.shared.InputRefused;

/**
 * The words of a text by which it is found, each once and in the order of the text. Spellings that a reader takes for the
 * same word are one: case, accents, vowel signs, tatweel, the forms of alef, ya, waw and ta marbuta, digits of every
 * script, and the Arabic article, which is written as a part of its word. Words that stand in every text are left out,
 * by lists for English, French and Arabic. Nobody says in which of them a text is written or a word was typed, so the
 * lists hold no word that is looked for in another: {@code or} is gold in French, {@code car} drives in English.
 *
 * @param words at least two letters or digits each, {@value #LONGEST_WORD} at most
 */
public record SearchWords(List<String> words) {

    /** What is longer is found by its beginning. */
    public static final int LONGEST_WORD = 40;

    /** So many words of a text are found, the first ones; a summary has a few dozen. */
    public static final int MOST = 500;

    /** So many first letters find every word that begins with them. */
    public static final int BEGINNING = 5;

    /** Nobody types more to find a case. */
    public static final int LONGEST_QUERY = 200;

    public static final int MOST_WANTED = 10;

    private static final String FIELD = "words";

    private static final int SHORTEST_WORD = 2;

    /** What stays of a word without its article: what is shorter was no article. */
    private static final int SHORTEST_STEM = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\u0640]");
    /** What is written before the article: and, so; by, like; to swallows its alef. */
    private static final Pattern ARTICLE = Pattern.compile("(?:[وف]?[بك]?ال|[وف]?لل)(?=\\p{L}{" + SHORTEST_STEM + "})");

    /** Words that begin as if with an article, as they are folded: parents, adults, diamonds, mines, vehicles. */
    private static final Set<String> NO_ARTICLE = Set.of(
            "والدين", "والديه", "والديها", "والديهم", "والدان", "والداه", "والداها", "والدته", "والدتها", "والدتهم",
            "والدتي", "والدها", "والدهم", "والدنا", "بالغين", "بالغون", "بالغات", "الماس", "الغام", "اليات");

    /** What decomposes to no other letter, and is read as one: Arabic, Persian, Latin. */
    private static final List<String> WRITTEN =
            List.of("ٱ", "ى", "ة", "ی", "ک", "ہ", "ە", "œ", "æ", "ø", "ł", "đ", "ı");

    private static final List<String> READ = List.of("ا", "ي", "ه", "ي", "ك", "ه", "ه", "oe", "ae", "o", "l", "d", "i");

    private static final Set<String> STOP =
            Stream.of("en", "fr", "ar").flatMap(SearchWords::stopWords).collect(Collectors.toSet());

    public SearchWords {
        words = List.copyOf(words);
    }

    /** No words: nothing is looked for. */
    public static SearchWords none() {
        return new SearchWords(List.of());
    }

    /** The words of a text, of whatever length. */
    public static SearchWords of(String text) {
        return new SearchWords(folded(text)
                .filter(word -> word.length() >= SHORTEST_WORD && !STOP.contains(word))
                .map(SearchWords::stem)
                .map(word -> word.length() > LONGEST_WORD ? cut(word, LONGEST_WORD) : word)
                .distinct()
                .limit(MOST)
                .toList());
    }

    /**
     * The words that somebody looks for. Refuses with {@link InputRefused} what is longer than {@value #LONGEST_QUERY}
     * characters, more than {@value #MOST_WANTED} words, and a text without any word by which something is found.
     */
    public static SearchWords typed(String text) {
        if (text.length() > LONGEST_QUERY) {
            throw InputRefused.field(FIELD, "words.long", LONGEST_QUERY);
        }
        var typed = of(text);
        if (typed.isEmpty()) {
            throw InputRefused.field(FIELD, "words.none");
        }
        if (typed.words.size() > MOST_WANTED) {
            throw InputRefused.field(FIELD, "words.many", MOST_WANTED);
        }
        return typed;
    }

    /** The first letters of each word that has so many: they find what begins in the same way, and are no words. */
    public List<String> beginnings() {
        return words.stream()
                .flatMap(word -> beginning(word).stream())
                .distinct()
                .toList();
    }

    /** The first {@value #BEGINNING} letters of a word; nothing of a shorter one. */
    public static Optional<String> beginning(String word) {
        return word.codePointCount(0, word.length()) < BEGINNING ? Optional.empty() : Optional.of(cut(word, BEGINNING));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The letters and digits of a text in one row, without what only varies their spelling. */
    public static String letters(String text) {
        return folded(text).collect(Collectors.joining());
    }

    private static Stream<String> folded(String text) {
        var open =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var small = open.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (int i = 0; i < WRITTEN.size(); i++) {
            small = small.replace(WRITTEN.get(i), READ.get(i));
        }
        return WORD.matcher(small).results().map(found -> digits(found.group()));
    }

    private static String digits(String word) {
        return word.codePoints().allMatch(Character::isLetter)
                ? word
                : word.codePoints()
                        .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Without the Arabic article, and what is written before it: and, so, by, like, to. */
    private static String stem(String word) {
        var article = ARTICLE.matcher(word);
        return article.lookingAt() && !NO_ARTICLE.contains(word) ? word.substring(article.end()) : word;
    }

    /** So many letters; half a letter is none. */
    private static String cut(String word, int letters) {
        return word.codePointCount(0, word.length()) <= letters
                ? word
                : word.substring(0, word.offsetByCodePoints(0, letters));
    }

    private static Stream<String> stopWords(String language) {
        var name = "/taxonomy/stop-words_" + language + ".txt";
        try (var list = Objects.requireNonNull(SearchWords.class.getResourceAsStream(name), name)) {
            return folded(new String(list.readAllBytes(), StandardCharsets.UTF_8)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
