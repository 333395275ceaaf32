package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.TraitDoors;
import org.recourse.access.TraitDoors.ToAlert;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Traits;

/**
 * Says where the same unit, roadblock or person comes up again: in each of the cases, as a count, and of no other case
 * more than that. Only the product itself does this, one transaction a case.
 */
@Stateless
@PermitAll
public class PatternService {

    @Inject
    private Acts acts;

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    /** At most so many cases in which something has come up again. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ToAlert> next(int most) {
        var context = keys.context(caller.inAnyRole(), null);
        return database.with(guard -> guard.enter(context))
                ? database.on(connection -> new TraitDoors(connection).toAlert(most, Traits.OFTEN))
                : List.of();
    }

    /** Says it in this case, or only goes on to the others where it is not in this one that it is to be said. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void alert(ToAlert next) {
        if (next.cases() > 0) {
            acts.perform(
                    Act.ALERT_PATTERN,
                    CaseVersion.any(next.reference()),
                    List.of(),
                    (hand, nothing) -> said(hand, next));
            return;
        }
        var context = keys.context(caller.inAnyRole(), null);
        if (database.with(guard -> guard.enter(context))) {
            take(next);
        }
    }

    private void said(CaseInHand hand, ToAlert next) {
        if (!take(next)) {
            throw ActRefused.because("not-due-yet");
        }
        hand.fact("kind", next.trait().kind());
        hand.fact("cases", next.cases());
    }

    private boolean take(ToAlert next) {
        return database.on(connection -> new TraitDoors(connection).alert(next, Traits.OFTEN));
    }
}
