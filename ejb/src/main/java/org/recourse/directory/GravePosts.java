package org.recourse.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * Whose grave post changes between two countries: who gains vetting, a post at L5 or above, oversight or administration,
 * also because an office is opened or raised; who loses oversight or administration; whose login becomes another or is taken
 * away; and who with such a post gets a login. Only two administrators can enter it (lifecycle.csv, set-officer).
 */
public final class GravePosts {

    /** Roles of which nobody is deprived by one administrator alone. */
    private static final Set<Role> GUARDING = Set.of(Role.OVERSIGHT, Role.ADMINISTRATOR);

    private final Map<String, OfficeLine> offices = new HashMap<>();
    private final Map<String, OfficerLine> officers = new HashMap<>();

    /**
     * A person whose grave post changes.
     *
     * @param before none where the person is new
     */
    public record Change(@Nullable OfficerLine before, OfficerLine after) {}

    private GravePosts(CountryFile country) {
        country.offices().forEach(office -> offices.put(office.code(), office));
        country.officers().forEach(officer -> officers.put(officer.key(), officer));
    }

    /** All of them, in the order of the country after. */
    public static List<Change> between(CountryFile before, CountryFile after) {
        var was = new GravePosts(before);
        var is = new GravePosts(after);
        var changes = new ArrayList<Change>();
        for (var officer : after.officers()) {
            var old = was.officers.get(officer.key());
            var posts = is.posts(officer);
            if (changes(old == null ? Set.of() : was.posts(old), posts) || otherLogin(old, officer, posts)) {
                changes.add(new Change(old, officer));
            }
        }
        return changes;
    }

    private static boolean changes(Set<String> before, Set<String> after) {
        var lost = new HashSet<>(before);
        lost.removeAll(after);
        return !before.containsAll(after) || GUARDING.stream().anyMatch(role -> lost.contains(role.code()));
    }

    /** A login that is there is never changed nor taken away by one alone, and none given to whoever has a grave post. */
    private static boolean otherLogin(@Nullable OfficerLine before, OfficerLine after, Set<String> posts) {
        if (before == null || Objects.equals(before.subject(), after.subject())) {
            return false;
        }
        return before.subject() != null || !posts.isEmpty();
    }

    private Set<String> posts(OfficerLine officer) {
        var office = offices.get(officer.office());
        var posts = new HashSet<String>();
        if (office == null || !office.open() || !officer.active()) {
            return posts;
        }
        if (officer.vetting() != Vetting.NONE) {
            posts.add(officer.vetting().name());
        }
        if (office.level().compareTo(Level.L5) >= 0) {
            posts.add(office.code());
        }
        officer.roles().stream().filter(GUARDING::contains).map(Role::code).forEach(posts::add);
        return posts;
    }

    /** The keys of the administrators of a country who can log in. */
    public static Set<String> administrators(CountryFile country) {
        var posts = new GravePosts(country);
        return country.officers().stream()
                .filter(officer -> officer.subject() != null)
                .filter(officer -> posts.posts(officer).contains(Role.ADMINISTRATOR.code()))
                .map(OfficerLine::key)
                .collect(Collectors.toSet());
    }
}
