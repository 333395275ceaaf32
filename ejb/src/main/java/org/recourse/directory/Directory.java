package org.recourse.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * The directory as the database keeps it. Reads it whole, in nine statements, on the connection of the caller's
 * transaction; people are there only for a transaction that has said who is calling.
 */
public final class Directory {

    private static final OffsetDateTime FOR_EVER = OffsetDateTime.MAX;

    private final Connection connection;

    public Directory(Connection connection) {
        this.connection = connection;
    }

    /** The directory as it stands; without a context a country without people. */
    public Country country() throws SQLException {
        return new Country(areas(), calendars(), offices(), officers(), interests());
    }

    private List<Area> areas() throws SQLException {
        return rows(
                "SELECT id, code, parent, zone, calendar, names FROM recourse.area ORDER BY id",
                row -> new Area(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getObject("parent", Integer.class),
                        row.getString("zone"),
                        row.getString("calendar"),
                        names(row)));
    }

    private List<Calendar> calendars() throws SQLException {
        var off = days(false);
        var half = days(true);
        var later = later();
        return rows(
                "SELECT code, weekend, half_weekdays FROM recourse.calendar ORDER BY code",
                row -> new Calendar(
                        row.getString("code"),
                        weekdays(row, "weekend"),
                        weekdays(row, "half_weekdays"),
                        off.getOrDefault(row.getString("code"), Set.of()),
                        half.getOrDefault(row.getString("code"), Set.of()),
                        later.getOrDefault(row.getString("code"), List.of())));
    }

    private Map<String, List<Calendar.Week>> later() throws SQLException {
        var sql = "SELECT code, since, weekend, half_weekdays FROM recourse.calendar_week";
        return rows(
                        sql,
                        row -> Map.entry(
                                row.getString("code"),
                                new Calendar.Week(
                                        row.getObject("since", LocalDate.class),
                                        weekdays(row, "weekend"),
                                        weekdays(row, "half_weekdays"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<String, Set<LocalDate>> days(boolean half) throws SQLException {
        var sql = "SELECT calendar, day FROM recourse.holiday WHERE half = " + half;
        return rows(sql, row -> Map.entry(row.getString("calendar"), row.getObject("day", LocalDate.class))).stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private List<Office> offices() throws SQLException {
        var sql = "SELECT o.id, o.code, o.kind, o.level, o.area, o.open, o.mandate, o.people, o.names,"
                + " ARRAY(SELECT c.above FROM recourse.command c WHERE c.office = o.id ORDER BY 1) AS above"
                + " FROM recourse.office o ORDER BY o.id";
        return rows(
                sql,
                row -> new Office(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getString("kind"),
                        Level.valueOf(Numbers.code("level", row.getInt("level"))),
                        row.getInt("area"),
                        set(row, "above", Integer.class, Function.identity()),
                        row.getBoolean("open"),
                        set(row, "mandate", String.class, Function.identity()),
                        set(row, "people", String.class, KeyedDigest::new),
                        names(row)));
    }

    private List<Officer> officers() throws SQLException {
        var away = rows(
                        "SELECT officer, since, until FROM recourse.away ORDER BY officer, since",
                        row -> Map.entry(row.getInt("officer"), new Away(instant(row, "since"), instant(row, "until"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var sql = "SELECT o.id, o.office, o.vetting, o.head, o.name_digest,"
                + " ARRAY(SELECT r.role FROM recourse.officer_role r WHERE r.officer = o.id ORDER BY 1) AS roles"
                + " FROM recourse.officer o WHERE o.active ORDER BY o.id";
        return rows(
                sql,
                row -> new Officer(
                        row.getInt("id"),
                        row.getInt("office"),
                        set(row, "roles", String.class, Role::of),
                        Vetting.valueOf(Numbers.code("vetting", row.getInt("vetting"))),
                        away.getOrDefault(row.getInt("id"), List.of()),
                        row.getBoolean("head"),
                        digest(row, "name_digest")));
    }

    private List<Interest> interests() throws SQLException {
        var sql = "SELECT i.officer, i.kind, i.office, i.party, i.site, i.since, i.until FROM recourse.interest i"
                + " JOIN recourse.officer o ON o.id = i.officer WHERE o.active ORDER BY i.officer, i.no";
        return rows(
                sql,
                row -> new Interest(
                        row.getInt("officer"),
                        row.getString("kind"),
                        row.getObject("office", Integer.class),
                        digest(row, "party"),
                        row.getObject("site", Integer.class),
                        instant(row, "since"),
                        end(row)));
    }

    // ---- columns

    private static @Nullable Instant end(ResultSet row) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return until.equals(FOR_EVER) ? null : until.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable KeyedDigest digest(ResultSet row, String column) throws SQLException {
        var hex = row.getString(column);
        return hex == null ? null : new KeyedDigest(hex);
    }

    private static Set<DayOfWeek> weekdays(ResultSet row, String column) throws SQLException {
        return set(row, column, Number.class, number -> DayOfWeek.of(number.intValue()));
    }

    private static <E, T> Set<T> set(ResultSet row, String column, Class<E> kind, Function<E, T> read)
            throws SQLException {
        Array array = row.getArray(column);
        var set = new LinkedHashSet<T>();
        for (var element : (Object[]) array.getArray()) {
            set.add(read.apply(kind.cast(element)));
        }
        return set;
    }

    private static Names names(ResultSet row) throws SQLException {
        try (var reader = Json.createReader(new StringReader(row.getString("names")))) {
            var names = new LinkedHashMap<String, String>();
            reader.readObject().forEach((language, name) -> names.put(language, ((JsonString) name).getString()));
            return new Names(names);
        }
    }

    /** How one row becomes a value. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Row<T> read) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(read.of(rows));
            }
            return found;
        }
    }
}
