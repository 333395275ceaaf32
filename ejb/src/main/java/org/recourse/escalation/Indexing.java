package org.recourse.escalation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.Guard;
import org.recourse.grievance.IndexingService;

/**
 * Indexes, a few at a time, the cases that nobody finds by words yet. A case that fails is tried again in another round,
 * which waits the longer the more often one has failed.
 */
@ApplicationScoped
public class Indexing {

    private static final Logger LOG = Logger.getLogger(Indexing.class.getName());

    private static final int BATCH = 50;

    @EJB
    private IndexingService indexing;

    /** The next cases; false when all are indexed. */
    public boolean next() {
        var batch = batch();
        boolean failed = false;
        for (var next : batch) {
            try {
                if (!next.done()) {
                    indexing.index(next.reference());
                }
            } catch (RuntimeException e) {
                failed = true;
                LOG.log(Level.WARNING, "a case was left to be indexed again: {0}", Sweep.why(e));
            }
        }
        if (!batch.isEmpty()) {
            indexing.indexed(batch.get(batch.size() - 1).reference(), failed);
        }
        return !batch.isEmpty();
    }

    private List<Guard.ToIndex> batch() {
        try {
            return indexing.next(BATCH);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no case is indexed here; has another node a newer search key? {0}", Sweep.why(e));
            return List.of();
        }
    }
}
