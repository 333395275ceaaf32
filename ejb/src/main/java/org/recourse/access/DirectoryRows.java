package org.recourse.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
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
import org.recourse.directory.Names;
import org.recourse.shared.Numbers;

/** The lines of a country as rows of the directory, in the order in which they can be written. */
final class DirectoryRows {

    /** No cell of a file holds this character: what begins with it is a digest that was read from the directory. */
    static final char DIGEST = '\u0001';

    private final NameDigests digests;
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Map<String, DirectoryRow> rows = new LinkedHashMap<>();

    private DirectoryRows(CountryFile whole, NameDigests digests) {
        this.digests = digests;
        var places = new HashMap<String, ZoneId>();
        whole.places().forEach(place -> places.put(place.code(), ZoneId.of(place.zone())));
        var offices = new HashMap<String, ZoneId>();
        whole.offices().forEach(office -> offices.put(office.code(), known(places, office.area())));
        whole.officers().forEach(officer -> zones.put(officer.key(), known(offices, officer.office())));
    }

    private static ZoneId known(Map<String, ZoneId> zones, String code) {
        return Objects.requireNonNull(zones.get(code), code);
    }

    /**
     * The rows of these lines by their keys.
     *
     * @param whole the country to which they belong, in whose zones days begin
     */
    static Map<String, DirectoryRow> of(CountryFile lines, CountryFile whole, NameDigests digests) {
        var rows = new DirectoryRows(whole, digests);
        lines.weeks().stream().map(week -> week.calendar().code()).distinct().forEach(code -> rows.add(code, whole));
        lines.holidays().forEach(rows::add);
        lines.places().forEach(rows::add);
        lines.offices().forEach(rows::add);
        lines.offices().forEach(rows::addCommand);
        lines.officers().forEach(rows::add);
        lines.leaves().forEach(rows::add);
        lines.duties().forEach(rows::add);
        lines.interests().forEach(rows::add);
        return rows.rows;
    }

    private void add(DirectoryRow row) {
        rows.put(row.key(), row);
    }

    // ---- places

    /** All its weeks, also those that no line names. */
    private void add(String code, CountryFile whole) {
        whole.calendars().stream().filter(one -> one.code().equals(code)).forEach(this::add);
    }

    private void add(Calendar calendar) {
        add(DirectoryRow.of("calendar", calendar.code(), "")
                .with("code", calendar.code())
                .with("weekend", days(calendar.weekend()))
                .with("half_weekdays", days(calendar.halfWeekdays()))
                .with("later", later(calendar)));
    }

    private static JsonArray later(Calendar calendar) {
        var weeks = DirectoryRow.JSON.createArrayBuilder();
        calendar.later()
                .forEach(week -> weeks.add(DirectoryRow.JSON
                        .createObjectBuilder()
                        .add("from", week.from().toString())
                        .add("weekend", days(week.weekend()))
                        .add("half", days(week.halfWeekdays()))));
        return weeks.build();
    }

    /** Whoever names a day of a year says all days off of that year. */
    private void add(Holiday holiday) {
        var scope = "holiday|" + holiday.calendar() + '|' + holiday.date().getYear();
        add(DirectoryRow.of("holiday", holiday.calendar() + '|' + holiday.date(), scope)
                .with("calendar", holiday.calendar())
                .with("day", holiday.date().toString())
                .with("half", holiday.half())
                .with("names", names(holiday.names())));
    }

    private static JsonArray days(Collection<DayOfWeek> days) {
        var numbers = DirectoryRow.JSON.createArrayBuilder();
        new TreeSet<>(days).forEach(day -> numbers.add(day.getValue()));
        return numbers.build();
    }

    private void add(Place place) {
        var row = DirectoryRow.of("area", place.code(), "")
                .linked("id", "area", place.code())
                .with("code", place.code())
                .with("zone", place.zone())
                .with("calendar", place.calendar())
                .with("names", names(place.names()));
        add(place.parent() == null ? row.with("parent", JsonValue.NULL) : row.linked("parent", "area", place.parent()));
    }

    private void add(OfficeLine office) {
        var mandate = DirectoryRow.JSON.createArrayBuilder();
        new TreeSet<>(office.mandate()).forEach(mandate::add);
        add(DirectoryRow.of("office", office.code(), "")
                .linked("id", "office", office.code())
                .with("code", office.code())
                .with("kind", office.kind())
                .with("level", Numbers.of("level", office.level().name()))
                .linked("area", "area", office.area())
                .with("open", office.open())
                .with("mandate", mandate.build())
                .with("names", names(office.names())));
    }

    private void addCommand(OfficeLine office) {
        new TreeSet<>(office.answersTo())
                .forEach(
                        above -> add(DirectoryRow.of("command", office.code() + '|' + above, "command|" + office.code())
                                .linked("office", "office", office.code())
                                .linked("above", "office", above)));
    }

    static JsonObject names(Names names) {
        var all = DirectoryRow.JSON.createObjectBuilder();
        names.byLanguage().forEach(all::add);
        return all.build();
    }

    // ---- people

    private void add(OfficerLine officer) {
        var row = DirectoryRow.of("officer", officer.key(), "")
                .linked("id", "officer", officer.key())
                .linked("office", "office", officer.office())
                .with("vetting", Numbers.of("vetting", officer.vetting().name()))
                .with("head", officer.head())
                .with("active", officer.active())
                .with("subject", subject(officer.subject()))
                .with("name_digest", digests.of(officer.names().english()).hex())
                .sealing("name_sealed", PersonName.sealedForm(officer.names()).reveal())
                .sealing("key_sealed", officer.key());
        var mail = officer.mail();
        add(mail == null ? row : row.sealing("mail_sealed", mail.text()));
        new TreeSet<>(officer.roles())
                .forEach(role -> add(DirectoryRow.of(
                                "officer_role", officer.key() + '|' + role.code(), "officer_role|" + officer.key())
                        .linked("officer", "officer", officer.key())
                        .with("role", role.code())));
    }

    private static JsonValue subject(@Nullable UUID subject) {
        return subject == null ? JsonValue.NULL : DirectoryRow.JSON.createValue(subject.toString());
    }

    /** Whoever names an officer says all of his absences. */
    private void add(Leave leave) {
        var since = startOf(leave.from(), leave.officer());
        add(DirectoryRow.of("away", leave.officer() + '|' + since, "away|" + leave.officer())
                .linked("officer", "officer", leave.officer())
                .with("since", since)
                .with("until", startOf(leave.until().plusDays(1), leave.officer())));
    }

    /** Whoever names a desk says all who are on duty there. */
    private void add(Duty duty) {
        add(DirectoryRow.of("duty", duty.desk() + '|' + duty.officer() + '|' + duty.turn(), "duty|" + duty.desk())
                .linked("desk", "office", duty.desk())
                .linked("officer", "officer", duty.officer())
                .with("turn", duty.turn())
                .with("days", days(duty.days()))
                .with("since", duty.from().toString())
                .with("until", duty.until().toString())
                .sealing("telephone_sealed", duty.telephone()));
    }

    private void add(InterestLine interest) {
        var since = startOf(interest.from(), interest.officer());
        var until = interest.until();
        var row = about(interest)
                .linked("officer", "officer", interest.officer())
                .with("kind", interest.kind())
                .with("since", since)
                .with("until", until == null ? "infinity" : startOf(until, interest.officer()))
                .sealing("source_sealed", interest.source());
        add(row);
    }

    private DirectoryRow about(InterestLine interest) {
        var row = DirectoryRow.of("interest", key(interest, digests), "");
        if (interest.office() != null) {
            return row.linked("office", "office", interest.office());
        }
        if (interest.site() != null) {
            return row.linked("site", "area", interest.site());
        }
        return row.with("party", digest(Objects.requireNonNull(interest.person()), digests));
    }

    private static String key(InterestLine interest, NameDigests digests) {
        var key = interest.officer() + '|' + interest.kind() + '|' + interest.from() + '|';
        if (interest.office() != null) {
            return key + "office|" + interest.office();
        }
        return interest.site() != null
                ? key + "site|" + interest.site()
                : key + "party|" + digest(Objects.requireNonNull(interest.person()), digests);
    }

    /** The interests of these lines by the keys of their rows. */
    static Map<String, InterestLine> interests(CountryFile lines, NameDigests digests) {
        var all = new HashMap<String, InterestLine>();
        lines.interests().forEach(line -> all.put("interest|" + key(line, digests), line));
        return all;
    }

    private static String digest(String person, NameDigests digests) {
        return person.charAt(0) == DIGEST
                ? person.substring(1)
                : digests.of(person).hex();
    }

    /** The first moment of the day where the officer serves. */
    private String startOf(LocalDate day, String officer) {
        return day.atStartOfDay(known(zones, officer)).toInstant().toString();
    }
}
