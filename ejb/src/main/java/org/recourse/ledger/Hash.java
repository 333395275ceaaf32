package org.recourse.ledger;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest in the chain of a stream: that of an entry, or the anchor before the first.
 *
 * @param hex 64 hexadecimal digits in lower case; others are refused with {@link IllegalArgumentException}
 */
public record Hash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Hash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no hash");
        }
    }

    static Hash of(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
