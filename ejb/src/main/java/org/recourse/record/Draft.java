package org.recourse.record;

import org.recourse.grievance.History;

/**
 * What a copy is made of, as the policy gave it to whoever asks.
 *
 * @param id of the record
 * @param language of its words
 * @param file the case; its history is there where the copy shows it
 */
public record Draft(String id, Copy copy, String language, History file) {

    /**
     * The pages were made of it.
     *
     * @param words the record as data, from which they were made, byte by byte
     */
    public Printed printed(String words, int pages) {
        return new Printed(id, copy, language, words, pages);
    }
}
