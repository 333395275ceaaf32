package org.recourse.escalation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.SweepDoors.ToIndex;
import org.recourse.grievance.IndexingService;
import org.recourse.grievance.OldNamesService;
import org.recourse.shared.Reference;

/**
 * What cases still lack that were opened before the product knew of it: done a few cases at a time. A case that fails is
 * left to be tried again, the later the more often it has failed.
 */
@ApplicationScoped
public class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class.getName());

    private static final int BATCH = 50;

    @EJB
    private IndexingService indexing;

    @EJB
    private OldNamesService names;

    /** Indexes the next cases that nobody finds by words yet; false when all are indexed, or wait to be tried again. */
    public boolean index() {
        var batch = toIndex();
        if (batch.isEmpty()) {
            return false;
        }
        var undone = batch.stream()
                .filter(next -> !next.done())
                .map(ToIndex::reference)
                .toList();
        var failed = each(undone, indexing::index, "a case was left to be indexed again: {0}");
        indexing.indexed(batch.get(batch.size() - 1).reference(), !failed.isEmpty());
        return true;
    }

    private List<ToIndex> toIndex() {
        try {
            return indexing.next(BATCH);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no case is indexed here; has another node a newer search key? {0}", Sweep.why(e));
            return List.of();
        }
    }

    /** Looks at the names of the next cases from before names were kept as digests; false as for {@link #index}. */
    public boolean keepNames() {
        var batch = names.next(BATCH);
        each(batch, names::keep, "the names of a case were left to be looked at again: {0}")
                .forEach(names::missed);
        return !batch.isEmpty();
    }

    /** Does it for each case, in a transaction of its own; those in which it failed. */
    private static List<Reference> each(List<Reference> cases, Consumer<Reference> work, String left) {
        var failed = new ArrayList<Reference>();
        for (var reference : cases) {
            try {
                work.accept(reference);
            } catch (RuntimeException e) {
                failed.add(reference);
                LOG.log(Level.WARNING, left, Sweep.why(e));
            }
        }
        return failed;
    }
}
