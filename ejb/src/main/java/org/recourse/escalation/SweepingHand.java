package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.Presented;
import org.recourse.access.SweepDoors;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.JudgingService;
import org.recourse.shared.Numbers;
import org.recourse.shared.Refusal;

/**
 * One of several hands of a node that do at once what has come due, and judge cases: nobody waits longer than he must, and
 * until a case is judged, whoever lost it by a change of the directory may still see it.
 */
@Stateless
@PermitAll
public class SweepingHand {

    private static final Logger LOG = Logger.getLogger(SweepingHand.class.getName());

    @EJB
    private DueSteps due;

    @EJB
    private JudgingService judging;

    @EJB
    private ReroutingService rerouting;

    @EJB
    private HandOverService handOvers;

    @Inject
    private Presented presented;

    @Inject
    private Pulse pulse;

    /**
     * Acts on these steps, as the product itself, one after the other; those that fail are left to the next sweep.
     *
     * @return whether there was time for all of them
     */
    @Asynchronous
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Future<Boolean> act(List<SweepDoors.Due> some, Instant end) throws Exception {
        return new AsyncResult<>(presented.asClockwork(() -> {
            for (var step : some) {
                if (!Instant.now().isBefore(end)) {
                    return false;
                }
                act(step);
                pulse.cameForward();
            }
            return true;
        }));
    }

    private void act(SweepDoors.Due step) {
        try {
            due.act(step);
        } catch (RuntimeException e) {
            LOG.log(
                    isDone(e) ? Level.FINE : Level.WARNING,
                    "{0} is due and was left for the next sweep: {1}",
                    new Object[] {Numbers.code("step", step.step()), Sweep.why(e)});
        }
    }

    /** Whether somebody else did the step in between, as he may: whoever keeps the house need not look at that. */
    private static boolean isDone(RuntimeException e) {
        return e instanceof Refusal refusal && refusal.key().equals("refusal.not-due-yet");
    }

    /**
     * Judges these cases by the directory as it is, as the product itself, sends on those whose office, desk or liaison
     * may not keep them, notes whether somebody is left to decide an appeal, and counts those again whose calendar has
     * changed.
     *
     * @return whether all could be judged
     */
    @Asynchronous
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Future<Boolean> judge(List<SweepDoors.ToJudge> some) throws Exception {
        return new AsyncResult<>(
                presented.asClockwork(() -> some.stream().filter(this::isJudged).count() == some.size()));
    }

    /**
     * What was found in a case.
     *
     * @param astray whether its office may not keep it
     * @param deserted how many of its desk and its liaison may not go on
     * @param miscounted whether a date is another one by the calendar as it is
     */
    private record Judged(boolean astray, int deserted, boolean miscounted) {
        static Judged of(CaseInHand hand) {
            return new Judged(
                    CaseRoute.anyFault(hand).isPresent(), Receivers.faults(hand), new Recount(hand).isNeeded());
        }
    }

    private boolean isJudged(SweepDoors.ToJudge next) {
        try {
            var found = judging.judge(next.reference(), Judged::of, LastInstance::judge);
            if (found.astray()) {
                rerouting.found(CaseVersion.any(next.reference()));
            }
            for (int i = 0; i < found.deserted(); i++) {
                handOvers.found(CaseVersion.any(next.reference()));
            }
            if (found.miscounted()) {
                judging.recount(next.reference(), hand -> new Recount(hand).make());
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a case was left to be judged again: {0}", Sweep.why(e));
            return false;
        }
    }
}
