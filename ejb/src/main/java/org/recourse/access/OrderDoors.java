package org.recourse.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/**
 * The doors by which an office that is asked for a measure comes to its orders. An order has a number of its own, drawn
 * like a reference; who holds it learns nothing of the case.
 */
public final class OrderDoors {

    private static final String ROW =
            "SELECT id, kind, state, asked_at, due_at, carrier FROM guard.orders(?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    public OrderDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * An order as a list shows it.
     *
     * @param kind code of list measure
     * @param state number of how far it is, as the table {@code asked_order} says
     * @param due until when it must be reported; null where no date is set
     * @param carrier number of the officer who carries it; null for nobody
     */
    public record Row(
            Reference order,
            String kind,
            int state,
            Instant asked,
            @Nullable Instant due,
            @Nullable Integer carrier) {}

    /**
     * How many orders of an office wait for its report.
     *
     * @param late how many of them should have been reported by now
     */
    public record Waiting(int orders, int late) {}

    /**
     * An order that was opened; the read stands in the ledger of its case.
     *
     * @param opened the case in the hand, of which it shows the order alone
     * @param no the number of the measure in its case
     * @param carrier number of the officer who carries it; null for nobody
     * @param assigns whether somebody can be named now who carries it
     * @param keptFrom numbers of those of the office who may not see it
     */
    public record OpenedOrder(
            Opened opened,
            int no,
            int state,
            Instant asked,
            @Nullable Instant due,
            @Nullable Integer carrier,
            boolean assigns,
            Set<Integer> keptFrom) {

        public OpenedOrder {
            keptFrom = Set.copyOf(keptFrom);
        }
    }

    /**
     * A page of the orders of the caller's office, after {@link Guard#enter}: the first due first.
     *
     * @param open whether those that wait for a report, or the others
     * @param mine only those that the caller carries
     * @param most 200 at most
     */
    public static Trip.Answer<Row> list(
            Trip trip, boolean open, boolean mine, OffsetDateTime markDue, long markId, boolean back, int most) {
        return trip.ask(ROW, OrderDoors::row, open, mine, markDue, markId, back, most);
    }

    /** How many wait, after {@link Guard#enter}. */
    public static Trip.Answer<Waiting> waiting(Trip trip) {
        return trip.ask(
                "SELECT waiting, late FROM guard.orders_waiting()", row -> new Waiting(row.getInt(1), row.getInt(2)));
    }

    /** Opens an order to be read; nothing where it is hidden or absent: nobody can tell which. */
    public Optional<OpenedOrder> open(SignedContext context, Reference order, List<String> facts) {
        return new SqlCall(connection, "SELECT * FROM guard.open_order(?, ?, ?)", context.text(), order.value(), facts)
                .one(OrderDoors::opened);
    }

    /** Takes the case of an order into the hand for an act on it; HIDDEN where it is not the caller's, or absent. */
    public Begun begin(SignedContext context, Reference order, String act) {
        return new SqlCall(connection, "SELECT * FROM guard.begin_order(?, ?, ?)", context.text(), order.value(), act)
                .one(HandRows::begun);
    }

    /** The number of the measure of an order whose case is in the hand. */
    public int measure(Reference order) {
        return new SqlCall(connection, "SELECT guard.measure_of_order(?)", order.value()).one(row -> row.getInt(1));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Reference(row.getLong("id")),
                row.getString("kind"),
                row.getInt("state"),
                instant(row, "asked_at"),
                due(row),
                row.getObject("carrier", Integer.class));
    }

    private static Optional<OpenedOrder> opened(ResultSet row) throws SQLException {
        var opened = HandRows.opened(row);
        return opened.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenedOrder(
                        opened.get(),
                        row.getInt("no"),
                        row.getInt("order_state"),
                        instant(row, "asked_at"),
                        due(row),
                        row.getObject("carrier", Integer.class),
                        row.getBoolean("assigns"),
                        Set.copyOf(SqlCall.numbers(row, "kept_from"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Infinity is no date. */
    private static @Nullable Instant due(ResultSet row) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return due.isEqual(OffsetDateTime.MAX) || due.getYear() > 9000 ? null : due.toInstant();
    }
}
