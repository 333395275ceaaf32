package org.recourse.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * The one word of what a person names of himself or herself that is counted over many cases: sealed under a key of the
 * server, and shown with no case.
 */
public final class Voices {

    private static final byte[] BOUND = "recourse-voice/1".getBytes(StandardCharsets.US_ASCII);

    private final KeyRing ring;

    Voices(KeyRing ring) {
        this.ring = ring;
    }

    /** Who speaks, as far as it is counted. */
    public enum Voice {
        /** Names herself a woman. */
        WOMAN('w'),
        /** Names other groups, or none. */
        OTHER('o'),
        /** Prefers not to say. */
        REFUSED('r'),
        /** Was not asked alone. */
        UNASKED('u');

        private final byte sign;

        Voice(char sign) {
            this.sign = (byte) sign;
        }

        private static Voice of(byte sign) {
            return Arrays.stream(values())
                    .filter(voice -> voice.sign == sign)
                    .findFirst()
                    .orElseThrow(Unopenable::new);
        }

        /** What is counted of somebody who names these groups (list group). */
        public static Voice of(Collection<String> groups) {
            return groups.contains("WOMAN") ? WOMAN : groups.contains("REFUSED") ? REFUSED : OTHER;
        }
    }

    /** As it is kept; equally long whatever it is. */
    public byte[] seal(Voice voice) {
        return Gcm.encrypt(ring.newest(KeyPurpose.FIGURES).aes(), BOUND, new byte[] {voice.sign});
    }

    /** Who spoke; nothing where the key is lost that sealed it. */
    public Optional<Voice> open(byte[] sealed) {
        return ring.newestFirst(KeyPurpose.FIGURES).stream()
                .flatMap(key -> opened(key, sealed).stream())
                .findFirst();
    }

    private static Optional<Voice> opened(ServerKey key, byte[] sealed) {
        try {
            return Optional.of(Voice.of(Gcm.decrypt(key.aes(), BOUND, sealed)[0]));
        } catch (Unopenable another) {
            return Optional.empty();
        }
    }
}
