package org.recourse.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a database keeps it: its exact text, its hash, and beside them, again, what lists and pages read in the
 * place of the text. A column may say nothing or anything, where somebody has been busy who owns the database.
 *
 * @param text the entry's exact text
 * @param hash as it was stored; 32 bytes, if nobody changed it
 * @param seq the number beside the text
 * @param at the instant beside the text
 */
public record StoredEntry(
        String text,
        byte[] hash,
        long seq,
        @Nullable Instant at,
        @Nullable String act,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String office) {

    /** The first column that does not say what the entry says. */
    Optional<String> differs(Entry entry) {
        if (seq != entry.seq()) {
            return Optional.of("seq");
        }
        if (!entry.at().equals(at)) {
            return Optional.of("at");
        }
        if (!Objects.equals(act, entry.act())) {
            return Optional.of("act");
        }
        if (!Objects.equals(actor, entry.actor())) {
            return Optional.of("actor");
        }
        if (!Objects.equals(role, entry.role())) {
            return Optional.of("role");
        }
        return Objects.equals(office, entry.office()) ? Optional.empty() : Optional.of("office");
    }
}
