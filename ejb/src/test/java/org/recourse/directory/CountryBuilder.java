package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * Builds small countries for tests. Area 1 is the country; an office that is only said to exist has two sealed officials,
 * 10 times its number and one more.
 */
public final class CountryBuilder {

    private final List<Area> areas = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();
    private final List<Officer> officers = new ArrayList<>();
    private final List<Interest> interests = new ArrayList<>();

    public CountryBuilder() {
        area(1, null);
    }

    public CountryBuilder area(int id, @Nullable Integer parent) {
        areas.add(new Area(id, "A" + id, parent, "Africa/Lubumbashi", "C"));
        return this;
    }

    /** An office with two sealed officials, of whom the first heads it. */
    public CountryBuilder office(int id, String kind, Level level, int area, Integer... answersTo) {
        return bare(new Office(id, "O%03d".formatted(id), kind, level, area, Set.of(answersTo), true))
                .officer(10 * id, id, Vetting.SEALED, true, null)
                .officer(10 * id + 1, id, Vetting.SEALED, false, null);
    }

    /** An office without anybody in it. */
    public CountryBuilder bare(Office office) {
        offices.add(office);
        return this;
    }

    public CountryBuilder officer(int id, int office, Vetting vetting, boolean head, @Nullable KeyedDigest name) {
        return officer(new Officer(id, office, Set.of(Role.OFFICIAL, Role.PROTECTION), vetting, List.of(), head, name));
    }

    /** Adds an officer, or takes the place of the one with this number. */
    public CountryBuilder officer(Officer officer) {
        officers.removeIf(one -> one.id() == officer.id());
        officers.add(officer);
        return this;
    }

    public CountryBuilder interest(Interest interest) {
        interests.add(interest);
        return this;
    }

    public CountryBuilder interestInOffice(int officer, String kind, int office) {
        return interest(Interest.inOffice(officer, kind, office, Instant.EPOCH, null));
    }

    public Country build() {
        var week = new Calendar("C", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
        return new Country(areas, List.of(week), offices, officers, interests);
    }

    /** The keyed digest of somebody, different for each name. */
    public static KeyedDigest digest(String name) {
        return new KeyedDigest("%032x".formatted(name.hashCode() & 0xffffffffL));
    }
}
