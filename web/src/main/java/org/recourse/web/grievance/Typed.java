package org.recourse.web.grievance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.recourse.shared.Reference;

/**
 * What was typed to find a case: its reference, or words. Words can read as a reference by chance; one is taken for a
 * reference only as people are given it, in groups of four, four and one, or as nine symbols of which one is a digit.
 */
final class Typed {

    private static final Pattern WRITTEN =
            Pattern.compile("\\w{4}-\\w{4}-[\\w*~$=]|(?=.{0,8}\\d)\\w{4} \\w{4} [\\w*~$=]|(?=.*\\d)\\w{8}[\\w*~$=]");

    private final String text;

    Typed(String text) {
        this.text = text.strip();
    }

    String text() {
        return text;
    }

    /** The reference, where it is one. */
    Optional<Reference> reference() {
        return isWrittenAsOne() ? read() : Optional.empty();
    }

    /** Whether it looks like a reference, be it one or not: then it may have been written down wrongly. */
    boolean isWrittenAsOne() {
        return WRITTEN.matcher(text).matches();
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
