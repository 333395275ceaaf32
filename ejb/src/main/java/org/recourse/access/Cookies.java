package org.recourse.access;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a complainant's browser carries between two pages: the key of a draft, and for a quarter of an hour the receipt.
 * A cookie that was forged, altered, made for another purpose or has run out is the same as none, and nothing tells
 * which of these it was.
 */
public final class Cookies {

    /** How long the follow-up page remembers a receipt; its path is {@code /follow-up}. */
    public static final Duration RECEIPT_LIFE = Duration.ofMinutes(15);
    /** How long a draft lives, from its first page. */
    public static final Duration DRAFT_LIFE = Duration.ofHours(24);

    private static final int MAC = 32;
    private static final int TICKET = 16;
    private static final int RECEIPT_BYTES = 13;
    private static final int CLEAR = Long.BYTES + RECEIPT_BYTES;
    private static final int SEALED = Sealed.NONCE_LENGTH + CLEAR + Sealed.TAG_LENGTH;

    private final KeyRing ring;

    public Cookies(KeyRing ring) {
        this.ring = ring;
    }

    /** The cookie that carries the key of a draft. */
    public String of(DraftKey draft) {
        var secret = draft.secret();
        var mac = draftMac(ring.newest(KeyPurpose.COOKIE), secret);
        return Tokens.text(
                ByteBuffer.allocate(secret.length + MAC).put(secret).put(mac).array());
    }

    /** The key of the draft in a cookie; none where the server did not make it. */
    public Optional<DraftKey> draft(String cookie) {
        var bytes = Tokens.bytes(cookie, DraftKey.LENGTH + MAC);
        if (bytes == null) {
            return Optional.empty();
        }
        var secret = Arrays.copyOf(bytes, DraftKey.LENGTH);
        var mac = Arrays.copyOfRange(bytes, DraftKey.LENGTH, bytes.length);
        var ours = ring.newestFirst(KeyPurpose.COOKIE).stream()
                .anyMatch(key -> MessageDigest.isEqual(mac, draftMac(key, secret)));
        return ours ? Optional.of(DraftKey.of(secret)) : Optional.empty();
    }

    /** A ticket under which a draft is found again by whoever may ask this server for it; it opens nothing by itself. */
    public static String ticket() {
        return Tokens.text(Gcm.random(TICKET));
    }

    /** The keys that drafts under this ticket may have, the newest first; none where it is no ticket. */
    public List<DraftKey> filed(String ticket) {
        var bytes = Tokens.bytes(ticket, TICKET);
        return bytes == null
                ? List.of()
                : ring.newestFirst(KeyPurpose.COOKIE).stream()
                        .map(key -> DraftKey.of(key.hmac("recourse-draft-ticket/1\n" + ticket)))
                        .toList();
    }

    /** The cookie that remembers a receipt from now on. */
    public String of(Receipt receipt, Instant now) {
        var clear = ByteBuffer.allocate(CLEAR)
                .putLong(now.plus(RECEIPT_LIFE).getEpochSecond())
                .put(fixed(receipt))
                .array();
        return Tokens.text(Gcm.encrypt(Gcm.key(receiptKey(ring.newest(KeyPurpose.COOKIE))), bound(), clear));
    }

    /** The receipt in a cookie; none where the server did not make it, or it has run out. */
    public Optional<Receipt> receipt(String cookie, Instant now) {
        var bytes = Tokens.bytes(cookie, SEALED);
        if (bytes == null) {
            return Optional.empty();
        }
        return ring.newestFirst(KeyPurpose.COOKIE).stream()
                .flatMap(key -> opened(key, bytes).stream())
                .filter(clear -> now.getEpochSecond() < ByteBuffer.wrap(clear).getLong())
                .map(clear -> new Receipt(new BigInteger(1, Arrays.copyOfRange(clear, Long.BYTES, CLEAR))))
                .findFirst();
    }

    private static Optional<byte[]> opened(ServerKey key, byte[] sealed) {
        try {
            return Optional.of(Gcm.decrypt(Gcm.key(receiptKey(key)), bound(), sealed));
        } catch (Unopenable e) {
            return Optional.empty();
        }
    }

    private static byte[] fixed(Receipt receipt) {
        var bytes = receipt.value().toByteArray();
        var fixed = new byte[RECEIPT_BYTES];
        System.arraycopy(bytes, 0, fixed, RECEIPT_BYTES - bytes.length, bytes.length);
        return fixed;
    }

    private static byte[] draftMac(ServerKey key, byte[] secret) {
        var label = "recourse-draft-cookie/1\n".getBytes(StandardCharsets.US_ASCII);
        return key.hmac(ByteBuffer.allocate(label.length + secret.length)
                .put(label)
                .put(secret)
                .array());
    }

    private static byte[] receiptKey(ServerKey key) {
        return key.hmac("recourse-receipt-cookie-key/1");
    }

    private static byte[] bound() {
        return "recourse-receipt-cookie/1".getBytes(StandardCharsets.US_ASCII);
    }
}
