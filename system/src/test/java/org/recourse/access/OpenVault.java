package org.recourse.access;

import java.util.Arrays;
import org.recourse.ledger.StreamName;

/** A vault whose keys of cases do not encrypt while it stands open: the control of the search for readable words. */
final class OpenVault extends Vault {

    /** As long as the nonce in front and the tag behind. */
    private static final int BEFORE = 12;

    private static final int BEHIND = 16;

    OpenVault(KeyRing ring) {
        super(ring);
    }

    @Override
    public CaseKey fresh(StreamName stream, int number) {
        return new OpenKey(super.fresh(stream, number));
    }

    @Override
    public CaseKey unwrap(StreamName stream, WrappedKey wrapped) {
        return new OpenKey(super.unwrap(stream, wrapped));
    }

    private static final class OpenKey extends CaseKey {

        OpenKey(CaseKey key) {
            super(key.stream(), key.number(), key.secret());
        }

        @Override
        byte[] encrypt(Place place, byte[] saltAndText) {
            var readable = new byte[BEFORE + saltAndText.length + BEHIND];
            System.arraycopy(saltAndText, 0, readable, BEFORE, saltAndText.length);
            return readable;
        }

        @Override
        byte[] decrypt(Place place, byte[] secret) {
            return Arrays.copyOfRange(secret, BEFORE, secret.length - BEHIND);
        }
    }
}
