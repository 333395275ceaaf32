package org.recourse.record;

import org.recourse.ledger.Entry;

/**
 * A record that waits on its case.
 *
 * @param id    of the record
 * @param words the record as data
 * @param salt  with which its seal was made: whoever holds both can prove the words by the entry
 * @param entry of its own stream
 */
public record Kept(String id, byte[] words, byte[] salt, Entry entry) {

    public Kept {
        words = words.clone();
        salt = salt.clone();
    }

    @Override
    public byte[] words() {
        return words.clone();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public String toString() {
        return "record";
    }
}
