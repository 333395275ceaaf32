package org.recourse.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which records were made of the case in hand, and for whom one may be made: nothing where no case is in hand. The database
 * shows of them only what the caller may have.
 */
public final class RecordDoors {

    private final Connection connection;

    public RecordDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * A record that was made of a case.
     *
     * @param record its id
     * @param copy code of the list copy
     * @param made by the clock of the mechanism
     * @param newer how many newer ones there are for the same reader
     * @param behind how many newer ones there are of the same copy
     * @param referral number of the referral for whose recipient it is; 0 where it is no such copy
     * @param shares what that recipient is shown
     */
    public record Recorded(
            String record,
            String copy,
            String language,
            int pages,
            Instant made,
            int newer,
            int behind,
            int referral,
            Set<Scope> shares) {}

    /**
     * A referral of the case in hand, without its recipient.
     *
     * @param whole whether the whole matter was referred
     * @param until the last day on which the consent holds
     * @param shares codes of the list consent_scope
     */
    public record Referable(int no, boolean whole, Instant made, LocalDate until, List<String> shares) {}

    /** The entry of the stream of this record, where it is one of the case in hand that the caller may have. */
    public Optional<String> entry(String id) {
        return call("SELECT e FROM guard.record_entry(?) e WHERE e IS NOT NULL", id)
                .all(row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** Codes of the copies of the case in hand that show the caller nothing which its readership keeps from him. */
    public Set<String> copies() {
        return call("SELECT unnest(guard.copies())").all(row -> row.getString(1)).stream()
                .collect(Collectors.toSet());
    }

    /** Records of the case in hand that the caller may have, the newest first. */
    public List<Recorded> records() {
        return call("SELECT record, copy, language, pages, made, newer, behind, referral, shares FROM guard.records()")
                .all(row -> new Recorded(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        instant(row, 5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        codes(row.getString(9)).stream().map(Scope::of).collect(Collectors.toSet())));
    }

    /** Referrals of the case in hand for whose recipients the caller may have a copy, the newest first and at most fifty. */
    public List<Referable> referrals() {
        return call("SELECT no, whole, made, until, shares FROM guard.referrals()")
                .all(row -> new Referable(
                        row.getInt(1),
                        row.getBoolean(2),
                        instant(row, 3),
                        row.getObject(4, LocalDate.class),
                        codes(row.getString(5))));
    }

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
