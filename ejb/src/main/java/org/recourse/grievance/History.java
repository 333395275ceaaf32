package org.recourse.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a case and who looked, the latest first.
 *
 * @param view the case as this reader sees it
 */
public record History(CaseView view, Page page) {

    /**
     * Entries of the ledger.
     *
     * @param total how many this reader may see in all
     * @param next the number before which the next page begins; null on the last one
     */
    public record Page(
            List<Event> events, int total, @Nullable Long next) {
        public Page {
            events = List.copyOf(events);
        }
    }

    /**
     * One entry.
     *
     * @param at when it happened in the world
     * @param officer number of the officer who did it, or null for the complainant and the product itself
     * @param office number of the office, or null
     * @param behalf number of the officer for whom it was done, or null
     * @param hash of the entry, in hex
     */
    public record Event(
            long seq,
            Instant at,
            String act,
            String role,
            @Nullable Integer officer,
            @Nullable Integer office,
            @Nullable Integer behalf,
            Map<String, String> facts,
            String hash) {
        public Event {
            facts = Map.copyOf(facts);
        }

        /** Whether somebody only looked. */
        public boolean read() {
            return act.equals("read");
        }
    }
}
