package org.recourse.web.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The officer who reads a page of the portal, as its bar shows him, with the three to five places of his role.
 *
 * @param name   his name
 * @param role   his role as a code, such as {@code case-manager}
 * @param office the name of his office
 * @param places where his work is
 */
public record Account(String name, String role, String office, List<Place> places) {

    /**
     * A place of the bar.
     *
     * @param key   the key of its name, such as {@code place.cases}
     * @param href  its address
     * @param count how much waits there; none is not shown
     * @param hot   whether something there is late
     */
    public record Place(String key, String href, @Nullable Integer count, boolean hot) {

        public Place(String key, String href) {
            this(key, href, null, false);
        }
    }

    /** Whether this is one of his places. */
    public boolean has(String href) {
        return places.stream().anyMatch(place -> place.href().equals(href));
    }

    /** At most two letters, for small screens. */
    public String initials() {
        var words = name.strip().split("\\s+", -1);
        var first = words[0].isEmpty() ? "" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        // Letters that join would make a word of them.
        return first.codePoints().anyMatch(Account::joins) ? first + '\u00a0' + last : first + last;
    }

    private static boolean joins(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    /** Whether this place holds the page at this address. */
    public boolean at(Place place, String path) {
        return path.equals(place.href())
                || place.href().length() > "/portal".length() && path.startsWith(place.href() + "/");
    }
}
