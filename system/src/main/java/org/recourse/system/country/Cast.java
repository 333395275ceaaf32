package org.recourse.system.country;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/** Who plays which part: people by their keys, and the people of an office in the order in which they come forward. */
final class Cast {

    /** Whoever can log in comes first, then whoever was vetted furthest, then the order of the file. */
    private static final Comparator<OfficerLine> ORDER = Comparator.<OfficerLine, Boolean>comparing(
                    officer -> officer.login() == null)
            .thenComparing(OfficerLine::vetting, Comparator.reverseOrder())
            .thenComparing(OfficerLine::line);

    private final CountryFile country;
    private final Map<String, OfficerLine> people = new HashMap<>();

    Cast(CountryFile country) {
        this.country = country;
        country.officers().forEach(officer -> people.put(officer.key(), officer));
    }

    /** The person with this key, if there is one. */
    @Nullable
    OfficerLine person(String key) {
        return people.get(key);
    }

    /** The office with this number, as the directory counts them. */
    OfficeLine office(int number) {
        return country.offices().get(number - 1);
    }

    /** The officer with this number, as the directory counts them. */
    OfficerLine officer(int number) {
        return country.officers().get(number - 1);
    }

    /** The people of an office in a role. */
    List<OfficerLine> people(String office, Role role) {
        return country.officers().stream()
                .filter(officer ->
                        officer.office().equals(office) && officer.roles().contains(role))
                .filter(this::isThere)
                .sorted(ORDER)
                .toList();
    }

    /** The n-th of the people of an office in a role, from nought; the last where there are fewer. */
    OfficerLine person(String office, Role role, int n) {
        var people = people(office, role);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("nobody is %s at %s".formatted(role.code(), office));
        }
        return people.get(Math.min(n, people.size() - 1));
    }

    /** Whoever of oversight confirms. */
    OfficerLine oversight() {
        return country.officers().stream()
                .filter(officer -> officer.roles().contains(Role.OVERSIGHT) && officer.vetting() == Vetting.SEALED)
                .min(ORDER)
                .orElseThrow();
    }

    private boolean isThere(OfficerLine officer) {
        return country.leaves().stream().noneMatch(leave -> leave.officer().equals(officer.key()));
    }

    int areaNumber(String code) {
        return number(country.places().stream().map(CountryFile.Place::code).toList(), code);
    }

    int officeNumber(String code) {
        return number(country.offices().stream().map(OfficeLine::code).toList(), code);
    }

    int officerNumber(String key) {
        return number(country.officers().stream().map(OfficerLine::key).toList(), key);
    }

    private static int number(List<String> codes, String code) {
        int index = codes.indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("there is no " + code);
        }
        return index + 1;
    }
}
