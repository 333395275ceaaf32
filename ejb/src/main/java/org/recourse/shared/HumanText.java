package org.recourse.shared;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may come in as a text: any script, in the form in which the same words are the same bytes (Unicode's NFC).
 * What cannot be seen and could deceive is taken out: control characters, overrides and embeddings of the direction of
 * writing, tags, and other invisible characters. The marks and joiners that Arabic, Persian and Indic writing needs
 * stay.
 */
public final class HumanText {

    /** More marks over one letter are no writing (Unicode Standard Annex 15, Stream-Safe Text Format). */
    private static final int MOST_MARKS = 30;
    /** Before anything is looked at: four times the limit, for what is taken out. */
    private static final int ROOM = 4;

    private HumanText() {}

    /** The text, where somebody has said something; blanks alone say nothing. */
    public static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank());
    }

    /** Whether nothing was said. */
    public static boolean isBlank(@Nullable String text) {
        return said(text).isEmpty();
    }

    /**
     * A text of several lines without blanks around it; line ends become {@code \n}. Refuses with {@link TextRefused}.
     *
     * @param longest in code points
     */
    public static String text(String raw, int longest) {
        return clean(raw.replace("\r\n", "\n"), longest, '\n');
    }

    /**
     * A text of one line, such as a name; line ends become blanks. Refuses with {@link TextRefused}.
     *
     * @param longest in code points
     */
    public static String line(String raw, int longest) {
        return clean(raw.replace("\r\n", " "), longest, ' ');
    }

    private static String clean(String raw, int longest, char lineEnd) {
        if (raw.length() / 2 > (long) ROOM * longest) {
            throw TextRefused.tooLong(longest);
        }
        var seen = new StringBuilder(raw.length());
        raw.codePoints().forEach(symbol -> add(seen, symbol, lineEnd));
        var clean = Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
        if (clean.codePointCount(0, clean.length()) > longest) {
            throw TextRefused.tooLong(longest);
        }
        marks(clean);
        return clean;
    }

    private static void add(StringBuilder text, int symbol, char lineEnd) {
        if (Character.getType(symbol) == Character.SURROGATE) {
            throw TextRefused.halfACharacter();
        }
        if (isLineEnd(symbol)) {
            text.append(lineEnd);
        } else if (symbol == '\t') {
            text.append(' ');
        } else if (!isTakenOut(symbol)) {
            text.appendCodePoint(symbol);
        }
    }

    private static boolean isLineEnd(int symbol) {
        return symbol == '\n' || symbol == '\r' || symbol == 0x85 || symbol == 0x2028 || symbol == 0x2029;
    }

    private static boolean isTakenOut(int symbol) {
        return Character.getType(symbol) == Character.CONTROL
                || Character.getType(symbol) == Character.FORMAT && !isNeeded(symbol)
                || isNoCharacter(symbol);
    }

    /** Joiners, direction marks, and signs of Arabic, Syriac and Kaithi that are seen although they are called format. */
    private static boolean isNeeded(int symbol) {
        return symbol >= 0x200c && symbol <= 0x200f
                || symbol >= 0x0600 && symbol <= 0x0605
                || symbol == 0x061c
                || symbol == 0x06dd
                || symbol == 0x070f
                || symbol == 0x0890
                || symbol == 0x0891
                || symbol == 0x08e2
                || symbol == 0x110bd
                || symbol == 0x110cd;
    }

    private static boolean isNoCharacter(int symbol) {
        return (symbol & 0xfffe) == 0xfffe || symbol >= 0xfdd0 && symbol <= 0xfdef;
    }

    private static void marks(String text) {
        int marks = 0;
        for (int symbol : text.codePoints().toArray()) {
            marks = isMark(symbol) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                throw TextRefused.tooManyMarks();
            }
        }
    }

    private static boolean isMark(int symbol) {
        int type = Character.getType(symbol);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
