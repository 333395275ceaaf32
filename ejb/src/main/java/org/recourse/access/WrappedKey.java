package org.recourse.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key of a case as it stands in the database: encrypted under a key that is not there. */
public final class WrappedKey {

    private final int number;
    private final int wrappedBy;
    private final byte[] bytes;

    /**
     * @param number which of the case's keys it is
     * @param wrappedBy the number of the key-encryption key
     * @param bytes its ciphertext
     */
    public WrappedKey(int number, int wrappedBy, byte[] bytes) {
        this.number = number;
        this.wrappedBy = wrappedBy;
        this.bytes = bytes.clone();
    }

    /** Which of the case's keys it is. */
    public int number() {
        return number;
    }

    /** The number of the key-encryption key that unwraps it. */
    public int wrappedBy() {
        return wrappedBy;
    }

    /** Its ciphertext. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrappedKey that
                && number == that.number
                && wrappedBy == that.wrappedBy
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "key " + number + " wrapped by " + wrappedBy;
    }
}
