package org.recourse.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.grievance.Act;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Step;

/** What oversight says of the handling of a case, and what the desk answers: each remark is owed an answer of its own. */
@Stateless
@PerformsActs
public class RemarkService {

    @Inject
    private Acts acts;

    /**
     * Remarks on how a case is handled. Nothing else of the case changes: the lifecycle lets this act move no state and no
     * attribute, and the database refuses it where a server tries.
     */
    @Performs(Act.REMARK)
    @RolesAllowed("oversight")
    public Done remark(CaseVersion at, Remark remark) {
        return acts.perform(Act.REMARK, at, remark, RemarkService::remarked);
    }

    /** The number of a remark is that of its text: whoever answers names it by that. */
    private static void remarked(CaseInHand hand, Remark remark) {
        int no = hand.texts().write(Field.REMARK, remark.words());
        hand.about(no);
        hand.fact("remark", no);
    }

    /** Answers a remark; refused where no such remark waits for an answer. */
    @Performs(Act.ANSWER_REMARK)
    @RolesAllowed({"case-manager", "protection"})
    public Done answer(CaseVersion at, RemarkAnswer answer) {
        return acts.perform(Act.ANSWER_REMARK, at, answer, RemarkService::answered);
    }

    private static void answered(CaseInHand hand, RemarkAnswer answer) {
        boolean waits = hand.clocks().stream()
                .anyMatch(clock ->
                        clock.step() == Step.REMARK_REPLY && clock.running() && clock.about() == answer.remark());
        if (!waits) {
            throw InputRefused.field("remark", "no-remark-waits");
        }
        hand.about(answer.remark());
        hand.texts().writeRecord(Field.REMARK_ANSWER, answer);
        hand.fact("remark", answer.remark());
    }
}
