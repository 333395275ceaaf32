package org.recourse.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text that nobody can read without its key, as it stands in the database: the number of its key (two bytes), a
 * nonce (twelve), the ciphertext of salt and text, and the tag that binds it to its place.
 */
public final class Sealed {

    static final int NUMBER_LENGTH = 2;
    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private static final int SHORTEST = NUMBER_LENGTH + NONCE_LENGTH + 32 + TAG_LENGTH;

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads what stands in the database; refuses with {@link IllegalArgumentException} what is too short to be one. */
    public static Sealed of(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("too short for a sealed text");
        }
        return new Sealed(bytes.clone());
    }

    /** As it is written to the database. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Which of the case's keys opens it: 0 the case's own, 1 to n those of its persons. */
    public int keyNumber() {
        return (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "sealed under key " + keyNumber();
    }
}
