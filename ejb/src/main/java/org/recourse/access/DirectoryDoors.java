package org.recourse.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Names;
import org.recourse.directory.PartnerSystem;

/** What the database tells an administrator and the product itself, and nobody else, after {@link Guard#enter}. */
public final class DirectoryDoors {

    private final Connection connection;

    public DirectoryDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * How many open cases an office has; of a case nothing.
     *
     * @param cases for which it answers, or which it decides
     * @param ofDesk which it holds as a desk
     */
    public record Held(int office, int cases, int ofDesk) {}

    /**
     * Takes the directory for this transaction, before many rows are written; false where somebody else has it.
     *
     * @param askedBy pseudonym of the administrator who asked for it, where another one confirms
     */
    boolean take(SignedContext context, @Nullable String askedBy) {
        return call("SELECT guard.take_directory(?, ?)", context.text(), askedBy)
                .one(row -> row.getBoolean(1));
    }

    /** Judges all that was written since the directory was taken; without it, that is done when it is committed. */
    void judge() {
        try (var statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS guard.directory_judged IMMEDIATE");
        } catch (SQLException refused) {
            throw new GuardRefused(refused);
        }
    }

    /** What these offices have in hand; offices without any case are left out. */
    public List<Held> held(Collection<Integer> offices) {
        var wanted = offices.stream().map(String::valueOf).toList();
        return call("SELECT office, cases, of_desk FROM guard.held(?::int[])", wanted)
                .all(row -> new Held(row.getInt(1), row.getInt(2), row.getInt(3)));
    }

    /** The partner systems as they are entered. */
    public List<PartnerSystem> partners() {
        return call("SELECT code, subject, active, names ->> 'en', coalesce(names ->> 'ar', names ->> 'en')"
                        + " FROM guard.partners()")
                .all(row -> new PartnerSystem(
                        row.getString(1),
                        UUID.fromString(row.getString(2)),
                        row.getBoolean(3),
                        Names.of(row.getString(4), row.getString(5))));
    }

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }
}
