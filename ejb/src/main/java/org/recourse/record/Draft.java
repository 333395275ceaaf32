package org.recourse.record;

import org.jspecify.annotations.Nullable;
import org.recourse.grievance.History;

/**
 * What a copy is made of, as the policy gave it to whoever asks.
 *
 * @param id of the record
 * @param language of its words
 * @param file the case; its history is there where the copy shows it
 * @param referral for whose recipient it is; null for every other copy
 */
public record Draft(
        String id,
        Copy copy,
        String language,
        History file,
        @Nullable Referral referral) {

    public Draft {
        if ((copy == Copy.REFERRAL) != (referral != null)) {
            throw new IllegalArgumentException("a copy of a referral, and no other, has a recipient");
        }
    }

    /** A draft of a copy that is for nobody's recipient. */
    public Draft(String id, Copy copy, String language, History file) {
        this(id, copy, language, file, null);
    }

    /**
     * The pages were made of it.
     *
     * @param words the record as data, from which they were made, byte by byte
     */
    public Printed printed(String words, int pages) {
        return new Printed(this, words, pages);
    }
}
