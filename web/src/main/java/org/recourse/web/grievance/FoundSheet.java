package org.recourse.web.grievance;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.Empty;

/** What is said of cases that were found by words: how many, how, and what to do where there is none. */
final class FoundSheet {

    private final DocketAsk ask;
    private final Docket.Found found;
    private final boolean perhapsReference;
    private final String typed;

    FoundSheet(DocketAsk ask, Docket.Found found, Typed look) {
        this.ask = ask;
        this.found = found;
        perhapsReference = look.isWrittenAsOne();
        typed = '\u2068' + look.text() + '\u2069';
    }

    Phrase lead() {
        var key = "docket.found." + DocketSheet.code(ask.shelf());
        return Phrase.of(found.more() ? key + ".more" : key, here(), typed);
    }

    private int here() {
        return DocketSheet.count(ask.shelf(), found.counts());
    }

    @Nullable
    Phrase note() {
        return found.begun() ? Phrase.of("docket.found.begun", typed) : null;
    }

    /** In place of no case: where the others are, or how to look otherwise. */
    Empty empty() {
        var fullest = Arrays.stream(Shelf.values())
                .max(Comparator.comparing(shelf -> DocketSheet.count(shelf, found.counts())))
                .orElseThrow();
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
