package org.recourse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * Somebody of a desk who is on call at certain hours, with the telephone that is answered then; both are sealed in the
 * directory and opened for people of the mechanism.
 *
 * @param until the hour at which the turn ends; before {@code since} where it ends on the next day
 */
public record OnCall(
        int officer, PersonName name, String telephone, Set<DayOfWeek> days, LocalTime since, LocalTime until) {

    static final String OF_A_DESK = "SELECT d.desk, d.officer, d.turn, d.days, d.since, d.until, d.telephone_sealed,"
            + " o.name_sealed FROM recourse.duty d JOIN recourse.officer o ON o.id = d.officer"
            + " WHERE d.desk = ? AND d.telephone_sealed IS NOT NULL AND o.name_sealed IS NOT NULL"
            + " ORDER BY d.turn, d.officer LIMIT 20";

    public OnCall {
        days = Set.copyOf(days);
    }

    /** Whether this is one of the turn's hours, at the place of the desk. */
    public boolean isAt(LocalDateTime moment) {
        var time = moment.toLocalTime();
        var today = moment.getDayOfWeek();
        if (since.isBefore(until)) {
            return days.contains(today) && !time.isBefore(since) && time.isBefore(until);
        }
        return days.contains(today) && !time.isBefore(since) || days.contains(today.minus(1)) && time.isBefore(until);
    }

    static OnCall of(ResultSet row, Vault vault) throws SQLException {
        int officer = row.getInt("officer");
        var place = "%d.%d.%d".formatted(row.getInt("desk"), officer, row.getInt("turn"));
        return new OnCall(
                officer,
                PersonName.opened(opened(row, "name_sealed", "officer.name_sealed", String.valueOf(officer), vault)),
                opened(row, "telephone_sealed", "duty.telephone_sealed", place, vault)
                        .reveal(),
                StandingRows.set(row, "days", StandingRows::day),
                row.getObject("since", LocalTime.class),
                row.getObject("until", LocalTime.class));
    }

    private static ClearText opened(ResultSet row, String column, String where, String key, Vault vault)
            throws SQLException {
        var sealed = Sealed.of(row.getBytes(column));
        return vault.directoryKey(sealed).open(Place.inDirectory(where, key, sealed.keyNumber()), sealed);
    }

    /** Without its telephone: what is printed in a log must not hold it. */
    @Override
    public String toString() {
        return "on call, officer " + officer;
    }
}
