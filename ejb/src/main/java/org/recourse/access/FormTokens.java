package org.recourse.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The hidden value of a form: 128 random bits that the server signed twice, for this form and for whom it was drawn. So
 * nobody else chooses an idempotency key, the same form sent twice is the same request, and a form that was opened for
 * one receipt, one login or one state of a report is not taken for another.
 */
public final class FormTokens {

    private static final int VALUE = 16;
    private static final int MAC = 16;
    private static final int REQUEST = 16;

    private final KeyRing ring;

    public FormTokens(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * A new value for a form.
     *
     * @param form its name, such as {@code report}
     * @param holder for whom it is drawn: a login, a receipt, what was read back
     */
    public String fresh(String form, String holder) {
        var key = ring.newest(KeyPurpose.FORM);
        var value = Gcm.random(VALUE);
        return Tokens.text(ByteBuffer.allocate(VALUE + 2 * MAC)
                .put(value)
                .put(ours(key, form, value))
                .put(held(key, form, value, holder))
                .array());
    }

    /** Whether the server made this value for this form, for whomever. */
    public boolean ours(String form, String token) {
        return opened(form, token).isPresent();
    }

    /** The idempotency key in the value of this form; none where the server did not make it for this form and holder. */
    public Optional<String> idempotencyKey(String form, String holder, String token) {
        return held(form, holder, token).map(opened -> HexFormat.of().formatHex(opened.value));
    }

    /**
     * The request that a sending is, 32 hexadecimal digits: the same form with the same answers is the same request, and
     * with other answers another. Tells nothing of the answers to whoever has not the server's key.
     *
     * @return none where the server did not make the value for this form and holder
     */
    public Optional<String> request(String form, String holder, String token, Map<String, List<String>> answers) {
        return held(form, holder, token)
                .map(opened -> opened.key.hmac(
                        "recourse-request/1\n" + HexFormat.of().formatHex(opened.value) + '\n' + written(answers)))
                .map(mac -> HexFormat.of().formatHex(mac, 0, REQUEST));
    }

    /** Answers as one text; no two read the same. */
    private static String written(Map<String, List<String>> answers) {
        var text = new StringBuilder();
        new TreeMap<>(answers).forEach((name, values) -> {
            counted(text, name);
            text.append(values.size()).append(':');
            values.forEach(value -> counted(text, value));
        });
        return text.toString();
    }

    private static void counted(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    private record Opened(ServerKey key, byte[] value, byte[] holder) {}

    private Optional<Opened> held(String form, String holder, String token) {
        return opened(form, token)
                .filter(opened -> MessageDigest.isEqual(opened.holder, held(opened.key, form, opened.value, holder)));
    }

    private Optional<Opened> opened(String form, String token) {
        var bytes = Tokens.bytes(token, VALUE + 2 * MAC);
        if (bytes == null) {
            return Optional.empty();
        }
        var value = Arrays.copyOf(bytes, VALUE);
        var ours = Arrays.copyOfRange(bytes, VALUE, VALUE + MAC);
        var holder = Arrays.copyOfRange(bytes, VALUE + MAC, bytes.length);
        return ring.newestFirst(KeyPurpose.FORM).stream()
                .filter(key -> MessageDigest.isEqual(ours, ours(key, form, value)))
                .map(key -> new Opened(key, value, holder))
                .findFirst();
    }

    private static byte[] ours(ServerKey key, String form, byte[] value) {
        return mac(key, "recourse-form/2\n" + form + '\n' + HexFormat.of().formatHex(value));
    }

    private static byte[] held(ServerKey key, String form, byte[] value, String holder) {
        return mac(
                key, "recourse-form-holder/1\n" + form + '\n' + HexFormat.of().formatHex(value) + '\n' + holder);
    }

    private static byte[] mac(ServerKey key, String signed) {
        return Arrays.copyOf(key.hmac(signed.getBytes(StandardCharsets.UTF_8)), MAC);
    }
}
