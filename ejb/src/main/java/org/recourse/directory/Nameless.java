package org.recourse.directory;

import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.recourse.directory.CountryFile.OfficerLine;

/** People whose key nobody has said yet: those who were entered before files named people by keys. */
public final class Nameless {

    /** A character that no cell of a file holds. */
    private static final String MARK = "\u0001";

    private Nameless() {}

    /** What such an officer is called; no file can name anybody so. */
    public static String key(int number) {
        return MARK + number;
    }

    private static boolean is(OfficerLine officer) {
        return officer.key().startsWith(MARK);
    }

    /**
     * The same country, in which those without a key have that of the line that means them: by the subject, else by office
     * and name where no other line and no other person has both.
     */
    static CountryFile known(CountryFile country, List<OfficerLine> lines) {
        if (country.officers().stream().noneMatch(Nameless::is)) {
            return country;
        }
        var meant = new Meant(lines);
        var keys = new HashMap<String, String>();
        country.officers().stream()
                .filter(Nameless::is)
                .forEach(officer -> meant.by(officer).ifPresent(line -> keys.put(officer.key(), line.key())));
        return renamed(country, key -> keys.getOrDefault(key, key));
    }

    private static CountryFile renamed(CountryFile country, UnaryOperator<String> key) {
        return new CountryFile(
                country.weeks(),
                country.holidays(),
                country.places(),
                country.offices(),
                country.officers().stream()
                        .map(officer -> officer.called(key.apply(officer.key())))
                        .toList(),
                country.interests().stream()
                        .map(interest -> interest.of(key.apply(interest.officer())))
                        .toList(),
                country.leaves().stream()
                        .map(leave -> leave.of(key.apply(leave.officer())))
                        .toList(),
                country.duties().stream()
                        .map(duty -> duty.by(key.apply(duty.officer())))
                        .toList(),
                country.none());
    }
}
