package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.access.Staff;
import org.recourse.grievance.History.Event;
import org.recourse.grievance.History.Page;
import org.recourse.ledger.Entry;

/** Reads the ledger of the case in hand, as far as the database shows it to this hand. */
@ApplicationScoped
class Histories {

    private static final String PAGE = "SELECT entry, hash FROM ledger.entry"
            + " WHERE stream_no = (SELECT guard.stream_in_hand()) AND seq < ? ORDER BY seq DESC LIMIT ?";
    private static final String TOTAL =
            "SELECT count(*) FROM ledger.entry WHERE stream_no = (SELECT guard.stream_in_hand())";

    @EJB
    private Database database;

    Page of(CaseInHand hand, @Nullable Long before, int most) {
        return database.on(connection -> page(connection, hand.around().staff(), before, most));
    }

    private static Page page(Connection connection, Staff staff, @Nullable Long before, int most) throws SQLException {
        var events = new ArrayList<Event>();
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, before == null ? Long.MAX_VALUE : before);
            statement.setInt(2, most + 1);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows.getString(1), rows.getBytes(2), staff));
                }
            }
        }
        boolean more = events.size() > most;
        var shown = more ? events.subList(0, most) : events;
        return new Page(shown, total(connection), more ? shown.get(most - 1).seq() : null);
    }

    private static int total(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TOTAL);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Event event(String text, byte[] hash, Staff staff) {
        var entry = Entry.parse(text);
        var occurred = entry.facts().get("occurred");
        return new Event(
                entry.seq(),
                occurred == null ? entry.at() : Instant.parse(occurred),
                Objects.requireNonNull(entry.act()),
                Objects.requireNonNull(entry.role()),
                officer(staff, entry.actor()),
                Optional.ofNullable(entry.office()).flatMap(staff::office).orElse(null),
                officer(staff, entry.behalf()),
                entry.facts(),
                HexFormat.of().formatHex(hash));
    }

    private static @Nullable Integer officer(Staff staff, @Nullable String pseudonym) {
        return Optional.ofNullable(pseudonym)
                .flatMap(staff::officer)
                .map(Staff.Member::officer)
                .orElse(null);
    }
}
