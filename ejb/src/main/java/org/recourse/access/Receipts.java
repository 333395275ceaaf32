package org.recourse.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes receipts and finds them again. A receipt follows from the idempotency key of the request that made it, so it
 * is the same for the same person's second try and need not be stored; the database has only its digest under another
 * secret.
 */
public final class Receipts {

    private final KeyRing ring;

    public Receipts(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * The receipt that this request makes. One that ends in a sign which nobody can say on the telephone is drawn again.
     *
     * @param scope whose key it is, so that two callers with the same key get two receipts
     * @param idempotencyKey at least 128 random bits, as the form or the machine sent it
     * @param person the number of the person in the case, from 1
     */
    public Receipt of(String scope, String idempotencyKey, int person) {
        return IntStream.iterate(1, draw -> draw + 1)
                .mapToObj(draw -> drawn(draw, scope, idempotencyKey, Integer.toString(person)))
                .filter(Receipt::sayable)
                .findFirst()
                .orElseThrow();
    }

    /** The first drawing has no number: whoever asks again for a receipt that was good before gets the same one. */
    private Receipt drawn(int draw, String... request) {
        var number = draw == 1 ? Stream.<String>empty() : Stream.of(Integer.toString(draw));
        var parts = Stream.of(Stream.of("recourse-receipt/1"), Arrays.stream(request), number)
                .flatMap(part -> part)
                .toArray(String[]::new);
        var mac = ring.newest(KeyPurpose.RECEIPT).hmac(lengthPrefixed(parts));
        return new Receipt(new BigInteger(1, mac).shiftRight(8 * mac.length - Receipt.BITS));
    }

    /** The digest under which the database keeps a new receipt; 32 bytes. */
    public byte[] digest(Receipt receipt) {
        return digest(ring.newest(KeyPurpose.RECEIPT_DIGEST), receipt);
    }

    /** Every digest under which the database may have kept it, the newest key's first. */
    public List<byte[]> digests(Receipt receipt) {
        return ring.newestFirst(KeyPurpose.RECEIPT_DIGEST).stream()
                .map(key -> digest(key, receipt))
                .toList();
    }

    private static byte[] digest(ServerKey key, Receipt receipt) {
        return key.hmac("recourse-receipt-digest/1\n" + receipt.reveal());
    }

    /** No two lists of parts read the same, whatever they hold. */
    private static String lengthPrefixed(String... parts) {
        var text = new StringBuilder();
        Arrays.stream(parts)
                .forEach(part -> text.append(part.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(part)
                        .append('\n'));
        return text.toString();
    }
}
