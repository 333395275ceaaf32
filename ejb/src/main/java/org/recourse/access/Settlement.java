package org.recourse.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the entry of an act says besides act, actor, role and office.
 *
 * @param facts each as {@code name=value}, in the form of the ledger; {@code pending=<no>} where the act waits for a
 *     second person and changes nothing yet
 * @param seals each as {@code name=} and 64 hexadecimal digits
 * @param behalf pseudonym of the person for whom it was done; of a confirmation the database sets the proposer itself
 * @param helper pseudonym of who helped
 */
public record Settlement(
        List<String> facts,
        List<String> seals,
        @Nullable String behalf,
        @Nullable String helper) {

    public Settlement {
        facts = List.copyOf(facts);
        seals = List.copyOf(seals);
    }

    /** Facts and nothing else. */
    public static Settlement of(String... facts) {
        return new Settlement(List.of(facts), List.of(), null, null);
    }
}
