package org.recourse.record;

import java.util.Optional;

/**
 * A record whose pages were made and counted. It comes of a draft and of nothing that was sent: no form and no client of
 * the API says what stands in a record.
 */
public final class Printed {

    private final Draft draft;
    private final String words;
    private final int pages;

    Printed(Draft draft, String words, int pages) {
        this.draft = draft;
        this.words = words;
        this.pages = pages;
    }

    String id() {
        return draft.id();
    }

    Copy copy() {
        return draft.copy();
    }

    String language() {
        return draft.language();
    }

    Optional<Referral> referral() {
        return Optional.ofNullable(draft.referral());
    }

    String words() {
        return words;
    }

    int pages() {
        return pages;
    }
}
