package org.recourse.web.shared.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people typed, without what no eye sees. */
final class Words {

    /**
     * Control signs except the line end and the tabulator; marks that turn the direction of what follows them. The
     * marks that some scripts need (joiners, LRM, RLM, ALM) stay.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}&&[^\\n\\t]]");

    private Words() {}

    /** In normal form C, with plain line ends, no unseen signs, and no blanks around it. */
    static String clean(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(UNSEEN.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** The signs as people count them, not as Java does. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Digits of any script as western ones, so that every keyboard can write a date. */
    static String digits(String typed) {
        var text = new StringBuilder();
        clean(typed)
                .codePoints()
                .forEach(
                        sign -> text.appendCodePoint(Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign));
        return text.toString();
    }
}
