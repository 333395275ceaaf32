package org.recourse.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.access.Scope;
import org.recourse.directory.Officer;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.NamedPeople;
import org.recourse.routing.Choice;
import org.recourse.shared.Reference;

/** What the desk looks at before it sends a case on: where the router would send it, who may be named, who may be asked. */
@Stateless
public class RouteService {

    @Inject
    private CaseService cases;

    /**
     * The office that must act now, or while an appeal is open decides it, and why the others were passed over; refuses a
     * case that is hidden or absent.
     *
     * @param act for which it is looked at: admit, or re-route
     */
    @RolesAllowed({"case-manager", "protection"})
    public Choice look(Reference reference, Act act) {
        return cases.prepare(reference, act, Set.of(Scope.SKELETON), hand -> new CaseRoute(hand).next());
    }

    /**
     * Whether somebody above is left to whom one could appeal against what the reader does: decides on an appeal, or rejects,
     * releases or lets stand; refuses a case that is hidden or absent.
     */
    @RolesAllowed({"case-manager", "protection", "official"})
    public boolean somebodyAbove(Reference reference, Act act) {
        // Who has decided before stands among those who ever stood to the case.
        return cases.prepare(reference, act, Set.of(Scope.SKELETON, Scope.ACCESS_LOG), hand -> {
            var route = new CaseRoute(hand);
            return hand.grievance().deciding() == null ? route.hasDecider(act == Act.REJECT) : route.hasSomebodyAbove();
        });
    }

    /**
     * Offices that can be asked for measures in a case, each with the kinds for which it can; the nearest first. Refuses a
     * case that is hidden or absent.
     */
    @RolesAllowed({"case-manager", "protection", "official"})
    public Map<Integer, List<String>> askable(Reference reference) {
        return cases.prepare(
                reference,
                Act.REQUEST_MEASURE,
                Set.of(Scope.SKELETON, Scope.REMEDY),
                hand -> new CaseMeasures(hand).askable());
    }

    /** The numbers of those who may be named on a sealed case; refuses a case that is hidden or absent. */
    @RolesAllowed({"case-manager", "protection"})
    public List<Integer> namable(Reference reference) {
        return cases.prepare(
                reference,
                Act.NAME,
                Set.of(Scope.SKELETON),
                hand -> new NamedPeople(hand)
                        .namable().stream().map(Officer::id).toList());
    }
}
