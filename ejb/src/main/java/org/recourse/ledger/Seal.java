package org.recourse.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The proof in an entry that a text was what it is: keyed by a salt that stands in front of the text inside the
 * ciphertext, so that whoever may open the text can prove it, and erasing its key leaves 256 bits of noise.
 *
 * @param field what was sealed, such as {@code narrative} or {@code evidence.1}
 * @param digest 64 hexadecimal digits in lower case
 */
public record Seal(String field, String digest) {

    /** Always 32 bytes: a shorter key of HMAC could be confused with its twin that is padded with zeros. */
    public static final int SALT_LENGTH = 32;

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9.-]{0,31}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Seal {
        if (!FIELD.matcher(field).matches() || !DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("no seal");
        }
    }

    /** Seals the exact bytes of a text or a file in its stream; refuses a salt that is not 32 bytes long. */
    public static Seal of(StreamName stream, String field, byte[] salt, byte[] text) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("a salt has 32 bytes");
        }
        var head = "recourse-seal/1\n" + stream.text() + "\n" + field + "\n";
        var digest = Digests.hmac(salt, head.getBytes(StandardCharsets.UTF_8), text);
        return new Seal(field, HexFormat.of().formatHex(digest));
    }

    /** A new salt, to be used for one text and never again. */
    public static byte[] salt() {
        var salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** Whether this is the seal of that text; takes the same time whatever differs. */
    public boolean holds(StreamName stream, byte[] salt, byte[] text) {
        var other = of(stream, field, salt, text);
        return MessageDigest.isEqual(
                digest.getBytes(StandardCharsets.US_ASCII), other.digest.getBytes(StandardCharsets.US_ASCII));
    }

    /** As the function {@code append} takes it: {@code narrative=b367…}. */
    public String line() {
        return field + "=" + digest;
    }
}
