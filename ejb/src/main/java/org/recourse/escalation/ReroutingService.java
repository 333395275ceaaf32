package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.access.Presented;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;

/**
 * Sends a case on whose office may not keep it: by hand, and by the product itself as soon as the directory says that the
 * office has a conflict, is gone, or has nobody left who could act.
 */
@Stateless
@PerformsActs
public class ReroutingService {

    @Inject
    private Acts acts;

    @Inject
    private Presented presented;

    /**
     * The desk sends the case on, for a reason that it writes down, to the office that it was shown; refused when the router
     * finds another one by now.
     */
    @Performs(Act.RE_ROUTE)
    @RolesAllowed({"case-manager", "protection"})
    public Done reroute(CaseVersion at, Rerouting rerouting) {
        return acts.perform(Act.RE_ROUTE, at, rerouting, ReroutingService::byHand);
    }

    private static void byHand(CaseInHand hand, Rerouting rerouting) {
        hand.texts().write(Field.REASON, rerouting.words());
        var reason = RerouteReason.valueOf(rerouting.reason());
        var grievance = hand.grievance();
        boolean appealed = grievance.deciding() != null;
        if (appealed) {
            replaceDecider(hand, reason);
        } else {
            replace(hand, reason);
        }
        var chosen = appealed ? grievance.deciding() : grievance.office();
        if (!rerouting.office().equals(chosen)) {
            throw ActRefused.because("route-changed");
        }
    }

    /** The product itself sends it on, for the reason that it finds; refuses where there is none any more. */
    @PermitAll
    public Done found(CaseVersion at) {
        return acts.perform(
                Act.RE_ROUTE,
                at,
                "",
                (hand, nothing) -> CaseRoute.deciderFault(hand)
                        .ifPresentOrElse(
                                reason -> replaceDecider(hand, reason),
                                () -> replace(
                                        hand,
                                        CaseRoute.fault(hand).orElseThrow(() -> ActRefused.because("may-stay")))));
    }

    /** The product itself sends a case on that is about something else now, where its office is none of the new route. */
    @PermitAll
    public Done reclassified(CaseVersion at) {
        return acts.perform(Act.RE_ROUTE, at, "", (hand, nothing) -> {
            if (!CaseRoute.strays(hand)) {
                throw ActRefused.because("may-stay");
            }
            replace(hand, RerouteReason.WRONG_OFFICE);
        });
    }

    /**
     * What an act has brought out is followed in its own transaction: the product itself replaces offices that may not go
     * on any more.
     *
     * @param offices how many of the case those are
     */
    @PermitAll
    public Done follow(Done act, int offices) {
        var done = act;
        for (int i = 0; i < offices; i++) {
            var next = presented.asClockwork(() -> found(CaseVersion.any(act.reference())));
            done = new Done(act.reference(), next.version(), act.entry(), act.waits(), act.receipt());
        }
        return done;
    }

    private static void replace(CaseInHand hand, RerouteReason reason) {
        hand.fact("reason", reason.name());
        var replacing = new Replacing(hand);
        if (reason.excludes()) {
            replacing.excluding();
        } else {
            replacing.passing();
        }
    }

    /** While an appeal is open, the one that the case is to be sent on from is whoever decides it. */
    private static void replaceDecider(CaseInHand hand, RerouteReason reason) {
        hand.fact("reason", reason.name());
        var deciding = new Deciding(hand);
        if (reason.excludes()) {
            deciding.excuse();
        } else {
            deciding.pass();
        }
    }
}
