package org.recourse.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.access.Database;
import org.recourse.access.Guard;
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
 * Safety holds: while one stands nothing leaves the case. It is looked at again and again, and released by somebody else
 * than whoever put it.
 */
@Stateless
@PerformsActs
public class HoldService {

    @Inject
    private Acts acts;

    @EJB
    private Database database;

    /** Puts a safety hold; where one stands already, whoever puts it once more may not release it either. */
    @Performs(Act.HOLD)
    @RolesAllowed({"case-manager", "protection", "liaison", "oversight"})
    public Done hold(CaseVersion at, Hold hold) {
        return acts.perform(Act.HOLD, at, hold, HoldService::held);
    }

    private static void held(CaseInHand hand, Hold hold) {
        hand.grievance().holdBack();
        hand.texts().writeRecord(Field.HOLD, hold);
        hand.fact("reason", hold.reason());
    }

    /** Says why the hold is still needed; the next look has a new date. Refused where none stands. */
    @Performs(Act.REVIEW_HOLD)
    @RolesAllowed({"case-manager", "protection", "oversight"})
    public Done review(CaseVersion at, HoldReview review) {
        return acts.perform(Act.REVIEW_HOLD, at, review, HoldService::reviewed);
    }

    private static void reviewed(CaseInHand hand, HoldReview review) {
        requireHold(hand);
        hand.texts().write(Field.HOLD_REVIEW, review.because());
    }

    /** Ends the hold; words go out again. Refused where none stands, and to everybody who put it. */
    @Performs(Act.RELEASE_HOLD)
    @RolesAllowed({"case-manager", "protection", "oversight"})
    public Done release(CaseVersion at, HoldRelease release) {
        return acts.perform(Act.RELEASE_HOLD, at, release, this::released);
    }

    private void released(CaseInHand hand, HoldRelease release) {
        requireHold(hand);
        if (database.with(Guard::putHold).contains(hand.doer().pseudonym())) {
            throw ActRefused.because("own-hold");
        }
        hand.grievance().letGo();
        hand.texts().writeRecord(Field.HOLD_RELEASE, release);
    }

    private static void requireHold(CaseInHand hand) {
        if (!hand.grievance().hold()) {
            throw ActRefused.because("no-hold");
        }
    }
}
