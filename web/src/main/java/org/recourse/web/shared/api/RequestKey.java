package org.recourse.web.shared.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.InputRefused;

/** What {@code Idempotency-Key} makes of a request: the same key with the same body is the same request once more. */
public final class RequestKey {

    /** Fewer signs cannot hold 128 bits. */
    private static final int SHORTEST = 22;

    private static final int LONGEST = 200;
    private static final int REQUEST = 16;

    private RequestKey() {}

    /**
     * The request that a sending is, 32 hexadecimal digits.
     *
     * @param key as it was sent; without one, each sending is a request of its own
     * @param said what is asked for, where, by whom
     * @return null where no key was sent
     */
    public static @Nullable String request(@Nullable String key, String... said) {
        if (key == null) {
            return null;
        }
        var digest = sha256();
        digest.update(checked(key).getBytes(StandardCharsets.UTF_8));
        for (var part : said) {
            digest.update((byte) 0);
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), REQUEST));
    }

    /** The key, where it can hold 128 bits. */
    public static String checked(@Nullable String key) {
        if (key == null || key.length() < SHORTEST || key.length() > LONGEST) {
            throw InputRefused.field("Idempotency-Key", "key-short");
        }
        return key;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
