package org.recourse.web.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Templates;
import org.recourse.web.shared.Texts;

/**
 * The pages of a paper, as XHTML for the press: the only template that is no web page.
 *
 * @param hash of the entry of the record's own stream, in groups to be read aloud
 * @param rightToLeft whether the first column stands on the right
 */
public record PaperPage(Paper paper, String hash, boolean rightToLeft) implements Page {

    /** Stands in the place of the hash while pages are counted; as wide as a real one. */
    static final String NO_HASH = "0".repeat(64);

    /** Vowel marks, which our type sets beside their letters and not above them; nobody misses them in print. */
    private static final String VOWELS = "[\u064B-\u0652\u0670]";

    /** Lines of a table that stand together on a page. */
    private static final int FEW = 8;

    /** A cell of a table in the order in which it stands; the press knows no tables from right to left. */
    public record Cell(String words, int column) {
        /** Whether it names its row. */
        public boolean heads() {
            return column == 1;
        }
    }

    /** The XHTML of a paper. */
    static String draw(Paper paper, String hash, Texts texts) {
        var page = new PaperPage(paper, groups(hash), texts.language().rightToLeft());
        return Templates.all().draw(page, texts).replaceAll(VOWELS, "");
    }

    static String groups(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Whether a stranger who finds it must not see what it is. */
    public boolean neutral() {
        return !paper.cover().isEmpty();
    }

    /** Whether a part is short enough not to be cut, so that no page ends with its heading alone. */
    public boolean together(Paper.Part part) {
        return part.rows().size() <= FEW;
    }

    /** The lines of a table that are printed. */
    public Shortened shortened(Paper.Part part) {
        return Shortened.of(part.rows());
    }

    /** How words are marked whose first letter runs the other way than the paper: as their own language sets them. */
    public String turn(String words) {
        return words.codePoints()
                .mapToObj(letter -> switch (Character.getDirectionality(letter)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> "ltr";
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
                    default -> "";
                })
                .filter(way -> !way.isEmpty())
                .findFirst()
                .filter(way -> way.equals("rtl") != rightToLeft)
                .map(way -> "to-" + way)
                .orElse("");
    }

    /** The cells of a line as they stand from left to right. */
    public List<Cell> cells(List<String> words) {
        var cells = new ArrayList<Cell>();
        for (var cell : words) {
            cells.add(new Cell(cell, cells.size() + 1));
        }
        if (rightToLeft) {
            Collections.reverse(cells);
        }
        return cells;
    }
}
