package org.recourse.triage;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.access.Presented;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.ReroutingService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.JudgingService;

/**
 * What the product itself does at once after an act by which a case is graver, more dangerous or about something else: it
 * raises what the facts demand, and sends the case on where its office may not keep it. It belongs to the act's own
 * transaction, so that there is no moment in which a case is critical and not sealed.
 */
@Stateless
@PermitAll
public class Consequences {

    @EJB
    private JudgingService judging;

    @EJB
    private GravityService gravity;

    @EJB
    private ReroutingService rerouting;

    @Inject
    private Presented presented;

    /**
     * Does what follows.
     *
     * @return the act that was done, at the version that the case has now; nothing follows while it waits for somebody
     */
    @PermitAll
    public Done of(Done done) {
        return done.waits() ? done : presented.asClockwork(() -> moved(raised(done)));
    }

    /** As {@link #of}, where the case is about something else now: its office must be one of the new route. */
    @PermitAll
    public Done ofAnotherMatter(Done done) {
        return done.waits()
                ? done
                : presented.asClockwork(() -> {
                    var raised = raised(done);
                    return judging.look(done.reference(), CaseRoute::strays)
                            ? at(done, rerouting.reclassified(CaseVersion.any(done.reference())))
                            : moved(raised);
                });
    }

    private Done raised(Done done) {
        return judging.look(done.reference(), Rise::isDue)
                ? at(done, gravity.rise(CaseVersion.any(done.reference())))
                : done;
    }

    private Done moved(Done done) {
        return judging.look(done.reference(), CaseRoute::anyFault).isPresent()
                ? at(done, rerouting.found(CaseVersion.any(done.reference())))
                : done;
    }

    private static Done at(Done done, Done followed) {
        return new Done(done.reference(), followed.version(), done.entry(), done.waits());
    }
}
