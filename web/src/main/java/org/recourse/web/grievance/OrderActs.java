package org.recourse.web.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.MeasureReport;
import org.recourse.answer.MeasureService;
import org.recourse.escalation.SteppingBack;
import org.recourse.escalation.SteppingBackService;
import org.recourse.grievance.Act;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.AssignmentService;
import org.recourse.grievance.Done;
import org.recourse.grievance.Order;
import org.recourse.shared.Reference;

/** What somebody of an asked office does on an order: report on it, say who carries it, step back from it. */
@RequestScoped
class OrderActs {

    private static final List<Act> ACTS = List.of(Act.REPORT_MEASURE, Act.ASSIGN, Act.STEP_BACK);

    @EJB
    private MeasureService measures;

    @EJB
    private AssignmentService assignments;

    @EJB
    private SteppingBackService steppingBack;

    /** The act of this code; any other is not done on an order, and not there. */
    static Act named(String code) {
        return ACTS.stream().filter(act -> act.code().equals(code)).findFirst().orElseThrow(NotFoundException::new);
    }

    /** What can be done on an order as it stands, in this order; stepping back always can. */
    static List<Act> possible(Order order) {
        return ACTS.stream()
                .filter(act -> act != Act.REPORT_MEASURE || order.state().open())
                .filter(act -> act != Act.ASSIGN || !order.hands().others().isEmpty())
                .toList();
    }

    /**
     * Does it.
     *
     * @param request 32 hex of this sending, where there is one; the same one again is the same act
     * @param input what the form of this act asks for
     */
    Done perform(Act act, Reference order, @Nullable String request, Record input) {
        return switch (act) {
            case REPORT_MEASURE -> measures.report(order, request, (MeasureReport) input);
            case ASSIGN -> assignments.assignOrder(order, request, (Assignment) input);
            case STEP_BACK -> steppingBack.leaveOrder(order, request, (SteppingBack) input);
            default -> throw new NotFoundException();
        };
    }
}
