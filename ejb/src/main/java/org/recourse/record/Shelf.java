package org.recourse.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.recourse.access.RecordDoors;
import org.recourse.grievance.CaseView;

/**
 * Where the copies of a case wait.
 *
 * @param view the case as whoever looks sees it, without its texts
 * @param copies that he may have
 * @param waiting of those, each that was made, the newest first
 * @param referrals for whose recipients a copy can be made now, the newest first
 */
public record Shelf(CaseView view, List<Copy> copies, List<Waiting> waiting, List<RecordDoors.Referable> referrals) {

    public Shelf {
        copies = List.copyOf(copies);
        waiting = List.copyOf(waiting);
        referrals = List.copyOf(referrals);
    }

    /**
     * A copy that waits.
     *
     * @param id of the record
     * @param language of its words
     * @param made when, by the clock of the mechanism
     * @param newer how many of its kind were made since
     * @param referral for whose recipient it is; 0 for every other copy
     */
    public record Waiting(String id, Copy copy, String language, int pages, Instant made, int newer, int referral) {

        /** Whether it is the one that is found where nobody says which. */
        public boolean isNewest() {
            return newer == 0;
        }
    }

    /** The newest of each kind, the last made first. */
    public List<Waiting> newest() {
        return waiting.stream().filter(Waiting::isNewest).toList();
    }

    /** The newest of this kind; nothing where none was made. */
    public Optional<Waiting> of(Copy copy) {
        return newest().stream().filter(one -> one.copy() == copy).findFirst();
    }

    /** The newest for the recipient of this referral; nothing where none was made. */
    public Optional<Waiting> of(int referral) {
        return newest().stream().filter(one -> one.referral() == referral).findFirst();
    }

    /** This very record, also where newer ones were made since. */
    public Optional<Waiting> record(String id) {
        return waiting.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
