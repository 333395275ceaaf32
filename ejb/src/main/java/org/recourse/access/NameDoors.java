package org.recourse.access;

import java.sql.Connection;
import java.util.List;
import org.recourse.shared.Reference;

/** Which cases the product has yet to look at for their names; refused to everybody else. */
public final class NameDoors {

    private final Connection connection;

    public NameDoors(Connection connection) {
        this.connection = connection;
    }

    /** At most so many of the next ones; none when all were looked at. */
    public List<Reference> next(int most) {
        return new SqlCall(connection, "SELECT n FROM guard.to_name(?) n", most)
                .all(row -> new Reference(row.getLong(1)));
    }

    /** It was looked at, in the transaction that kept what was missing. */
    public void done(Reference reference) {
        new SqlCall(connection, "SELECT guard.named_once(?)", reference.value()).run();
    }

    /** It could not be looked at, and is tried again later. */
    public void missed(Reference reference) {
        new SqlCall(connection, "SELECT guard.name_missed(?)", reference.value()).run();
    }
}
