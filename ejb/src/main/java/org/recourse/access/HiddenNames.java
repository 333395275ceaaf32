package org.recourse.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recourse.taxonomy.SearchWords;

/**
 * Finds a name in a text for somebody who may not know it: the words of both are compared as digests under a key of the
 * server, so that nothing readable is kept and nobody is told what was found. Spellings that a reader takes for the same
 * name are one: case, accents, vowel signs, blanks, hyphens and letters that take no room do not count, and in Arabic neither
 * do the forms of a letter, nor the short words that are written together with the next.
 */
public final class HiddenNames {

    /** A shorter part of a name is a part of too many words. */
    private static final int SHORTEST = 3;

    /** A name of more words is found by its parts. */
    private static final int LONGEST = 6;

    private static final int DIGEST_BYTES = 16;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{Cf}'\u2018\u2019\u02bc]+");
    private static final Pattern CAPITAL = Pattern.compile("\\P{L}*\\p{Lu}.*", Pattern.DOTALL);

    /** Written together with a word: and, so, by, for, like. */
    private static final Pattern JOINED = Pattern.compile("[وفبلك](?=\\p{L}{" + SHORTEST + "})");

    private final ServerKey key;

    HiddenNames(KeyRing ring) {
        key = ring.newest(KeyPurpose.NAME);
    }

    /**
     * The digests by which a name is found, 32 hexadecimal digits each, in an order that says nothing.
     *
     * @param byParts whether one part of it alone, written as a name, tells who is meant; else only the whole name does
     */
    public List<String> digests(String name, boolean byParts) {
        var parts = byParts
                ? SearchWords.of(name).words().stream().filter(part -> part.length() >= SHORTEST)
                : Stream.<String>empty();
        var whole = Stream.of(SearchWords.letters(name)).filter(letters -> letters.length() >= SHORTEST);
        return Stream.concat(whole.map(this::whole), parts.map(this::part))
                .sorted()
                .toList();
    }

    /** Whether one of the names of these digests stands in the text. */
    public boolean areIn(String text, Collection<String> digests) {
        if (digests.isEmpty()) {
            return false;
        }
        var sought = Set.copyOf(digests);
        var words = WORD.matcher(text).results().map(found -> found.group()).toList();
        return Stream.concat(
                        wholes(words).stream().map(this::whole),
                        words.stream()
                                .filter(HiddenNames::writtenAsName)
                                .flatMap(HiddenNames::parts)
                                .distinct()
                                .map(this::part))
                .anyMatch(sought::contains);
    }

    /** So many words in a row as a name may have, without what stands between them. */
    private static Set<String> wholes(List<String> words) {
        var letters = words.stream().map(SearchWords::letters).toList();
        var wholes = new HashSet<String>();
        for (int from = 0; from < letters.size(); from++) {
            var joined = new StringBuilder();
            for (int to = from; to < Math.min(letters.size(), from + LONGEST); to++) {
                joined.append(letters.get(to));
                wholes.addAll(apart(joined.toString()));
            }
        }
        return wholes;
    }

    private static Stream<String> parts(String word) {
        return apart(SearchWords.letters(word)).stream().flatMap(letters -> SearchWords.of(letters).words().stream());
    }

    /** The word, and what is left of it without what is written together with it. */
    private static List<String> apart(String letters) {
        var all = new ArrayList<String>();
        all.add(letters);
        for (var rest = letters; JOINED.matcher(rest).lookingAt() && all.size() < SHORTEST; ) {
            rest = rest.substring(1);
            all.add(rest);
        }
        return all;
    }

    /** Where a script has capitals a name has one; Arabic has none. */
    private static boolean writtenAsName(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase)
                || CAPITAL.matcher(word).matches();
    }

    private String whole(String letters) {
        return digest("whole|" + letters);
    }

    private String part(String letters) {
        return digest("part|" + letters);
    }

    private String digest(String said) {
        return HexFormat.of().formatHex(key.hmac(said), 0, DIGEST_BYTES);
    }
}
