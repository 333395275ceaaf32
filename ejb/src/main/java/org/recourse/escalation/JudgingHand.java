package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.Guard;
import org.recourse.access.Presented;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.JudgingService;

/**
 * One of several hands that judge cases at once: until a case is judged, whoever lost it by a change of the directory may
 * still see it.
 */
@Stateless
@PermitAll
public class JudgingHand {

    private static final Logger LOG = Logger.getLogger(JudgingHand.class.getName());

    @EJB
    private JudgingService judging;

    @EJB
    private ReroutingService rerouting;

    @Inject
    private Presented presented;

    /**
     * Judges these cases by the directory as it is, as the product itself, and sends on those whose office may not keep
     * them.
     *
     * @return whether all could be judged
     */
    @Asynchronous
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Future<Boolean> judge(List<Guard.ToJudge> some) throws Exception {
        return new AsyncResult<>(
                presented.asClockwork(() -> some.stream().filter(this::isJudged).count() == some.size()));
    }

    private boolean isJudged(Guard.ToJudge next) {
        try {
            if (judging.judge(next.reference(), CaseRoute::anyFault).isPresent()) {
                rerouting.found(CaseVersion.any(next.reference()));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a case was left to be judged again: {0}", Sweep.why(e));
            return false;
        }
    }
}
