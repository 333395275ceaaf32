package org.recourse.access;

import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Calendar;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.Duty;
import org.recourse.directory.CountryFile.Holiday;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;
import org.recourse.directory.Names;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * The directory as it stands, read back into the lines of a country, with the numbers of its rows. Opens names, keys and
 * telephones, so only in a transaction that has said who is calling, for whoever may change them.
 */
public final class StandingDirectory {

    /** What stands for a name that nobody has entered. */
    private static final String NAMELESS = "unnamed";

    private final Connection connection;
    private final Vault vault;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> areas = new HashMap<>();
    private final Map<Integer, String> offices = new HashMap<>();
    private final Map<Integer, String> officers = new HashMap<>();
    private final Map<Integer, ZoneId> zones = new HashMap<>();
    private final List<Integer> officerNumbers = new ArrayList<>();
    private final List<Integer> interestNumbers = new ArrayList<>();
    private final List<Integer> keyless = new ArrayList<>();
    private final long version;
    private final CountryFile file;

    private StandingDirectory(Connection connection, Vault vault) throws SQLException {
        this.connection = connection;
        this.vault = vault;
        version = new Guard(connection).directoryVersion();
        var holidays = holidays();
        var weeks = weeks();
        var places = places();
        var offices = offices();
        var officers = officers(places, offices);
        file = new CountryFile(weeks, holidays, places, offices, officers, interests(), leaves(), duties(), List.of());
    }

    /** Reads it whole. */
    public static StandingDirectory read(Connection connection, Vault vault) throws SQLException {
        return new StandingDirectory(connection, vault);
    }

    /** How many acts had changed it before it was read. */
    long version() {
        return version;
    }

    /** Its lines, all with the number 0. */
    public CountryFile file() {
        return file;
    }

    /**
     * Numbers of rows by table and code.
     *
     * @param known its lines, with the keys of officers that were found by a file
     */
    Map<String, Integer> numbers(CountryFile known) {
        var all = new HashMap<>(numbers);
        for (int i = 0; i < officerNumbers.size(); i++) {
            all.put("officer|" + known.officers().get(i).key(), officerNumbers.get(i));
        }
        return all;
    }

    /** The keys of those whose key the directory does not know yet, as a file has found them. */
    List<String> withoutKey(CountryFile known) {
        return keyless.stream().map(i -> known.officers().get(i).key()).toList();
    }

    /** The numbers of the interests of its lines, in their order. */
    List<Integer> interestNumbers() {
        return List.copyOf(interestNumbers);
    }

    private void numbered(String table, Map<Integer, String> codes, int id, String code) {
        numbers.put(table + '|' + code, id);
        codes.put(id, code);
    }

    private static String code(Map<Integer, String> codes, int id) {
        return Objects.requireNonNull(codes.get(id));
    }

    // ---- places

    private List<Holiday> holidays() throws SQLException {
        return rows(
                "SELECT calendar, day, half, names FROM recourse.holiday ORDER BY calendar, day",
                row -> new Holiday(
                        0,
                        row.getString("calendar"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("half"),
                        names(row)));
    }

    private List<Week> weeks() throws SQLException {
        return rows(
                "SELECT code, weekend, half_weekdays FROM recourse.calendar ORDER BY code",
                row -> new Week(
                        0,
                        new Calendar(
                                row.getString("code"),
                                set(row, "weekend", StandingDirectory::day),
                                set(row, "half_weekdays", StandingDirectory::day),
                                Set.of(),
                                Set.of())));
    }

    private static DayOfWeek day(Object number) {
        return DayOfWeek.of(((Number) number).intValue());
    }

    private List<Place> places() throws SQLException {
        return rows(
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
                            names(row));
                });
    }

    private List<OfficeLine> offices() throws SQLException {
        return rows(
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
                            code(areas, row.getInt("area")),
                            set(row, "above", String::valueOf),
                            row.getBoolean("open"),
                            set(row, "mandate", String::valueOf),
                            names(row));
                });
    }

    // ---- people

    private List<OfficerLine> officers(List<Place> places, List<OfficeLine> lines) throws SQLException {
        var zoneOf = new HashMap<String, ZoneId>();
        places.forEach(place -> zoneOf.put(place.code(), ZoneId.of(place.zone())));
        var byOffice = new HashMap<String, ZoneId>();
        lines.forEach(office -> byOffice.put(office.code(), Objects.requireNonNull(zoneOf.get(office.area()))));
        return rows(
                "SELECT o.id, o.office, o.vetting, o.head, o.active, o.subject, o.name_sealed, o.key_sealed,"
                        + " ARRAY(SELECT r.role FROM recourse.officer_role r WHERE r.officer = o.id) AS roles"
                        + " FROM recourse.officer o ORDER BY o.id",
                row -> {
                    var officer = officer(row);
                    officers.put(row.getInt("id"), officer.key());
                    officerNumbers.add(row.getInt("id"));
                    zones.put(row.getInt("id"), Objects.requireNonNull(byOffice.get(officer.office())));
                    return officer;
                });
    }

    private OfficerLine officer(ResultSet row) throws SQLException {
        int id = row.getInt("id");
        var key = opened(row, "key_sealed", "officer.key_sealed", String.valueOf(id));
        var name = opened(row, "name_sealed", "officer.name_sealed", String.valueOf(id));
        var subject = row.getString("subject");
        if (key == null) {
            keyless.add(officerNumbers.size());
        }
        return new OfficerLine(
                0,
                key == null ? CountryFile.nameless(id) : key,
                code(offices, row.getInt("office")),
                set(row, "roles", role -> Role.of(String.valueOf(role))),
                Vetting.valueOf(Numbers.code("vetting", row.getInt("vetting"))),
                row.getBoolean("head"),
                null,
                subject == null ? null : uuid(subject),
                row.getBoolean("active"),
                name == null ? Names.same(NAMELESS) : PersonName.names(name));
    }

    /** A test may bind somebody to what is no number of an identity provider. */
    private static @Nullable UUID uuid(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private List<Leave> leaves() throws SQLException {
        return rows("SELECT officer, since, until FROM recourse.away ORDER BY officer, since", row -> {
            int officer = row.getInt("officer");
            return new Leave(
                    0,
                    code(officers, officer),
                    day(row, "since", officer),
                    day(row, "until", officer).minusDays(1));
        });
    }

    private List<Duty> duties() throws SQLException {
        return rows(
                "SELECT desk, officer, turn, days, since, until, telephone_sealed FROM recourse.duty"
                        + " ORDER BY desk, turn, officer",
                row -> {
                    var place = "%d.%d.%d".formatted(row.getInt("desk"), row.getInt("officer"), row.getInt("turn"));
                    var telephone = opened(row, "telephone_sealed", "duty.telephone_sealed", place);
                    return new Duty(
                            0,
                            code(offices, row.getInt("desk")),
                            code(officers, row.getInt("officer")),
                            row.getInt("turn"),
                            set(row, "days", StandingDirectory::day),
                            row.getObject("since", LocalTime.class),
                            row.getObject("until", LocalTime.class),
                            telephone == null ? "" : telephone);
                });
    }

    private List<InterestLine> interests() throws SQLException {
        return rows(
                "SELECT officer, no, kind, office, party, site, since, until, until = 'infinity' AS open, source_sealed"
                        + " FROM recourse.interest ORDER BY officer, no",
                row -> {
                    interestNumbers.add(row.getInt("no"));
                    return interest(row);
                });
    }

    private InterestLine interest(ResultSet row) throws SQLException {
        int officer = row.getInt("officer");
        var office = row.getObject("office", Integer.class);
        var site = row.getObject("site", Integer.class);
        var party = row.getString("party");
        var source = opened(row, "source_sealed", "interest.source_sealed", officer + "." + row.getInt("no"));
        return new InterestLine(
                0,
                code(officers, officer),
                row.getString("kind"),
                office == null ? null : code(offices, office),
                party == null ? null : DirectoryRows.DIGEST + party,
                site == null ? null : code(areas, site),
                day(row, "since", officer),
                row.getBoolean("open") ? null : day(row, "until", officer),
                source == null ? "" : source);
    }

    // ---- columns

    private LocalDate day(ResultSet row, String column, int officer) throws SQLException {
        var zone = Objects.requireNonNull(zones.get(officer));
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    private @Nullable String opened(ResultSet row, String column, String where, String key) throws SQLException {
        var bytes = row.getBytes(column);
        if (bytes == null) {
            return null;
        }
        var sealed = Sealed.of(bytes);
        var place = org.recourse.access.Place.inDirectory(where, key, sealed.keyNumber());
        return vault.directoryKey(sealed).open(place, sealed).reveal();
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<Object, T> read) throws SQLException {
        var set = new LinkedHashSet<T>();
        for (var element : (Object[]) row.getArray(column).getArray()) {
            set.add(read.apply(element));
        }
        return set;
    }

    private static Names names(ResultSet row) throws SQLException {
        try (var reader = DirectoryRow.JSON.createReader(new StringReader(row.getString("names")))) {
            var names = new LinkedHashMap<String, String>();
            reader.readObject().forEach((language, name) -> names.put(language, ((JsonString) name).getString()));
            return names.isEmpty() ? Names.same(NAMELESS) : new Names(names);
        }
    }

    private <T> List<T> rows(String sql, Trip.Row<T> read) throws SQLException {
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
