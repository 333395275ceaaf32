package org.recourse.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Severity;

/** What the database says of two cases at once: only to whoever may see both, and hidden is answered like absent. */
public final class LinkDoors {

    private static final String LINKS = "SELECT other, kind, turned, since, until FROM guard.links()";

    private final Connection connection;

    public LinkDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * Another case, as far as it decides whether it may be linked.
     *
     * @param systemic whether it is about what many meet with
     */
    public record Other(Severity severity, boolean systemic) {}

    /** What came of linking. */
    public enum Linked {
        /** There is no such case, or none that the caller may know of. */
        HIDDEN,
        /** A link between the two holds. */
        ALREADY,
        /** Somebody works on the other one at this moment. */
        BUSY,
        DONE
    }

    /** A case that the caller may know of; nothing where it is hidden or absent. */
    public Optional<Other> other(Reference reference) {
        return call("SELECT severity, systemic FROM guard.sees(?)", reference.value())
                .all(row -> new Other(Severity.valueOf(Numbers.code("severity", row.getInt(1))), row.getBoolean(2)))
                .stream()
                .findFirst();
    }

    /** How many persons complain in a case that the caller may know of; none where it is hidden or absent. */
    public int persons(Reference reference) {
        return call("SELECT guard.persons_of(?)", reference.value()).one(row -> row.getInt(1));
    }

    /**
     * Links the case in hand with another one, which stays locked until the transaction ends.
     *
     * @param turned whether it is the other that stands so to the one in hand
     */
    public Linked link(Reference other, String kind, boolean turned) {
        return call("SELECT guard.link(?, ?, ?)", other.value(), kind, turned)
                .one(row -> Linked.values()[row.getInt(1)]);
    }

    /** Takes the case in hand and another apart; false where the caller knows of no link between them. */
    public boolean unlink(Reference other) {
        return call("SELECT guard.unlink(?)", other.value()).one(row -> row.getBoolean(1));
    }

    /** The links of the case in hand, ended ones too, the oldest first. */
    public List<CaseLink> links() {
        return call(LINKS).all(LinkDoors::link);
    }

    /** The same, among what is asked in one round trip. */
    public static Trip.Answer<CaseLink> links(Trip trip) {
        return trip.ask(LINKS, LinkDoors::link);
    }

    /** Makes a new case that stands so to the one in hand, for {@link #take} when that one is settled. */
    public Reference open(String kind) {
        return call("SELECT guard.open_linked(?)", kind).one(row -> new Reference(row.getLong(1)));
    }

    /**
     * Makes a case of its own for a person of the one in hand who went another way than the others in this transaction, for
     * {@link #take} when that one is settled; until then the hand reads all of it, for the product itself.
     */
    public Reference splitOff(int person) {
        return call("SELECT guard.split_off(?::smallint)", person).one(row -> new Reference(row.getLong(1)));
    }

    /** Takes a case into the hand that the act just settled has made. */
    public void take(Reference made) {
        call("SELECT guard.take_linked(?)", made.value()).run();
    }

    private static CaseLink link(ResultSet row) throws SQLException {
        var until = row.getObject(5, OffsetDateTime.class);
        return new CaseLink(
                new Reference(row.getLong(1)),
                row.getString(2),
                row.getBoolean(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }
}
