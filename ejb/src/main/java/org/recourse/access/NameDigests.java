package org.recourse.access;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.recourse.directory.KeyedDigest;

/**
 * Names that can be compared and never read: an officer, the owner of a mine or a trader who is named in a case is found
 * by the digest of the name under a key of the server. Spellings that a reader takes for the same name give the same
 * digest: case, accents, vowel signs, blanks and hyphens do not count, and the forms of an Arabic letter are one.
 */
public final class NameDigests {

    private final ServerKey key;

    public NameDigests(KeyRing ring) {
        key = ring.newest(KeyPurpose.NAME);
    }

    /** The digest of a name; refuses with {@link IllegalArgumentException} one without any letter or digit. */
    public KeyedDigest of(String name) {
        var plain = plain(name);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("no name");
        }
        return new KeyedDigest(HexFormat.of().formatHex(key.hmac(plain)));
    }

    /** Decomposed, a hamza or an accent stands as a mark of its own and falls away with the others. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\u0640]", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u0649', '\u064a')
                .replace('\u0629', '\u0647')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
