package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.recourse.access.Scope;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.Reference;

/**
 * Hands a case over to another liaison or desk: by hand, and by the product itself as soon as the directory says that the
 * desk is gone or has a conflict, or that the liaison is, or will not be there in time.
 */
@Stateless
@PerformsActs
public class HandOverService {

    @Inject
    private Acts acts;

    @EJB
    private CaseService cases;

    /** Another liaison or desk of the place has it from now on; refuses one with a conflict or of another place. */
    @Performs(Act.HAND_OVER)
    @RolesAllowed({"liaison", "case-manager"})
    public Done handOver(CaseVersion at, HandingOver said) {
        return acts.perform(Act.HAND_OVER, at, said, HandOverService::byHand);
    }

    private static void byHand(CaseInHand hand, HandingOver said) {
        hand.texts().write(Field.REASON, said.reason());
        new Receivers(hand).give(said);
    }

    /** The product itself hands it over; refuses where desk and liaison may go on. */
    @PermitAll
    public Done found(CaseVersion at) {
        return acts.perform(Act.HAND_OVER, at, "", (hand, nothing) -> {
            if (!new Receivers(hand).replace()) {
                throw ActRefused.because("may-stay");
            }
        });
    }

    /**
     * To whom a case can be handed over.
     *
     * @param present number of the desk that has it
     * @param desks numbers of offices, from the smallest area upwards
     * @param liaisons numbers of officers, the nearest first
     */
    public record Choice(int present, List<Integer> desks, List<Integer> liaisons) {

        public Choice {
            desks = List.copyOf(desks);
            liaisons = List.copyOf(liaisons);
        }
    }

    /** To whom the reader can hand the case over; refuses a case that is hidden or absent. */
    @RolesAllowed({"liaison", "case-manager"})
    public Choice receivers(Reference reference) {
        return cases.prepare(reference, Act.HAND_OVER, Set.of(Scope.SKELETON), HandOverService::choice);
    }

    private static Choice choice(CaseInHand hand) {
        var receivers = new Receivers(hand);
        return new Choice(
                hand.grievance().desk(),
                receivers.desks().stream().map(Office::id).toList(),
                receivers.liaisons().stream().map(Officer::id).toList());
    }
}
