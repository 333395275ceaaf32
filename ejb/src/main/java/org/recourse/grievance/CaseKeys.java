package org.recourse.grievance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.recourse.access.CaseKey;
import org.recourse.access.Vault;
import org.recourse.access.WrappedKey;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Reference;

/**
 * The keys of the case in hand: its own, and one of each person. A key that was destroyed is missing here, and whatever
 * it sealed is nothing any more.
 */
final class CaseKeys {

    /** The number of the case's own key; that of a person is the person's number. */
    static final int OF_THE_CASE = 0;

    private final Reference reference;
    private final Vault vault;
    private final Map<Integer, WrappedKey> wrapped = new HashMap<>();
    private final Map<Integer, CaseKey> unwrapped = new HashMap<>();

    CaseKeys(Reference reference, Vault vault, Collection<StoredKey> stored) {
        this.reference = reference;
        this.vault = vault;
        stored.stream().map(StoredKey::wrapped).forEach(key -> wrapped.put(key.number(), key));
    }

    Reference reference() {
        return reference;
    }

    /** The key of this number, unless it was destroyed or never drawn. */
    Optional<CaseKey> find(int number) {
        var known = unwrapped.get(number);
        var kept = wrapped.get(number);
        if (known == null && kept != null) {
            known = vault.unwrap(StreamName.of(reference), kept);
            unwrapped.put(number, known);
        }
        return Optional.ofNullable(known);
    }

    /** The key under which something new is sealed; fails where there is none any more. */
    CaseKey get(int number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no key " + number + " of " + reference));
    }

    /** Draws the key of this number; what is answered goes into the file. */
    StoredKey draw(int number) {
        var key = vault.fresh(StreamName.of(reference), number);
        unwrapped.put(number, key);
        return new StoredKey(reference, vault.wrap(key));
    }
}
