package org.recourse.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The hidden value of a form: 128 random bits signed by the server for this form, so that nobody else chooses an
 * idempotency key, and the same form sent twice is the same request.
 */
public final class FormTokens {

    private static final int VALUE = 16;
    private static final int MAC = 16;

    private final KeyRing ring;

    public FormTokens(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * A new value for a form.
     *
     * @param form its name, such as {@code report}
     */
    public String fresh(String form) {
        var value = Gcm.random(VALUE);
        var mac = mac(ring.newest(KeyPurpose.FORM), form, value);
        return Tokens.text(ByteBuffer.allocate(VALUE + MAC).put(value).put(mac).array());
    }

    /** The idempotency key in the value of this form; none where the server did not make it for this form. */
    public Optional<String> idempotencyKey(String form, String token) {
        var bytes = Tokens.bytes(token, VALUE + MAC);
        if (bytes == null) {
            return Optional.empty();
        }
        var value = Arrays.copyOf(bytes, VALUE);
        var mac = Arrays.copyOfRange(bytes, VALUE, VALUE + MAC);
        var ours = ring.newestFirst(KeyPurpose.FORM).stream()
                .anyMatch(key -> MessageDigest.isEqual(mac, mac(key, form, value)));
        return ours ? Optional.of(HexFormat.of().formatHex(value)) : Optional.empty();
    }

    private static byte[] mac(ServerKey key, String form, byte[] value) {
        var signed = "recourse-form/1\n" + form + "\n" + HexFormat.of().formatHex(value);
        return Arrays.copyOf(key.hmac(signed), MAC);
    }
}
