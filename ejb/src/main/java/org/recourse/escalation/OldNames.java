package org.recourse.escalation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.grievance.OldNamesService;
import org.recourse.shared.Reference;

/** Looks, a few at a time, at cases from before names were kept as digests. */
@ApplicationScoped
public class OldNames {

    private static final Logger LOG = Logger.getLogger(OldNames.class.getName());

    private static final int BATCH = 50;

    @EJB
    private OldNamesService names;

    /** The next cases; false when all were looked at, or wait to be tried again. */
    public boolean next() {
        var batch = names.next(BATCH);
        batch.forEach(this::keep);
        return !batch.isEmpty();
    }

    private void keep(Reference reference) {
        try {
            names.keep(reference);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the names of a case were left to be looked at again: {0}", Sweep.why(e));
            names.missed(reference);
        }
    }
}
