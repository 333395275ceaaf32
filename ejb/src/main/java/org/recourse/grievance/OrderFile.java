package org.recourse.grievance;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.recourse.access.Guard;
import org.recourse.access.OrderDoors;
import org.recourse.access.Trip;
import org.recourse.access.Vault;
import org.recourse.directory.Officer;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;

/** An order that was opened by the office it is asked of: its newest version that is that office's own, in the clear. */
final class OrderFile {

    private static final EntityRows<StoredKey> KEY = new EntityRows<>(StoredKey.class);
    private static final EntityRows<Measure> MEASURE = new EntityRows<>(Measure.class);

    private static final String NEWEST = "SELECT " + MEASURE.columns() + " FROM " + MEASURE.table()
            + " WHERE case_id = ? AND no = ? ORDER BY version DESC LIMIT 1";

    private static final String OF_THE_CASE =
            "SELECT " + KEY.columns() + " FROM " + KEY.table() + " WHERE case_id = ? AND no = 0";

    private OrderFile() {}

    /**
     * Reads what the hand of this transaction shows: the order, and nothing of the case around it.
     *
     * @param office that is asked
     */
    static Order of(
            Connection connection,
            Reference order,
            OrderDoors.OpenedOrder opened,
            Vault vault,
            Collection<Officer> office) {
        var reference = opened.opened().reference();
        var trip = new Trip();
        var now = Guard.now(trip);
        var measure = trip.ask(NEWEST, MEASURE::of, reference.value(), opened.no());
        var key = trip.ask(OF_THE_CASE, KEY::of, reference.value());
        trip.on(connection);
        var found = measure.all().stream().findFirst().orElseThrow(GrievanceNotFound::new);
        var paper = CasePapers.paper(found, new CaseKeys(reference, vault, key.all()))
                .orElseThrow(GrievanceNotFound::new);
        return new Order(
                order,
                found.kind(),
                Measure.State.of(opened.state()),
                opened.asked(),
                opened.due(),
                paper.order(),
                paper.day(),
                paper.report(),
                new Order.Hands(opened.carrier(), others(opened, office, now.one())));
    }

    /** Whoever answers orders at the office, is not kept from this one and is there until it must be reported. */
    private static List<Integer> others(OrderDoors.OpenedOrder opened, Collection<Officer> office, Instant now) {
        return office.stream()
                .filter(officer -> opened.assigns() && officer.has(Role.OFFICIAL))
                .filter(officer -> officer.isThereBefore(opened.due(), now))
                .map(Officer::id)
                .filter(officer -> !opened.keptFrom().contains(officer) && !officer.equals(opened.carrier()))
                .toList();
    }
}
