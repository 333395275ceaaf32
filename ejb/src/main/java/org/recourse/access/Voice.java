package org.recourse.access;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is counted over many cases of what a person names of himself or herself.
 *
 * @param said whether the person named something
 * @param groups those that were named and are counted (list group)
 * @param whole whether all that was named is known; of those who were asked earlier only whether she named herself a woman
 */
public record Voice(Said said, Set<String> groups, boolean whole) {

    /** Whom most is asked about. */
    public static final String WOMAN = "WOMAN";

    /** The person was not asked alone. */
    public static final Voice UNASKED = new Voice(Said.UNASKED, Set.of(), true);

    /** Whether a person named groups. */
    public enum Said {
        /** Some, or none of them. */
        NAMED,
        /** Prefers not to say. */
        REFUSED,
        /** Was not asked alone. */
        UNASKED
    }

    /**
     * A sign of each group that is counted, never given to another. Whom a person loves is not among them: who has a copy of
     * the database and the key would read it, and the answer is not worth that.
     */
    private static final Map<String, Character> SIGNS = new TreeMap<>(Map.ofEntries(
            Map.entry(WOMAN, 'w'),
            Map.entry("CHILD", 'c'),
            Map.entry("YOUTH", 'y'),
            Map.entry("OLDER", 'l'),
            Map.entry("DISABILITY", 'd'),
            Map.entry("INDIGENOUS", 'i'),
            Map.entry("MINORITY", 'm'),
            Map.entry("REFUGEE", 'f'),
            Map.entry("IDP", 'p'),
            Map.entry("MIGRANT_X", 'x'),
            Map.entry("MIGRANT_IN", 'n'),
            Map.entry("STATELESS", 's'),
            Map.entry("FEMALE_HEAD", 'h'),
            Map.entry("PREGNANT_NURSING", 'g'),
            Map.entry("LAND_USER", 'a'),
            Map.entry("DEFENDER", 'e'),
            Map.entry("NON_READER", 'b')));

    private static final String NAMED = "N";
    private static final String REFUSED = "r";

    /** As long whoever it is of. */
    private static final int LENGTH = 24;

    public Voice {
        groups = Set.copyOf(groups);
    }

    /** Groups that are counted. */
    public static Set<String> counted() {
        return SIGNS.keySet();
    }

    /** What is counted of somebody who names these groups. */
    public static Voice of(Collection<String> named) {
        var counted = named.stream().filter(SIGNS::containsKey).collect(Collectors.toSet());
        return new Voice(named.contains("REFUSED") ? Said.REFUSED : Said.NAMED, counted, true);
    }

    /** Whether it is known that the person names this group, or does not. */
    public boolean tellsOf(String group) {
        return said == Said.NAMED && (whole || group.equals(WOMAN));
    }

    byte[] written() {
        var signs =
                groups.stream().map(SIGNS::get).map(String::valueOf).sorted().collect(Collectors.joining());
        var text = (said == Said.REFUSED ? REFUSED : NAMED) + signs;
        return (text + " ".repeat(LENGTH - text.length())).getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads what was written; those that were written earlier have one sign alone. */
    static Voice read(byte[] written) {
        var text = new String(written, StandardCharsets.US_ASCII).strip();
        if (text.equals(REFUSED)) {
            return new Voice(Said.REFUSED, Set.of(), true);
        }
        if (written.length == 1) {
            return new Voice(Said.NAMED, text.equals("w") ? Set.of(WOMAN) : Set.of(), false);
        }
        if (!text.startsWith(NAMED)) {
            throw new Unopenable();
        }
        return new Voice(
                Said.NAMED,
                SIGNS.entrySet().stream()
                        .filter(sign -> text.indexOf(sign.getValue(), 1) > 0)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                true);
    }
}
