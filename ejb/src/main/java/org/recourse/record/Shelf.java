package org.recourse.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.recourse.grievance.CaseView;

/**
 * Where the copies of a case wait.
 *
 * @param view the case as whoever looks sees it, without its texts
 * @param copies that he may ask for
 * @param waiting of those, the newest of each kind that was made
 */
public record Shelf(CaseView view, List<Copy> copies, List<Waiting> waiting) {

    public Shelf {
        copies = List.copyOf(copies);
        waiting = List.copyOf(waiting);
    }

    /**
     * A copy that waits.
     *
     * @param id of the record
     * @param language of its words
     * @param made when, by the clock of the mechanism
     */
    public record Waiting(String id, Copy copy, String language, int pages, Instant made) {}

    public Optional<Waiting> of(Copy copy) {
        return waiting.stream().filter(one -> one.copy() == copy).findFirst();
    }

    /** Whether this very record waits. */
    public boolean holds(String id) {
        return waiting.stream().anyMatch(one -> one.id().equals(id));
    }
}
