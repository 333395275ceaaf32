package org.recourse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.Digests;

/**
 * The key of one half-finished report, which is only in the cookie of the browser that writes it: 256 random bits from
 * which the draft's id in the database and its cipher key follow, so that whoever holds the database opens nothing.
 */
public final class DraftKey {

    static final int LENGTH = 32;

    private final byte[] secret;

    private DraftKey(byte[] secret) {
        this.secret = secret;
    }

    /** The key of a new draft. */
    public static DraftKey fresh() {
        return of(Gcm.random(LENGTH));
    }

    static DraftKey of(byte[] secret) {
        return new DraftKey(secret);
    }

    /** Where the draft stands in the database: 32 bytes that say nothing of the key. */
    public byte[] id() {
        return derived("recourse-draft-id/1");
    }

    /** The whole draft as one ciphertext. */
    public byte[] seal(ClearText draft) {
        return Gcm.encrypt(Gcm.key(cipher()), bound(), draft.saltAndText());
    }

    /** The draft; none where these bytes are not one of this key, whatever the cause. */
    public Optional<ClearText> open(byte[] sealed) {
        try {
            return Optional.of(ClearText.opened(Gcm.decrypt(Gcm.key(cipher()), bound(), sealed)));
        } catch (Unopenable e) {
            return Optional.empty();
        }
    }

    private byte[] cipher() {
        return derived("recourse-draft-key/1");
    }

    private byte[] derived(String what) {
        return Digests.hmac(secret, what.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bound() {
        return "recourse-draft/1".getBytes(StandardCharsets.US_ASCII);
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DraftKey that && MessageDigest.isEqual(secret, that.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(id());
    }

    @Override
    public String toString() {
        return "key of a draft";
    }
}
