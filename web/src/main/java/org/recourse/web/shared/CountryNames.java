package org.recourse.web.shared;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Area;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Level;

/** What places and offices are called in one language. In lists a place is never named closer than its district. */
public final class CountryNames {

    /** How far below the country districts lie. */
    private static final int DISTRICT = 2;

    private final Country country;
    private final String language;

    public CountryNames(Country country, String language) {
        this.country = country;
        this.language = language;
    }

    /** {@code Nessor, Upper Ombar}: the district of an area and the province around it. */
    public String place(int area) {
        var path = path(area);
        var shown = new ArrayList<>(path.subList(path.size() > 1 ? 1 : 0, Math.min(path.size(), DISTRICT + 1)));
        Collections.reverse(shown);
        return shown.stream()
                .map(one -> one.names().in(language))
                .collect(Collectors.joining(language.equals("ar") ? "، " : ", "));
    }

    /** The district of an area, or the area itself where it is larger. */
    public String district(int area) {
        var path = path(area);
        return path.get(Math.min(path.size() - 1, DISTRICT)).names().in(language);
    }

    /** From the country down to the area. */
    private List<Area> path(int area) {
        var path = new ArrayList<>(country.areas().ancestors(area));
        path.removeIf(one -> one.id() == area);
        path.sort(Comparator.comparingInt(one -> country.areas().depth(one.id())));
        path.add(country.areas().area(area));
        return path;
    }

    /** The provinces and districts, by which a list can be narrowed. */
    public List<Area> districts() {
        return country.areas().all().stream()
                .filter(area -> area.parent() != null && path(area.id()).size() <= DISTRICT + 1)
                .sorted(Comparator.comparing(area -> area.names().in(language)))
                .toList();
    }

    /** The districts alone, by their names. */
    public List<Area> smallestDistricts() {
        return districts().stream()
                .filter(area -> path(area.id()).size() == DISTRICT + 1)
                .toList();
    }

    /** An area and all within it. */
    public Set<Integer> within(int area) {
        return country.areas().all().stream()
                .map(Area::id)
                .filter(inner -> country.areas().contains(area, inner))
                .collect(Collectors.toSet());
    }

    public String name(Area area) {
        return area.names().in(language);
    }

    /** The name of an office; its number where it is not known, so that no page is lost for it. */
    public String office(int office) {
        return find(office).map(one -> one.names().in(language)).orElse("#" + office);
    }

    /** The level of an office, such as {@code L3}; none for one that is not known, or whose name says that it is the last. */
    public @Nullable String level(int office) {
        return find(office)
                .map(Office::level)
                .filter(level -> level != Level.TOP)
                .map(Level::name)
                .orElse(null);
    }

    /** {@code Upper Ombar Mining Inspectorate, Province L3}. */
    public Phrase officeAndLevel(int office) {
        var level = level(office);
        return level == null
                ? Phrase.words(office(office))
                : Phrase.of("docket.waits.office", office(office), Phrase.coded("level", level));
    }

    /** The offices in force that are there for an area, around it or within it, the nearest first. */
    public List<Office> officesFor(int area) {
        return country.offices().stream()
                .filter(office -> office.open() && country.areas().nested(office.area(), area))
                .sorted(Comparator.comparingInt(
                                (Office office) -> -country.areas().depth(office.area()))
                        .thenComparing(office -> office.names().in(language)))
                .toList();
    }

    /** All offices, by their names. */
    public List<Office> offices() {
        return country.offices().stream()
                .sorted(Comparator.comparing(one -> one.names().in(language)))
                .toList();
    }

    /** The code of an office; its number where it is not known. */
    public String officeCode(int office) {
        return find(office).map(Office::code).orElse("#" + office);
    }

    public String areaCode(int area) {
        return country.areas().area(area).code();
    }

    public String areaName(int area) {
        return name(country.areas().area(area));
    }

    /** The place of this code. */
    public Optional<Area> area(String code) {
        return country.areas().all().stream()
                .filter(area -> area.code().equals(code))
                .findFirst();
    }

    private Optional<Office> find(int office) {
        return country.findOffice(office);
    }

    /** The time of the place that an office is there for. */
    public Optional<ZoneId> officeZone(int office) {
        return find(office).map(one -> country.zone(one.area()));
    }

    public ZoneId zone(int area) {
        return country.zone(area);
    }
}
