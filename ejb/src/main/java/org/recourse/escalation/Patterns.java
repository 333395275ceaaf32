package org.recourse.escalation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says, a few cases at a time, what has come up again; a case that fails is tried again by the next sweep. */
@ApplicationScoped
public class Patterns {

    private static final Logger LOG = Logger.getLogger(Patterns.class.getName());

    private static final int BATCH = 50;

    @EJB
    private PatternService patterns;

    /** The next cases; false when nothing more can be said now. */
    public boolean next() {
        int said = 0;
        for (var next : patterns.next(BATCH)) {
            try {
                patterns.alert(next);
                said++;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a pattern was left for the next sweep: {0}", Sweep.why(e));
            }
        }
        return said > 0;
    }
}
