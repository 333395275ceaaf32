package org.recourse.escalation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.grievance.IndexingService;

/** Indexes, a few at a time, the cases that nobody finds by words yet. A case that fails is tried again in another round. */
@ApplicationScoped
public class Indexing {

    private static final Logger LOG = Logger.getLogger(Indexing.class.getName());

    private static final int BATCH = 50;

    @EJB
    private IndexingService indexing;

    /** The next cases; false when all are indexed. */
    public boolean next() {
        var batch = indexing.next(BATCH);
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
}
