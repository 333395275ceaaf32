package org.recourse.access;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.recourse.ledger.StreamName;

/**
 * One data key of a case: number 0 is the case's own, 1 to n are those of its persons, one more is that of an identity
 * at P4. Destroying its wrapped form erases whatever it sealed. The directory has keys of the same kind.
 */
public class CaseKey {

    private final StreamName stream;
    private final int number;
    private final SecretKey key;

    CaseKey(StreamName stream, int number, byte[] key) {
        if (number < 0 || number > Place.LARGEST_KEY) {
            throw new IllegalArgumentException("no number of a key: " + number);
        }
        this.stream = stream;
        this.number = number;
        this.key = Gcm.key(key);
    }

    /** Draws a new key. */
    public static CaseKey fresh(StreamName stream, int number) {
        return of(stream, number, Gcm.random(Gcm.KEY_LENGTH));
    }

    static CaseKey of(StreamName stream, int number, byte[] key) {
        return new CaseKey(stream, number, key);
    }

    /** Seals a text for its place; refuses a place of another case or key with {@link IllegalArgumentException}. */
    public Sealed seal(Place place, ClearText text) {
        if (!seals(place)) {
            throw new IllegalArgumentException("this key seals nothing there: " + place);
        }
        var secret = encrypt(place, text.saltAndText());
        return Sealed.of(ByteBuffer.allocate(Sealed.NUMBER_LENGTH + secret.length)
                .putShort((short) number)
                .put(secret)
                .array());
    }

    /** Opens a text where it stands; refuses one that was altered or moved, or is of another key. */
    public ClearText open(Place place, Sealed sealed) {
        if (!seals(place) || sealed.keyNumber() != number) {
            throw new Unopenable();
        }
        var bytes = sealed.bytes();
        var secret = Arrays.copyOfRange(bytes, Sealed.NUMBER_LENGTH, bytes.length);
        return ClearText.opened(decrypt(place, secret));
    }

    byte[] encrypt(Place place, byte[] saltAndText) {
        return Gcm.encrypt(key, place.authenticated(), saltAndText);
    }

    byte[] decrypt(Place place, byte[] secret) {
        return Gcm.decrypt(key, place.authenticated(), secret);
    }

    private boolean seals(Place place) {
        return place.stream().equals(stream) && place.keyNumber() == number;
    }

    StreamName stream() {
        return stream;
    }

    /** Which of the case's keys this is. */
    public int number() {
        return number;
    }

    byte[] secret() {
        return key.getEncoded();
    }

    @Override
    public String toString() {
        return "key " + number + " of " + stream;
    }
}
