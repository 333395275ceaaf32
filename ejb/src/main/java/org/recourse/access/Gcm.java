package org.recourse.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random nonce of 96 bits in front of the ciphertext (NIST SP 800-38D, 8.2.2: at most 2^32 texts
 * under one key).
 */
final class Gcm {

    static final int KEY_LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] encrypt(SecretKey key, byte[] authenticated, byte[] clear) {
        var nonce = random(Sealed.NONCE_LENGTH);
        try {
            var secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, authenticated).doFinal(clear);
            return ByteBuffer.allocate(nonce.length + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses with {@link Unopenable} whatever was not encrypted so, without telling which part is wrong. */
    static byte[] decrypt(SecretKey key, byte[] authenticated, byte[] nonceAndSecret) {
        if (nonceAndSecret.length < Sealed.NONCE_LENGTH + Sealed.TAG_LENGTH) {
            throw new Unopenable();
        }
        var nonce = Arrays.copyOf(nonceAndSecret, Sealed.NONCE_LENGTH);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, authenticated)
                    .doFinal(nonceAndSecret, nonce.length, nonceAndSecret.length - nonce.length);
        } catch (GeneralSecurityException e) {
            throw new Unopenable();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] authenticated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * Sealed.TAG_LENGTH, nonce));
        cipher.updateAAD(authenticated);
        return cipher;
    }
}
