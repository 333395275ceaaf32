package org.recourse.web.shared.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger with the names that this reader may see.
 *
 * @param at     when, in the time of the installation
 * @param act    code of the act
 * @param role   code of the role in which it was done
 * @param person name of who did it; none where only the role is shown
 * @param office name of the office; none for the complainant's side and the product itself
 * @param behalf name of the officer for whom a second person confirmed it; none else
 * @param facts  as the entry has them
 * @param reason of a read that needs one, as it was written; none where it needed none or the reader may not know it
 * @param bare   whether the reader sees that it was done, and nothing more of it
 */
public record Happened(
        Instant at,
        String act,
        String role,
        @Nullable String person,
        @Nullable String office,
        @Nullable String behalf,
        Map<String, String> facts,
        @Nullable String reason,
        boolean bare) {

    /** An entry of which the reader sees everything, done by nobody for another. */
    public Happened(
            Instant at,
            String act,
            String role,
            @Nullable String person,
            @Nullable String office,
            Map<String, String> facts) {
        this(at, act, role, person, office, null, facts, null, false);
    }

    @Override
    public String toString() {
        return act + " at " + at;
    }

    /** The same with other facts. */
    Happened with(Map<String, String> other) {
        return new Happened(at, act, role, person, office, behalf, other, reason, bare);
    }
}
