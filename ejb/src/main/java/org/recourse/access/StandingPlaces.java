package org.recourse.access;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recourse.directory.Calendar;
import org.recourse.directory.CountryFile.Holiday;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Level;

/** Calendars, places and offices as they stand, with the numbers of their rows. */
final class StandingPlaces {

    private final StandingRows rows;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> areas = new HashMap<>();
    private final Map<Integer, String> offices = new HashMap<>();
    private final Map<Integer, ZoneId> zones = new HashMap<>();
    private final List<Week> weeks;
    private final List<Holiday> holidays;
    private final List<Place> places;
    private final List<OfficeLine> officeLines;

    StandingPlaces(StandingRows rows) throws SQLException {
        this.rows = rows;
        weeks = readWeeks();
        holidays = readHolidays();
        places = readPlaces();
        officeLines = readOffices();
        var zoneOf = new HashMap<String, ZoneId>();
        places.forEach(place -> zoneOf.put(place.code(), ZoneId.of(place.zone())));
        officeLines.forEach(office -> zones.put(
                Objects.requireNonNull(numbers.get("office|" + office.code())),
                Objects.requireNonNull(zoneOf.get(office.area()))));
    }

    List<Week> weeks() {
        return weeks;
    }

    List<Holiday> holidays() {
        return holidays;
    }

    List<Place> places() {
        return places;
    }

    List<OfficeLine> offices() {
        return officeLines;
    }

    /** Numbers of rows by table and code. */
    Map<String, Integer> numbers() {
        return numbers;
    }

    /** The code of the place with this number. */
    String area(int id) {
        return Objects.requireNonNull(areas.get(id));
    }

    /** The code of the office with this number. */
    String office(int id) {
        return Objects.requireNonNull(offices.get(id));
    }

    /** The zone in which days of this office begin. */
    ZoneId zone(int office) {
        return Objects.requireNonNull(zones.get(office));
    }

    private void numbered(String table, Map<Integer, String> codes, int id, String code) {
        numbers.put(table + '|' + code, id);
        codes.put(id, code);
    }

    private List<Holiday> readHolidays() throws SQLException {
        return rows.of(
                "SELECT calendar, day, half, names FROM recourse.holiday ORDER BY calendar, day",
                row -> new Holiday(
                        0,
                        row.getString("calendar"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("half"),
                        StandingRows.names(row)));
    }

    private List<Week> readWeeks() throws SQLException {
        return rows.of(
                "SELECT c.code, NULL::date AS since, c.weekend, c.half_weekdays FROM recourse.calendar c UNION ALL"
                        + " SELECT w.code, w.since, w.weekend, w.half_weekdays FROM recourse.calendar_week w"
                        + " ORDER BY code, since NULLS FIRST",
                row -> new Week(
                        0,
                        new Calendar(
                                row.getString("code"),
                                StandingRows.set(row, "weekend", StandingRows::day),
                                StandingRows.set(row, "half_weekdays", StandingRows::day),
                                Set.of(),
                                Set.of()),
                        row.getObject("since", LocalDate.class)));
    }

    private List<Place> readPlaces() throws SQLException {
        return rows.of(
                "SELECT a.id, a.code, p.code AS parent, a.zone, a.calendar, a.names"
                        + " FROM recourse.area a LEFT JOIN recourse.area p ON p.id = a.parent ORDER BY a.id",
                row -> {
                    numbered("area", areas, row.getInt("id"), row.getString("code"));
                    return new Place(
                            0,
                            row.getString("code"),
                            row.getString("parent"),
                            row.getString("zone"),
                            row.getString("calendar"),
                            StandingRows.names(row));
                });
    }

    private List<OfficeLine> readOffices() throws SQLException {
        return rows.of(
                "SELECT o.id, o.code, o.kind, o.level, o.area, o.open, o.mandate, o.names,"
                        + " ARRAY(SELECT u.code FROM recourse.command c JOIN recourse.office u ON u.id = c.above"
                        + " WHERE c.office = o.id) AS above FROM recourse.office o ORDER BY o.id",
                row -> {
                    numbered("office", offices, row.getInt("id"), row.getString("code"));
                    return new OfficeLine(
                            0,
                            row.getString("code"),
                            row.getString("kind"),
                            Level.valueOf(Numbers.code("level", row.getInt("level"))),
                            area(row.getInt("area")),
                            StandingRows.set(row, "above", String::valueOf),
                            row.getBoolean("open"),
                            StandingRows.set(row, "mandate", String::valueOf),
                            StandingRows.names(row));
                });
    }
}
