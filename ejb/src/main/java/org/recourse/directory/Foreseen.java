package org.recourse.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryFile.Place;

/**
 * A country as it would stand by its lines, before a row of it is written: numbered in their order, without interests.
 * Only of lines that hold together.
 */
public final class Foreseen {

    private final CountryFile file;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> offices = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Map<String, List<Leave>> leaves;

    private Foreseen(CountryFile file) {
        this.file = file;
        file.places().forEach(place -> places.put(place.code(), places.size() + 1));
        file.places().forEach(place -> zones.put(place.code(), ZoneId.of(place.zone())));
        file.offices().forEach(office -> offices.put(office.code(), offices.size() + 1));
        leaves = file.leaves().stream().collect(Collectors.groupingBy(Leave::officer));
    }

    /** The country. */
    public static Country of(CountryFile file) {
        return new Foreseen(file).country();
    }

    private Country country() {
        var officers = new ArrayList<Officer>();
        var zoneOf = new HashMap<String, ZoneId>();
        file.offices().forEach(office -> zoneOf.put(office.code(), Objects.requireNonNull(zones.get(office.area()))));
        for (var officer : file.officers()) {
            if (officer.active()) {
                var zone = Objects.requireNonNull(zoneOf.get(officer.office()));
                officers.add(officer(officers.size() + 1, officer, zone));
            }
        }
        return new Country(
                file.places().stream().map(this::area).toList(),
                file.calendars(),
                file.offices().stream().map(this::office).toList(),
                officers,
                List.of());
    }

    private static int number(Map<String, Integer> numbers, String code) {
        return Objects.requireNonNull(numbers.get(code), code);
    }

    private Area area(Place place) {
        var parent = place.parent() == null ? null : Integer.valueOf(number(places, place.parent()));
        return new Area(
                number(places, place.code()), place.code(), parent, place.zone(), place.calendar(), place.names());
    }

    private Office office(OfficeLine office) {
        return new Office(
                number(offices, office.code()),
                office.code(),
                office.kind(),
                office.level(),
                number(places, office.area()),
                office.answersTo().stream().map(above -> number(offices, above)).collect(Collectors.toSet()),
                office.open(),
                office.mandate(),
                Set.of(),
                office.names());
    }

    private Officer officer(int id, OfficerLine officer, ZoneId zone) {
        var away = leaves.getOrDefault(officer.key(), List.of()).stream()
                .map(leave ->
                        new Away(start(leave.from(), zone), start(leave.until().plusDays(1), zone)))
                .toList();
        int office = number(offices, officer.office());
        return new Officer(id, office, officer.roles(), officer.vetting(), away, officer.head());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
