package org.recourse.web.record;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which letters our type has and draws right. A letter without a shape would be a box, and a script whose letters change
 * with their neighbours would be drawn wrong: neither is put on paper.
 */
final class Letters {

    /** Scripts that are drawn as they should be; Arabic by its letters' forms. */
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.ARABIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private static final CmapLookup SHAPES = shapes();

    private Letters() {}

    private static CmapLookup shapes() {
        try (var type = new TTFParser().parse(new RandomAccessReadBuffer(Type.SANS.bytes()))) {
            return type.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first letter that cannot be drawn, such as {@code U+1218 ETHIOPIC SYLLABLE MA}; nothing where all can. */
    static Optional<String> missing(Stream<String> words) {
        return words.flatMap(text -> shaped(text).codePoints().boxed())
                .filter(letter -> !isDrawn(letter))
                .findFirst()
                .map(Letters::name);
    }

    private static String shaped(String text) {
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK).shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDrawn(int letter) {
        if (letter == '\n' || isUnseen(letter)) {
            return true;
        }
        return SCRIPTS.contains(UnicodeScript.of(letter)) && SHAPES.getGlyphId(letter) != 0 && !isUnjoined(letter);
    }

    /** Marks of direction and joins, which have no shape and need none. */
    private static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT;
    }

    /** An Arabic letter that did not take the form that its place asks for; hamza joins nothing and has only one. */
    private static boolean isUnjoined(int letter) {
        return letter >= 0x0620
                && letter <= 0x077F
                && Character.getType(letter) == Character.OTHER_LETTER
                && UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE) != UCharacter.JoiningType.NON_JOINING;
    }

    private static String name(int letter) {
        return "U+%04X %s".formatted(letter, Character.getName(letter));
    }
}
