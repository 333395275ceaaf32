package org.recourse.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.directory.Area;
import org.recourse.directory.Country;
import org.recourse.directory.DaysAhead;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Taxonomy;

/** How the mechanism is set up and whether it keeps up. An administrator opens no case, and learns of none here. */
@Stateless
public class InstallationService {

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @Inject
    private Registry registry;

    private final Taxonomy taxonomy = Taxonomy.standard();

    /** As it is now. */
    @RolesAllowed("administrator")
    public Installation look() {
        var context = keys.context(caller.inAnyRole(), null);
        database.with(guard -> guard.enter(context));
        var country = registry.snapshot().country();
        var now = database.with(Guard::now);
        int open = (int) country.offices().stream().filter(Office::open).count();
        return new Installation(
                database.with(Guard::schemaVersion),
                database.on(connection -> new DirectoryDoors(connection).version()),
                database.on(connection -> new SweepDoors(connection).lag()),
                open,
                country.offices().size() - open,
                country.officers().size(),
                country.areas().all().size(),
                (int) country.officers().stream()
                        .filter(officer -> isAway(officer, now))
                        .count(),
                country.offices().stream()
                        .filter(office -> office.open() && isEmpty(country, office, now))
                        .map(Office::id)
                        .toList(),
                unrouted(country),
                DaysAhead.of(country, now));
    }

    private static boolean isAway(Officer officer, Instant now) {
        return !officer.isThereBetween(now, now);
    }

    private static boolean isEmpty(Country country, Office office, Instant now) {
        return country.officersOf(office.id()).stream().allMatch(officer -> isAway(officer, now));
    }

    /** At the end of every route an independent body must stand, for every category. */
    private List<Integer> unrouted(Country country) {
        var kinds = new HashMap<Integer, Set<String>>();
        country.offices().stream()
                .filter(Office::open)
                .forEach(office -> kinds.computeIfAbsent(office.area(), area -> new HashSet<>())
                        .add(office.kind()));
        return country.areas().all().stream()
                .filter(area -> isUnrouted(country, area, kinds))
                .map(Area::id)
                .toList();
    }

    private boolean isUnrouted(Country country, Area area, Map<Integer, Set<String>> kinds) {
        var there = new HashSet<>(kinds.getOrDefault(area.id(), Set.of()));
        country.areas().ancestors(area.id()).forEach(around -> there.addAll(kinds.getOrDefault(around.id(), Set.of())));
        return taxonomy.categories().stream()
                .map(category -> taxonomy.route(category.code()).top())
                .anyMatch(top -> top.stream().noneMatch(there::contains));
    }
}
