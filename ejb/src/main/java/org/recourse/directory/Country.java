package org.recourse.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The directory as it stood at one moment, whole and immutable: what conflicts and routes are judged by. Refuses, with
 * {@link IllegalArgumentException}, what does not fit together: an office in an unknown area, a command in a circle, an
 * officer without an office, a place without a calendar.
 */
public final class Country {

    private final Areas areas;
    private final Map<String, Calendar> calendars;
    private final Map<Integer, Office> offices;
    private final Map<Integer, Officer> officers;
    private final Map<Integer, List<Officer>> officersByOffice;
    private final Map<Integer, List<Interest>> interestsByOfficer;
    private final Command command;

    public Country(
            Collection<Area> areas,
            Collection<Calendar> calendars,
            Collection<Office> offices,
            Collection<Officer> officers,
            Collection<Interest> interests) {
        this.areas = new Areas(areas);
        this.calendars = index(calendars, Calendar::code);
        this.offices = index(offices, Office::id);
        this.officers = index(officers, Officer::id);
        this.command = new Command(offices);
        areas.forEach(area -> calendar(area.id()));
        offices.forEach(office -> this.areas.area(office.area()));
        officers.forEach(officer -> office(officer.office()));
        interests.forEach(interest -> officer(interest.officer()));
        officersByOffice = officers.stream().collect(groupingBy(Officer::office));
        interestsByOfficer = interests.stream().collect(groupingBy(Interest::officer));
    }

    private static <K, V> Map<K, V> index(Collection<V> values, Function<V, K> key) {
        return values.stream().collect(toMap(key, value -> value, Country::twice, LinkedHashMap::new));
    }

    private static <V> V twice(V one, V other) {
        throw new IllegalArgumentException("the same key twice: " + one + ", " + other);
    }

    public Areas areas() {
        return areas;
    }

    public Command command() {
        return command;
    }

    public Collection<Office> offices() {
        return List.copyOf(offices.values());
    }

    /** The office with this number; refuses an unknown one with {@link IllegalArgumentException}. */
    public Office office(int id) {
        return findOffice(id).orElseThrow(() -> new IllegalArgumentException("no office has the number " + id));
    }

    public Optional<Office> findOffice(int id) {
        return Optional.ofNullable(offices.get(id));
    }

    public Collection<Officer> officers() {
        return List.copyOf(officers.values());
    }

    /** The officer with this number; refuses an unknown one with {@link IllegalArgumentException}. */
    public Officer officer(int id) {
        return findOfficer(id).orElseThrow(() -> new IllegalArgumentException("no officer has the number " + id));
    }

    public Optional<Officer> findOfficer(int id) {
        return Optional.ofNullable(officers.get(id));
    }

    public List<Officer> officersOf(int office) {
        return officersByOffice.getOrDefault(office, List.of());
    }

    /** All interests of this officer, also those that have ended. */
    public List<Interest> interestsOf(int officer) {
        return interestsByOfficer.getOrDefault(officer, List.of());
    }

    /** The calendar by which this place's working days are counted. */
    public Calendar calendar(int area) {
        var code = areas.area(area).calendar();
        var calendar = calendars.get(code);
        if (calendar == null) {
            throw new IllegalArgumentException("no calendar has the code " + code);
        }
        return calendar;
    }

    /** The time zone by which this place's days end. */
    public ZoneId zone(int area) {
        return areas.area(area).zoneId();
    }
}
