package org.recourse.access;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;
import org.recourse.directory.Names;
import org.recourse.shared.Numbers;

/** A country as rows of the directory: numbered in the order of its files, names and telephones sealed. */
final class DirectoryRows {

    private final CountryFile country;
    private final CaseKey key;
    private final NameDigests digests;
    private final Map<String, Integer> areas = new HashMap<>();
    private final Map<String, Integer> offices = new LinkedHashMap<>();
    private final Map<String, Integer> officers = new HashMap<>();

    DirectoryRows(CountryFile country, CaseKey key, NameDigests digests) {
        this.country = country;
        this.key = key;
        this.digests = digests;
        country.places().forEach(place -> areas.put(place.code(), areas.size() + 1));
        country.offices().forEach(office -> offices.put(office.code(), offices.size() + 1));
        country.officers().forEach(officer -> officers.put(officer.key(), officers.size() + 1));
    }

    private static int number(Map<String, Integer> numbers, String code) {
        return Objects.requireNonNull(numbers.get(code), code);
    }

    // ---- places

    JsonArray calendars() {
        var rows = Json.createArrayBuilder();
        country.weeks().forEach(week -> addWeek(rows, week));
        return rows.build();
    }

    private static void addWeek(JsonArrayBuilder rows, Week week) {
        var calendar = week.calendar();
        rows.add(row("calendar")
                .add("code", calendar.code())
                .add("weekend", days(calendar.weekend()))
                .add("half_weekdays", days(calendar.halfWeekdays())));
        week.holidays()
                .forEach(holiday -> rows.add(row("holiday")
                        .add("calendar", calendar.code())
                        .add("day", holiday.date().toString())
                        .add("half", holiday.half())
                        .add("names", names(holiday.names()))));
    }

    private static JsonArrayBuilder days(Collection<java.time.DayOfWeek> days) {
        var numbers = Json.createArrayBuilder();
        new TreeSet<>(days).forEach(day -> numbers.add(day.getValue()));
        return numbers;
    }

    /** Areas, then offices, then who answers to whom: each row after those that it names. */
    JsonArray offices() {
        var rows = Json.createArrayBuilder();
        country.places().forEach(place -> rows.add(area(place)));
        country.offices().forEach(office -> rows.add(office(office)));
        country.offices()
                .forEach(office -> new TreeSet<>(office.answersTo())
                        .forEach(above -> rows.add(row("command")
                                .add("office", number(offices, office.code()))
                                .add("above", number(offices, above)))));
        return rows.build();
    }

    private JsonObjectBuilder area(Place place) {
        var row = row("area")
                .add("id", number(areas, place.code()))
                .add("code", place.code())
                .add("zone", place.zone())
                .add("calendar", place.calendar())
                .add("names", names(place.names()));
        return place.parent() == null ? row : row.add("parent", number(areas, place.parent()));
    }

    private JsonObjectBuilder office(OfficeLine office) {
        var mandate = Json.createArrayBuilder();
        new TreeSet<>(office.mandate()).forEach(mandate::add);
        return row("office")
                .add("id", number(offices, office.code()))
                .add("code", office.code())
                .add("kind", office.kind())
                .add("level", Numbers.of("level", office.level().name()))
                .add("area", number(areas, office.area()))
                .add("open", office.open())
                .add("mandate", mandate)
                .add("names", names(office.names()));
    }

    // ---- people

    JsonArray officers() {
        var rows = Json.createArrayBuilder();
        country.officers().forEach(officer -> addOfficer(rows, officer));
        country.leaves()
                .forEach(leave -> rows.add(row("away")
                        .add("officer", number(officers, leave.officer()))
                        .add("since", startOf(leave.from(), leave.officer()))
                        .add("until", startOf(leave.until().plusDays(1), leave.officer()))));
        country.duties().forEach(duty -> {
            var desk = number(offices, duty.desk());
            var officer = number(officers, duty.officer());
            var place = "%d.%d.%d".formatted(desk, officer, duty.turn());
            rows.add(row("duty")
                    .add("desk", desk)
                    .add("officer", officer)
                    .add("turn", duty.turn())
                    .add("days", days(duty.days()))
                    .add("since", duty.from().toString())
                    .add("until", duty.until().toString())
                    .add("telephone_sealed", sealed("duty.telephone_sealed", place, ClearText.of(duty.telephone()))));
        });
        return rows.build();
    }

    private void addOfficer(JsonArrayBuilder rows, OfficerLine officer) {
        int id = number(officers, officer.key());
        var row = row("officer")
                .add("id", id)
                .add("office", number(offices, officer.office()))
                .add("vetting", Numbers.of("vetting", officer.vetting().name()))
                .add("head", officer.head())
                .add("name_digest", digests.of(officer.names().english()).hex())
                .add("name_sealed", sealed("officer.name_sealed", "" + id, PersonName.sealedForm(officer.names())));
        rows.add(
                officer.subject() == null
                        ? row
                        : row.add("subject", officer.subject().toString()));
        new TreeSet<>(officer.roles())
                .forEach(role -> rows.add(row("officer_role").add("officer", id).add("role", role.code())));
    }

    JsonArray interests() {
        var rows = Json.createArrayBuilder();
        var counted = new HashMap<String, Integer>();
        for (var interest : country.interests()) {
            rows.add(interest(interest, counted.merge(interest.officer(), 1, Integer::sum)));
        }
        return rows.build();
    }

    private JsonObjectBuilder interest(InterestLine interest, int no) {
        int officer = number(officers, interest.officer());
        var row = row("interest")
                .add("officer", officer)
                .add("no", no)
                .add("kind", interest.kind())
                .add("since", startOf(interest.from(), interest.officer()))
                .add(
                        "source_sealed",
                        sealed("interest.source_sealed", officer + "." + no, ClearText.of(interest.source())));
        if (interest.until() != null) {
            row.add("until", startOf(interest.until(), interest.officer()));
        }
        return about(row, interest);
    }

    private JsonObjectBuilder about(JsonObjectBuilder row, InterestLine interest) {
        if (interest.office() != null) {
            return row.add("office", number(offices, interest.office()));
        }
        return interest.site() != null
                ? row.add("site", number(areas, interest.site()))
                : row.add(
                        "party",
                        digests.of(Objects.requireNonNull(interest.person())).hex());
    }

    // ---- columns

    private static JsonObjectBuilder row(String table) {
        return Json.createObjectBuilder().add("table", table);
    }

    static JsonObjectBuilder names(Names names) {
        var all = Json.createObjectBuilder();
        names.byLanguage().forEach(all::add);
        return all;
    }

    private String sealed(String column, String row, ClearText text) {
        var bytes = key.seal(org.recourse.access.Place.inDirectory(column, row, key.number()), text);
        return "\\x" + HexFormat.of().formatHex(bytes.bytes());
    }

    /** The first moment of the day where the officer serves. */
    private String startOf(LocalDate day, String officer) {
        return day.atStartOfDay(zoneOf(officer))
                .withZoneSameInstant(ZoneOffset.UTC)
                .toInstant()
                .toString();
    }

    private ZoneId zoneOf(String officer) {
        var office = country.officers().get(number(officers, officer) - 1).office();
        var area = country.offices().get(number(offices, office) - 1).area();
        return ZoneId.of(country.places().get(number(areas, area) - 1).zone());
    }
}
