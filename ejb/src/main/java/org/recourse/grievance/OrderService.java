package org.recourse.grievance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.OrderDoors;
import org.recourse.access.SignedContext;
import org.recourse.access.Trip;
import org.recourse.shared.Reference;
import org.recourse.shared.Window;
import org.recourse.taxonomy.Role;

/** The orders of an office that is asked for measures: its list, and one of them. It never comes to the cases. */
@Stateless
public class OrderService {

    /** So many at most are told at once. */
    public static final int MOST = 100;

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @Inject
    private Cases cases;

    /**
     * A page of the orders of the caller's office, the first due first.
     *
     * @param open those that wait for a report, or all others
     * @param mine only those that the caller carries
     * @param after only those after this one; null from the beginning
     * @param before only those before this one; null where the page is not turned back
     * @param most 100 at most
     */
    @RolesAllowed("official")
    public Order.Page list(
            boolean open, boolean mine, Order.@Nullable Mark after, Order.@Nullable Mark before, int most) {
        boolean back = before != null;
        var mark = back ? before : after;
        int asked = Math.max(1, Math.min(most, MOST));
        var trip = new Trip();
        var entered = Guard.enter(trip, context());
        var now = Guard.now(trip);
        var rows = OrderDoors.list(
                trip, open, mine, due(mark), mark == null ? -1 : mark.number().value(), back, asked + 1);
        database.go(trip);
        if (!entered.one()) {
            throw new GrievanceNotFound();
        }
        var lines = rows.all().stream().map(OrderService::line).toList();
        var window = Window.of(lines, asked, mark != null, back);
        return new Order.Page(
                window.rows(), window.next(OrderService::mark), window.previous(OrderService::mark), now.one());
    }

    private static OffsetDateTime due(Order.@Nullable Mark mark) {
        if (mark == null) {
            return OffsetDateTime.MIN;
        }
        return mark.due() == null ? OffsetDateTime.MAX : mark.due().atOffset(ZoneOffset.UTC);
    }

    private static Order.Line line(OrderDoors.Row row) {
        return new Order.Line(
                row.order(), row.kind(), Measure.State.of(row.state()), row.asked(), row.due(), row.carrier());
    }

    private static Order.Mark mark(Order.Line line) {
        return new Order.Mark(line.due(), line.number());
    }

    /** How many orders wait for a report of the caller's office; 1,000 at most are counted. */
    @RolesAllowed("official")
    public Order.Waiting waiting() {
        return database.entered(context(), OrderDoors::waiting)
                .map(found ->
                        new Order.Waiting(found.one().orders(), found.one().late()))
                .orElseThrow(GrievanceNotFound::new);
    }

    /** The number, in the case that is in the hand, of the measure of an order of the caller's office. */
    @RolesAllowed("official")
    public int measure(Reference order) {
        return cases.measureOf(order);
    }

    private SignedContext context() {
        var presence = caller.in(Set.of(Role.OFFICIAL)).orElseThrow(GrievanceNotFound::new);
        return keys.context(presence, null);
    }

    /**
     * Opens an order of the caller's office; that it was read is in the ledger of its case before.
     *
     * @throws GrievanceNotFound where it is hidden or absent
     */
    @RolesAllowed("official")
    public Order open(Reference order) {
        return cases.openOrder(order);
    }
}
