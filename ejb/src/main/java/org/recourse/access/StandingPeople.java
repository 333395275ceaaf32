package org.recourse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Duty;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.MailAddress;
import org.recourse.directory.Nameless;
import org.recourse.directory.Names;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/** Officers as they stand, with their interests, absences and turns of duty, and the numbers of their rows. */
final class StandingPeople {

    private final StandingRows rows;
    private final StandingPlaces places;
    private final Map<Integer, String> officers = new HashMap<>();
    private final Map<Integer, ZoneId> zones = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> interestNumbers = new ArrayList<>();
    private final List<Integer> keyless = new ArrayList<>();
    private final List<OfficerLine> lines;
    private final List<InterestLine> interests;
    private final List<Leave> leaves;
    private final List<Duty> duties;

    StandingPeople(StandingRows rows, StandingPlaces places) throws SQLException {
        this.rows = rows;
        this.places = places;
        lines = readOfficers();
        interests = readInterests();
        leaves = readLeaves();
        duties = readDuties();
    }

    List<OfficerLine> officers() {
        return lines;
    }

    List<InterestLine> interests() {
        return interests;
    }

    List<Leave> leaves() {
        return leaves;
    }

    List<Duty> duties() {
        return duties;
    }

    /** The numbers of the officers, in the order of the lines. */
    List<Integer> numbers() {
        return numbers;
    }

    /** The places in that order of those whose key the directory does not know yet. */
    List<Integer> keyless() {
        return keyless;
    }

    /** The numbers of the interests, in the order of the lines. */
    List<Integer> interestNumbers() {
        return interestNumbers;
    }

    private String officer(int id) {
        return Objects.requireNonNull(officers.get(id));
    }

    private List<OfficerLine> readOfficers() throws SQLException {
        return rows.of(
                "SELECT o.id, o.office, o.vetting, o.head, o.active, o.subject, o.name_sealed, o.key_sealed, o.mail_sealed,"
                        + " ARRAY(SELECT r.role FROM recourse.officer_role r WHERE r.officer = o.id) AS roles"
                        + " FROM recourse.officer o ORDER BY o.id",
                row -> {
                    var officer = line(row);
                    officers.put(row.getInt("id"), officer.key());
                    numbers.add(row.getInt("id"));
                    zones.put(row.getInt("id"), places.zone(row.getInt("office")));
                    return officer;
                });
    }

    private OfficerLine line(ResultSet row) throws SQLException {
        int id = row.getInt("id");
        var key = rows.opened(row, "key_sealed", "officer.key_sealed", String.valueOf(id));
        var name = rows.opened(row, "name_sealed", "officer.name_sealed", String.valueOf(id));
        var subject = row.getString("subject");
        if (key == null) {
            keyless.add(numbers.size());
        }
        return new OfficerLine(
                0,
                key == null ? Nameless.key(id) : key,
                places.office(row.getInt("office")),
                StandingRows.set(row, "roles", role -> Role.of(String.valueOf(role))),
                Vetting.valueOf(Numbers.code("vetting", row.getInt("vetting"))),
                row.getBoolean("head"),
                null,
                subject == null ? null : uuid(subject),
                row.getBoolean("active"),
                mail(rows.opened(row, "mail_sealed", "officer.mail_sealed", String.valueOf(id))),
                name == null ? Names.same(StandingRows.NAMELESS) : PersonName.names(name));
    }

    private static @Nullable MailAddress mail(@Nullable String text) {
        return text == null ? null : new MailAddress(text);
    }

    /** A test may bind somebody to what is no number of an identity provider. */
    private static @Nullable UUID uuid(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private List<Leave> readLeaves() throws SQLException {
        return rows.of("SELECT officer, since, until FROM recourse.away ORDER BY officer, since", row -> {
            int officer = row.getInt("officer");
            return new Leave(
                    0,
                    officer(officer),
                    day(row, "since", officer),
                    day(row, "until", officer).minusDays(1));
        });
    }

    private List<Duty> readDuties() throws SQLException {
        return rows.of(
                "SELECT desk, officer, turn, days, since, until, telephone_sealed FROM recourse.duty"
                        + " ORDER BY desk, turn, officer",
                row -> {
                    var place = "%d.%d.%d".formatted(row.getInt("desk"), row.getInt("officer"), row.getInt("turn"));
                    var telephone = rows.opened(row, "telephone_sealed", "duty.telephone_sealed", place);
                    return new Duty(
                            0,
                            places.office(row.getInt("desk")),
                            officer(row.getInt("officer")),
                            row.getInt("turn"),
                            StandingRows.set(row, "days", StandingRows::day),
                            row.getObject("since", LocalTime.class),
                            row.getObject("until", LocalTime.class),
                            telephone == null ? "" : telephone);
                });
    }

    private List<InterestLine> readInterests() throws SQLException {
        return rows.of(
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
        var source = rows.opened(row, "source_sealed", "interest.source_sealed", officer + "." + row.getInt("no"));
        return new InterestLine(
                0,
                officer(officer),
                row.getString("kind"),
                office == null ? null : places.office(office),
                party == null ? null : DirectoryRows.DIGEST + party,
                site == null ? null : places.area(site),
                day(row, "since", officer),
                row.getBoolean("open") ? null : day(row, "until", officer),
                source == null ? "" : source);
    }

    private LocalDate day(ResultSet row, String column, int officer) throws SQLException {
        var zone = Objects.requireNonNull(zones.get(officer));
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }
}
