package org.recourse.web.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.recourse.grievance.ActRefused;
import org.recourse.record.Draft;
import org.recourse.record.Kept;
import org.recourse.record.Printed;
import org.recourse.web.shared.Texts;

/** Puts a draft into words and counts its pages, and makes the pages of words that are kept. It asks nobody for anything. */
final class Copyist {

    private Copyist() {}

    /**
     * The words of a draft, and how many pages they take.
     *
     * @param ink in the language of the draft
     * @throws ActRefused where a letter cannot be printed
     */
    static Printed printed(Draft draft, Ink ink) {
        var paper = Papers.of(draft, ink.at(draft.file().view()));
        Letters.missing(paper.texts()).ifPresent(letter -> {
            throw ActRefused.because("record-letter", letter);
        });
        var pages = print(paper, PaperPage.NO_HASH, List.of(), ink.texts()).pages();
        return draft.printed(PaperJson.write(paper), pages);
    }

    /** What is kept, as it was put into words. */
    static Paper paper(Kept kept) {
        return PaperJson.read(new String(kept.words(), StandardCharsets.UTF_8));
    }

    /**
     * The pages of a copy, with the data they were made of and what proves it.
     *
     * @param texts in the language of the paper
     */
    static byte[] pages(Kept kept, Paper paper, Texts texts) {
        return print(paper, kept.entry().hash().toString(), attached(kept), texts)
                .pdf();
    }

    private static List<Attachment> attached(Kept kept) {
        var entry = kept.entry().text().getBytes(StandardCharsets.US_ASCII);
        var salt = (HexFormat.of().formatHex(kept.salt()) + '\n').getBytes(StandardCharsets.US_ASCII);
        return List.of(
                new Attachment("record.json", "application/json", "The record as data", kept.words()),
                new Attachment("record.salt", "text/plain", "With it the seal of the record is made", salt),
                new Attachment("record.entry", "text/plain", "The entry of the ledger that holds the seal", entry));
    }

    private static Press.Printed print(Paper paper, String hash, List<Attachment> attached, Texts texts) {
        return Press.print(
                PaperPage.draw(paper, hash, texts),
                texts.language().rightToLeft(),
                Instant.parse(paper.made()),
                attached);
    }
}
