package org.recourse.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is counted over many cases of what people name of themselves: sealed under a key of the server, and shown with no
 * case.
 */
public final class Voices {

    private static final byte[] BOUND = "recourse-voice/1".getBytes(StandardCharsets.US_ASCII);

    private final KeyRing ring;

    Voices(KeyRing ring) {
        this.ring = ring;
    }

    /** As it is kept; equally long whatever it is. */
    public byte[] seal(Voice voice) {
        return Gcm.encrypt(ring.newest(KeyPurpose.FIGURES).aes(), BOUND, voice.written());
    }

    /** Who spoke; nothing where the key is lost that sealed it. */
    public Optional<Voice> open(byte[] sealed) {
        return ring.newestFirst(KeyPurpose.FIGURES).stream()
                .flatMap(key -> opened(key, sealed).stream())
                .findFirst();
    }

    private static Optional<Voice> opened(ServerKey key, byte[] sealed) {
        try {
            return Optional.of(Voice.read(Gcm.decrypt(key.aes(), BOUND, sealed)));
        } catch (Unopenable another) {
            return Optional.empty();
        }
    }
}
