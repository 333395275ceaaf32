package org.recourse.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.recourse.directory.CountryFile.OfficerLine;

/** Finds out which line means a person whose key is not known yet; each line means one person at most. */
final class Meant {

    private final Map<UUID, OfficerLine> bySubject = new HashMap<>();
    private final Map<Named, OfficerLine> byName = new HashMap<>();
    private final Set<Named> several = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** A name in an office. */
    private record Named(String office, Names names) {}

    Meant(List<OfficerLine> lines) {
        for (var line : lines) {
            if (line.subject() != null) {
                bySubject.putIfAbsent(line.subject(), line);
            }
            if (byName.putIfAbsent(named(line), line) != null) {
                several.add(named(line));
            }
        }
    }

    private static Named named(OfficerLine line) {
        return new Named(line.office(), line.names());
    }

    /** The line that means this person: by the subject where both have one, else by office and name. */
    Optional<OfficerLine> by(OfficerLine officer) {
        var subject = officer.subject();
        var line = subject == null ? null : bySubject.get(subject);
        if (line == null && !several.contains(named(officer))) {
            var namesake = byName.get(named(officer));
            boolean other = namesake != null && subject != null && namesake.subject() != null;
            line = other ? null : namesake;
        }
        return line != null && taken.add(line.key()) ? Optional.of(line) : Optional.empty();
    }
}
