package org.recourse.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.Seal;
import org.recourse.ledger.StreamName;

/**
 * A confidential text in the clear, with the salt that proves it. It shows itself to nobody by accident: in logs,
 * messages and templates it is a dot row; who means to show it says {@link #reveal}.
 */
public final class ClearText {

    private final byte[] salt;
    private final byte[] text;

    private ClearText(byte[] salt, byte[] text) {
        this.salt = salt;
        this.text = text;
    }

    /** A text to be sealed, under a new salt; refuses half a character (an unpaired surrogate). */
    public static ClearText of(String text) {
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return of(Arrays.copyOf(bytes.array(), bytes.limit()));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the text holds half a character");
        }
    }

    /** Bytes to be sealed, under a new salt. */
    public static ClearText of(byte[] text) {
        return new ClearText(Seal.salt(), text.clone());
    }

    /** What was encrypted: the salt, then the text. */
    static ClearText opened(byte[] saltAndText) {
        var text = Arrays.copyOfRange(saltAndText, Seal.SALT_LENGTH, saltAndText.length);
        return new ClearText(Arrays.copyOf(saltAndText, Seal.SALT_LENGTH), text);
    }

    byte[] saltAndText() {
        return ByteBuffer.allocate(salt.length + text.length)
                .put(salt)
                .put(text)
                .array();
    }

    /** The text itself, for whoever the policy lets see it. */
    public String reveal() {
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The bytes themselves, for whoever the policy lets see them. */
    public byte[] revealBytes() {
        return text.clone();
    }

    /** The salt itself, for whoever is to prove the text by its seal; the text is guessed easily by its holder. */
    public byte[] revealSalt() {
        return salt.clone();
    }

    /** The seal of this text in the entry of its act. */
    public Seal seal(StreamName stream, String field) {
        return Seal.of(stream, field, salt, text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClearText that
                && MessageDigest.isEqual(salt, that.salt)
                && MessageDigest.isEqual(text, that.text);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "…";
    }
}
