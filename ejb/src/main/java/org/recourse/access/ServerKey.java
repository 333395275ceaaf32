package org.recourse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.crypto.SecretKey;
import org.recourse.ledger.Digests;

/** A secret of the server, 32 bytes that are kept outside the database; shows itself to nobody by accident. */
public final class ServerKey {

    private final KeyPurpose purpose;
    private final int number;
    private final byte[] secret;

    ServerKey(KeyPurpose purpose, int number, byte[] secret) {
        if (number < 1 || number > Short.MAX_VALUE || secret.length != Gcm.KEY_LENGTH) {
            throw new IllegalArgumentException("no key of the server");
        }
        this.purpose = purpose;
        this.number = number;
        this.secret = secret.clone();
    }

    public KeyPurpose purpose() {
        return purpose;
    }

    /** Counted from 1 within its purpose; the largest is used for what is new. */
    public int number() {
        return number;
    }

    /** HMAC-SHA-256 of a text under this key. */
    public byte[] hmac(String text) {
        return hmac(text.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256 of bytes under this key. */
    public byte[] hmac(byte[] bytes) {
        return Digests.hmac(secret, bytes);
    }

    SecretKey aes() {
        return Gcm.key(secret);
    }

    /** The secret itself, for whoever has to hand it to the database's installation. */
    public byte[] reveal() {
        return secret.clone();
    }

    boolean sameSecret(ServerKey other) {
        return MessageDigest.isEqual(secret, other.secret);
    }

    @Override
    public String toString() {
        return purpose.code() + " key " + number;
    }
}
