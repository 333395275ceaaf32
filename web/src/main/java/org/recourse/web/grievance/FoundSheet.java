package org.recourse.web.grievance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.Empty;

/** What is said of cases that were found by words: how many, how, and what to do where there is none. */
final class FoundSheet {

    /** What is not seen itself and turns or hides what is seen around it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

    private final DocketAsk ask;
    private final Docket.Found found;
    private final boolean perhapsReference;
    private final String typed;

    FoundSheet(DocketAsk ask, Docket.Found found, Typed look) {
        this.ask = ask;
        this.found = found;
        perhapsReference = look.isWrittenAsOne();
        typed = '\u2068' + UNSEEN.matcher(look.text()).replaceAll("") + '\u2069';
    }

    /** How many cases of this part have the words; of more than are counted, that they are more. */
    Phrase lead() {
        var key = "docket.found." + DocketSheet.code(ask.shelf());
        return Phrase.of(found.more() ? key + ".more" : key, here(), typed);
    }

    private int here() {
        return DocketSheet.count(ask.shelf(), found.counts());
    }

    /** How it was found, where that is not as it was typed, or that it is not all; else null. */
    @Nullable
    Phrase note() {
        if (found.cut() && !found.page().rows().isEmpty()) {
            return Phrase.of("docket.found.cut.note", typed);
        }
        return found.begun() ? Phrase.of("docket.found.begun", typed) : null;
    }

    /** In place of no case: where the others are, or how to look otherwise. */
    Empty empty() {
        var fullest = Arrays.stream(Shelf.values())
                .max(Comparator.comparing(shelf -> DocketSheet.count(shelf, found.counts())))
                .orElseThrow();
        if (found.cut()) {
            return new Empty(
                    "i-search",
                    Phrase.of("docket.found.cut", typed),
                    Phrase.of("docket.found.cut.say"),
                    Action.other(Phrase.of("docket.found.leave"), ask.whole()));
        }
        int there = DocketSheet.count(fullest, found.counts());
        if (there == 0) {
            return new Empty(
                    "i-search",
                    Phrase.of("docket.found.none", typed),
                    Phrase.of(perhapsReference ? "docket.found.none.reference" : "docket.found.none.say"),
                    Action.other(Phrase.of("docket.found.leave"), ask.whole()));
        }
        return new Empty(
                "i-search",
                Phrase.of("docket.found.elsewhere", typed),
                found.more()
                        ? Phrase.of("docket.found.elsewhere.more")
                        : Phrase.of("docket.found.elsewhere.say", found.counts().all()),
                Action.other(Phrase.of("docket.part." + DocketSheet.code(fullest)), ask.part(fullest)));
    }
}
