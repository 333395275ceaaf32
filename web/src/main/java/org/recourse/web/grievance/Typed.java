package org.recourse.web.grievance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.recourse.shared.Reference;

/**
 * What was typed to find a case: its reference, or words. A word of nine letters can read as a reference by chance; every
 * reference that people are given has a digit, or is written in groups.
 */
final class Typed {

    private static final Pattern MEANT = Pattern.compile("(?=.*[0-9-]).{9,}");
    private static final Pattern GROUPS = Pattern.compile(
            "(?=.*[0-9])(?:[0-9A-Za-z]{4}-[0-9A-Za-z]{4}(?:[\\s-].?)?|[0-9A-Za-z]{4} [0-9A-Za-z]{4} [^\\s])");

    private final String text;

    Typed(String text) {
        this.text = text.strip();
    }

    String text() {
        return text;
    }

    /** The reference, where it is one. */
    Optional<Reference> reference() {
        return MEANT.matcher(text).matches() ? read() : Optional.empty();
    }

    /** Whether a reference was meant, and written wrongly. */
    boolean isMisread() {
        return GROUPS.matcher(text).matches() && read().isEmpty();
    }

    /** The reference that was asked for as such. */
    Optional<Reference> read() {
        try {
            return Optional.of(Reference.parse(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
