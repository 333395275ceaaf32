package org.recourse.access;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/**
 * What the product has yet to do by itself: steps whose date has come, and the rounds in which it goes through all cases.
 * Every method but {@link #lag} comes after {@link Guard#enter} or {@link Guard#begin} by clockwork; to anybody else it is
 * refused with {@link GuardRefused}.
 */
public final class SweepDoors {

    private final Connection connection;

    public SweepDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * A step whose next date has come; its case is locked for this transaction.
     *
     * @param past whether the step itself should have been done by now, and not only be reminded of
     * @param since when the sweep should have looked at it
     */
    public record Due(Reference reference, short step, int no, boolean past, OffsetDateTime since) {}

    /** A case that is to be judged anew, and when the round began to which it belongs. */
    public record ToJudge(Reference reference, OffsetDateTime round) {}

    /**
     * A case of the round in which every case is indexed for search.
     *
     * @param done whether nothing is left to do: it has no summary, or is indexed with this key
     */
    public record ToIndex(Reference reference, boolean done) {}

    /**
     * Claims at most so many steps whose next date has come, earliest first and behind this one. Until the transaction ends
     * no other one claims a step of these cases; those of other transactions are left out.
     */
    public List<Due> claim(int limit, @Nullable Due after) {
        return call(
                        "SELECT case_id, step, no, past, next_at FROM guard.claim(?, ?, ?)",
                        limit,
                        after == null ? OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC) : after.since(),
                        after == null ? 0L : after.reference().value())
                .all(row -> new Due(
                        new Reference(row.getLong(1)),
                        row.getShort(2),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getObject(5, OffsetDateTime.class)));
    }

    /** The next cases of the round in which every case is judged by the directory as it is now; none where all were. */
    public List<ToJudge> toJudge(int limit) {
        return call("SELECT case_id, round FROM guard.to_judge(?)", limit)
                .all(row -> new ToJudge(new Reference(row.getLong(1)), row.getObject(2, OffsetDateTime.class)));
    }

    /** The round has come so far; whether a case of it could not be judged, so that another round must follow. */
    public void judged(ToJudge last, boolean failed) {
        call("SELECT guard.judged(?, ?, ?)", last.round(), last.reference().value(), failed)
                .run();
    }

    /**
     * The next cases to be indexed with this search key; none where all are, and for a while after a round that missed
     * one. Refused where another node has a newer key.
     */
    public List<ToIndex> toIndex(int key, int limit) {
        return call("SELECT case_id, indexed FROM guard.to_index(?::smallint, ?)", key, limit)
                .all(row -> new ToIndex(new Reference(row.getLong(1)), row.getBoolean(2)));
    }

    /** The round has come so far; whether a case of it could not be indexed, so that another round must follow. */
    public void indexed(int key, Reference last, boolean failed) {
        call("SELECT guard.indexed(?::smallint, ?, ?)", key, last.value(), failed)
                .run();
    }

    /** At most so many of the cases whose names are to be looked at next; none when all were. */
    public List<Reference> toName(int limit) {
        return call("SELECT n FROM guard.to_name(?) n", limit).all(row -> new Reference(row.getLong(1)));
    }

    /** The names of this case were looked at, in the transaction that kept what was missing. */
    public void named(Reference reference) {
        call("SELECT guard.named_once(?)", reference.value()).run();
    }

    /** They could not be looked at, and are tried again later, each time after twice as long and a day at most. */
    public void nameMissed(Reference reference) {
        call("SELECT guard.name_missed(?)", reference.value()).run();
    }

    /** For how many seconds the oldest step waits that the sweep should have looked at; 0 while it keeps up. */
    public double lag() {
        return call("SELECT guard.sweep_lag()").one(row -> row.getDouble(1));
    }

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }
}
