package org.recourse.grievance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Actor;
import org.recourse.access.Scope;
import org.recourse.directory.Officer;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;

/** Says who of a desk or an office carries a case, or an order that its office was asked to carry out. */
@Stateless
@PerformsActs
public class AssignmentService {

    @Inject
    private Acts acts;

    @EJB
    private CaseService cases;

    @EJB
    private OrderService orders;

    /**
     * A person of one's own desk or office carries the case from now on. Refuses whoever may not see the case or has a
     * conflict, is away beyond the date on which the desk or office owes something, or carries it already.
     */
    @Performs(Act.ASSIGN)
    @RolesAllowed({"case-manager", "protection", "official"})
    public Done assign(CaseVersion at, Assignment assignment) {
        return acts.perform(Act.ASSIGN, at, assignment, AssignmentService::assigned);
    }

    /**
     * As {@link #assign}, of an order of the caller's office, by the order's number: whoever carries it carries each order of
     * this case. Refused also where the order waits for no report any more.
     *
     * @param order number of the order
     * @param request 32 hex of this sending; the same one again is the same act
     */
    @RolesAllowed("official")
    public Done assignOrder(Reference order, @Nullable String request, Assignment assignment) {
        return acts.perform(Act.ASSIGN, CaseVersion.ofOrder(order, request), assignment, (hand, chosen) -> {
                    new Measures(hand).ordered(orders.measure(order));
                    assigned(hand, chosen);
                })
                .on(order);
    }

    private static void assigned(CaseInHand hand, Assignment assignment) {
        var carriers = ofTheDoer(hand);
        var chosen = carriers.all().stream()
                .filter(officer -> officer.id() == assignment.person())
                .findFirst()
                .orElseThrow(() -> InputRefused.field("person", "may-not-carry"));
        if (carriers.present().filter(assignment.person()::equals).isPresent()) {
            throw InputRefused.field("person", "carries-already");
        }
        if (!carriers.isThere(chosen)) {
            throw InputRefused.field("person", "away-too-long");
        }
        carriers.carry(chosen.id());
        hand.fact("carrier", hand.around().staff().pseudonymOfOfficer(chosen.id()));
    }

    private static Carriers ofTheDoer(CaseInHand hand) {
        var office = hand.doer().actor() instanceof Actor.Officer officer
                ? officer.office()
                : hand.grievance().desk();
        return new Carriers(hand, office);
    }

    /**
     * The numbers of those of the reader's own desk or office who may carry the case now and do not; refuses a case that is
     * hidden or absent.
     */
    @RolesAllowed({"case-manager", "protection", "official"})
    public List<Integer> assignable(Reference reference) {
        // Who of the desk sees a sealed case is read with who ever stood to it.
        var scopes = Set.of(Scope.SKELETON, Scope.ACCESS_LOG);
        return cases.prepare(reference, Act.ASSIGN, scopes, AssignmentService::others);
    }

    private static List<Integer> others(CaseInHand hand) {
        var carriers = ofTheDoer(hand);
        var present = carriers.present();
        return carriers.all().stream()
                .filter(carriers::isThere)
                .map(Officer::id)
                .filter(officer -> present.filter(officer::equals).isEmpty())
                .toList();
    }
}
