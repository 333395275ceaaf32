package org.recourse.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes as they stand in cookies and forms: base64 for addresses, without padding, in its one canonical form. */
final class Tokens {

    private static final int LONGEST = 1024;

    private Tokens() {}

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes, or null where the text is no token of this length. */
    static byte @Nullable [] bytes(String text, int length) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            return bytes.length == length && text(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
