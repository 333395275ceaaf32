package org.recourse.access;

import java.nio.charset.StandardCharsets;
import org.recourse.ledger.StreamName;

/**
 * Where keys of cases are wrapped and unwrapped under keys that are not in the database. A wrapped key is bound to its
 * case, its number and the key that wraps it: put elsewhere it does not unwrap.
 */
public class Vault {

    private final KeyRing ring;

    public Vault(KeyRing ring) {
        this.ring = ring;
    }

    /** Draws a new key. */
    public CaseKey fresh(StreamName stream, int number) {
        return CaseKey.fresh(stream, number);
    }

    /** Wraps a key under the newest key-encryption key; wrapping an unwrapped key again is how that is rotated. */
    public WrappedKey wrap(CaseKey key) {
        var wrapping = ring.newest(KeyPurpose.WRAPPING);
        var bound = bound(key.stream(), key.number(), wrapping.number());
        return new WrappedKey(key.number(), wrapping.number(), Gcm.encrypt(wrapping.aes(), bound, key.secret()));
    }

    /** Unwraps a key of this stream; refuses with {@link Unopenable} one that was altered or is of another. */
    public CaseKey unwrap(StreamName stream, WrappedKey wrapped) {
        var wrapping = ring.key(KeyPurpose.WRAPPING, wrapped.wrappedBy());
        var bound = bound(stream, wrapped.number(), wrapped.wrappedBy());
        return CaseKey.of(stream, wrapped.number(), Gcm.decrypt(wrapping.aes(), bound, wrapped.bytes()));
    }

    /** The key under which the directory seals what is new. */
    public CaseKey directoryKey() {
        return directory(ring.newest(KeyPurpose.DIRECTORY));
    }

    /** The key under which this text of the directory was sealed. */
    public CaseKey directoryKey(Sealed sealed) {
        return directory(ring.key(KeyPurpose.DIRECTORY, sealed.keyNumber()));
    }

    private static CaseKey directory(ServerKey key) {
        return CaseKey.of(StreamName.DIRECTORY, key.number(), key.reveal());
    }

    private static byte[] bound(StreamName stream, int number, int wrappedBy) {
        var lines = "recourse-wrapped/1\n" + stream.text() + "\n" + number + "\n" + wrappedBy;
        return lines.getBytes(StandardCharsets.US_ASCII);
    }
}
