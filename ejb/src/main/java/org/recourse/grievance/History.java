package org.recourse.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a case and who looked, the latest first.
 *
 * @param view the case as this reader sees it
 * @param way the acts by which it came to an office, the first first; none for whoever does not see the whole history
 * @param checked what was found where the whole chain was checked; null where nobody asked, or not all of it is for this reader
 */
public record History(
        CaseView view, Page page, List<Event> way, @Nullable Checked checked) {

    public History {
        way = List.copyOf(way);
    }

    /** A history of which nobody asked whether it is whole. */
    public History(CaseView view, Page page, List<Event> way) {
        this(view, page, way, null);
    }

    /**
     * That every entry was held against the one before it, and the newest against the entry of this very reading.
     *
     * @param entries how many were looked at, of those that this reader may see: all, or to the first that is not what was
     *     written
     * @param newest hash of the last one, in hex
     * @param broken whether that one is not what was written, or does not follow
     */
    public record Checked(long entries, String newest, boolean broken) {}

    /**
     * Entries of the ledger.
     *
     * @param total how many this reader may see in all
     * @param next the number before which the next page begins; null on the last one
     * @param derived whether the reader sees acts, days and offices only, and neither people nor facts
     */
    public record Page(
            List<Event> events, int total, @Nullable Long next, boolean derived) {
        public Page {
            events = List.copyOf(events);
        }
    }

    /**
     * One entry.
     *
     * @param number of the entry among those that this reader may see, from 1
     * @param at when it happened in the world
     * @param written when it was written down; another time only where the clock of the installation was moved
     * @param officer number of the officer who did it, or null for the complainant and the product itself
     * @param office number of the office, or null
     * @param behalf number of the officer for whom it was done, or null
     * @param hash of the entry, in hex
     * @param reason of a read that needs one, as it was written; null where it needed none or is not for this reader
     */
    public record Event(
            long number,
            Instant at,
            Instant written,
            String act,
            String role,
            @Nullable Integer officer,
            @Nullable Integer office,
            @Nullable Integer behalf,
            Map<String, String> facts,
            String hash,
            @Nullable String reason) {
        public Event {
            facts = Map.copyOf(facts);
        }

        /** An entry without a written reason. */
        public Event(
                long number,
                Instant at,
                Instant written,
                String act,
                String role,
                @Nullable Integer officer,
                @Nullable Integer office,
                @Nullable Integer behalf,
                Map<String, String> facts,
                String hash) {
            this(number, at, written, act, role, officer, office, behalf, facts, hash, null);
        }

        @Override
        public String toString() {
            return "entry " + number;
        }

        /** Whether the clock of the installation was moved when it happened. */
        public boolean moved() {
            return !at.equals(written);
        }

        /** Whether it made a new version of the case, so that whoever had read it before has to read it again. */
        public boolean material() {
            boolean second = act.equals(Act.CONFIRM.code());
            if (read() || !second && facts.containsKey("pending")) {
                return false;
            }
            return Act.known(second ? facts.getOrDefault("act", act) : act)
                    .map(Lifecycle::of)
                    .map(Transition::renews)
                    .orElse(false);
        }

        /** Whether somebody only looked. */
        public boolean read() {
            return act.equals("read");
        }
    }
}
