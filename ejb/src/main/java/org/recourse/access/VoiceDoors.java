package org.recourse.access;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps what is counted of persons, and asks for it without the cases. */
public final class VoiceDoors {

    private final Connection connection;

    public VoiceDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * How content somebody was when a case was closed.
     *
     * @param quarter its first day
     * @param satisfaction code of list satisfaction
     * @param sealed who said so; null where the person was not asked alone
     */
    public record Heard(LocalDate quarter, String satisfaction, byte @Nullable [] sealed) {}

    /** Keeps it for the act that has the case in hand; refused to every other act than {@code add-groups}. */
    public void keep(int person, byte[] sealed) {
        new SqlCall(connection, "SELECT guard.keep_voice(?::smallint, ?)", person, sealed).run();
    }

    /** What was heard in these quarters of the latest cases that were closed, among what is asked in one round trip. */
    public static Trip.Answer<Heard> heard(Trip trip, Instant since, Instant before, ZoneId zone, int most) {
        return trip.ask(
                "SELECT quarter, satisfaction, sealed FROM guard.voices(?, ?, ?, ?)",
                row -> new Heard(row.getObject(1, LocalDate.class), row.getString(2), row.getBytes(3)),
                since.atOffset(ZoneOffset.UTC),
                before.atOffset(ZoneOffset.UTC),
                zone.getId(),
                most);
    }
}
