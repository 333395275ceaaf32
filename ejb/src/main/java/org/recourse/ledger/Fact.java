package org.recourse.ledger;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One thing that an entry says of its act, in codes, numbers, dates and ids; never a word of anybody.
 *
 * @param name such as {@code severity}
 * @param value such as {@code S1}; several in ascending order with commas
 */
public record Fact(String name, String value) {

    private static final int LONGEST = 96;

    static final Pattern VALUE = Pattern.compile("[0-9A-Za-z$*,.:/=_~-]{1," + LONGEST + "}");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,31}");

    public Fact {
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("no fact: " + name);
        }
    }

    /** A fact of one code, id, date, instant or reference, as its own text. */
    public static Fact of(String name, Object value) {
        return new Fact(name, value.toString());
    }

    /** A yes or a no. */
    public static Fact of(String name, boolean value) {
        return new Fact(name, value ? "yes" : "no");
    }

    /** Several codes or ids; refuses none of them and more than fit into 96 bytes. */
    public static Fact ofAll(String name, Collection<String> values) {
        return new Fact(name, String.join(",", new TreeSet<>(values)));
    }

    /**
     * Several codes or ids, in as many facts as they need: the first has the name, and what does not fit into it any more
     * stands under the name with {@code .more}. Refuses none of them and more than fit into two.
     */
    public static List<Fact> split(String name, Collection<String> values) {
        var first = new TreeSet<String>();
        var more = new TreeSet<String>();
        int length = 0;
        for (var value : new TreeSet<>(values)) {
            length += value.length() + 1;
            (length <= LONGEST + 1 ? first : more).add(value);
        }
        return more.isEmpty() ? List.of(ofAll(name, first)) : List.of(ofAll(name, first), ofAll(name + ".more", more));
    }

    /** As the function {@code append} takes it: {@code severity=S1}. */
    public String line() {
        return name + "=" + value;
    }
}
