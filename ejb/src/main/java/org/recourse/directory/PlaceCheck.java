package org.recourse.directory;

import static org.recourse.directory.CountryIndex.spot;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.directory.CountryFile.Week;
import org.recourse.directory.CountryIndex.Spot;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Taxonomy;

/** That each place lies in the tree, has a calendar and a zone, and an independent body at the end of each route. */
final class PlaceCheck {

    /** So many places can lie one around the other. */
    static final int DEEPEST = 30;

    /**
     * So many days off a year may have: twice as many as the countries with the most. Every limit is counted in working days,
     * and one administrator alone keeps the calendar: without a bound he could lay all cases to sleep.
     */
    static final int MOST_DAYS_OFF = 60;

    private final CountryFile file;
    private final Taxonomy taxonomy;
    private final CountryIndex index;
    private final Map<String, Set<String>> kinds = new HashMap<>();

    PlaceCheck(CountryFile file, Taxonomy taxonomy, CountryIndex index) {
        this.file = file;
        this.taxonomy = taxonomy;
        this.index = index;
    }

    void run() {
        var used = file.places().stream().map(Place::calendar).collect(Collectors.toSet());
        file.weeks().forEach(week -> checkWeek(week, used));
        for (var holiday : file.holidays()) {
            var spot = new Spot("holidays.csv", holiday.line(), holiday.calendar());
            index.known(spot, "calendar", index.weeks, holiday.calendar());
        }
        checkDaysOff();
        file.places().forEach(this::checkPlace);
    }

    /** The line with which a year has too many is at fault. */
    private void checkDaysOff() {
        var counts = new HashMap<String, Integer>();
        for (var holiday : file.holidays()) {
            var year = String.valueOf(holiday.date().getYear());
            var key = holiday.calendar() + ' ' + year;
            boolean tooMany = counts.merge(key, 1, Integer::sum) == MOST_DAYS_OFF + 1;
            index.need(
                    !tooMany,
                    new Spot("holidays.csv", holiday.line(), key),
                    "date",
                    Defect.TOO_MANY_DAYS_OFF,
                    holiday.calendar(),
                    year,
                    String.valueOf(MOST_DAYS_OFF));
        }
    }

    /** What stands there already may be left by its last place; nobody enters one that counts for none. */
    private void checkWeek(Week week, Set<String> used) {
        var code = week.calendar().code();
        boolean counts = week.line() == 0 || used.contains(code);
        index.need(counts, CountryIndex.spot(week), "calendar", Defect.COUNTS_NOWHERE, code);
        if (week.from() != null) {
            index.known(CountryIndex.spot(week), "calendar", index.weeks, code);
        }
    }

    private void checkPlace(Place place) {
        var spot = spot(place);
        index.known(spot, "calendar", index.weeks, place.calendar());
        index.need(isZone(place.zone()), spot, "zone", Defect.NO_ZONE, place.zone());
        var around = index.around(place);
        boolean circle = around.contains(place.code());
        boolean deep = !circle && around.size() > DEEPEST;
        index.need(!circle, spot, "parent", Defect.LIES_IN_ITSELF, place.code());
        index.need(!deep, spot, "parent", Defect.TOO_DEEP, place.code(), String.valueOf(DEEPEST));
        if (!circle && !deep) {
            var above = place.parent() == null ? List.<String>of() : unserved(place.parent());
            unserved(place.code()).stream()
                    .filter(category -> place.parent() == null || !above.contains(category))
                    .forEach(category -> index.need(false, spot, null, Defect.NO_INDEPENDENT_BODY, category));
        }
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** Categories for which no body of the route's top is there for this place; a smaller place has all of a larger one. */
    private List<String> unserved(String place) {
        var there = kindsAround(place);
        return taxonomy.categories().stream()
                .map(Category::code)
                .filter(category -> taxonomy.route(category).top().stream().noneMatch(there::contains))
                .toList();
    }

    private Set<String> kindsAround(String code) {
        var known = kinds.get(code);
        if (known != null) {
            return known;
        }
        var place = index.places.get(code);
        var there = new HashSet<String>();
        if (place != null && place.parent() != null && !index.around(place).contains(code)) {
            there.addAll(kindsAround(place.parent()));
        }
        index.officesAt(code).stream()
                .filter(OfficeLine::open)
                .map(OfficeLine::kind)
                .forEach(there::add);
        kinds.put(code, there);
        return there;
    }
}
