package org.recourse.system.country;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.AssignmentService;
import org.recourse.grievance.Done;
import org.recourse.grievance.Order;
import org.recourse.grievance.OrderService;
import org.recourse.taxonomy.Role;

/** What people do on an order that their office was asked for: they find it on their own list, and know no case. */
@ApplicationScoped
public class Orders {

    @EJB
    private OrderService orders;

    @EJB
    private AssignmentService assignments;

    @Inject
    private Voices voices;

    @Inject
    private Troupe troupe;

    /** Somebody says who of the office carries the order that is due first of those that nobody carries. */
    Done assign(Deed deed) throws Exception {
        var cast = troupe.cast();
        var carrier = cast.officerNumber(Objects.requireNonNull(deed.text("to")));
        var doer = Objects.requireNonNull(cast.person(deed.who()));
        return voices.as(doer, Role.OFFICIAL, () -> {
            var order = orders.list(true, false, null, null, OrderService.MOST).lines().stream()
                    .filter(line -> line.carrier() == null)
                    .map(Order.Line::number)
                    .findFirst()
                    .orElseThrow();
            return assignments.assignOrder(order, null, new Assignment(carrier));
        });
    }
}
