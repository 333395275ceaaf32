package org.recourse.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recourse.access.DirectoryDoors;
import org.recourse.access.DirectoryDoors.Held;
import org.recourse.access.StandingDirectory;
import org.recourse.administration.Notice.Kind;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.Defect;
import org.recourse.directory.Fault;
import org.recourse.directory.Proposed;

/**
 * The offices that some lines close, and what they have in hand. Open cases for which an office answers go on to others
 * as soon as it is closed (domain.md, Away), so it is told how many they are. From a desk they go on only when one of its
 * steps is late, and until then none of its people could open them: a desk with open cases stays open, so that no case
 * waits unseen.
 */
final class Closings {

    private final List<OfficeLine> closing;
    private final Map<Integer, Held> held = new HashMap<>();
    private final StandingDirectory standing;

    Closings(Proposed proposed, StandingDirectory standing, DirectoryDoors doors) {
        this.standing = standing;
        var open = proposed.standing().offices().stream()
                .filter(OfficeLine::open)
                .map(OfficeLine::code)
                .collect(Collectors.toCollection(HashSet::new));
        closing = proposed.lines().offices().stream()
                .filter(office -> !office.open() && open.contains(office.code()))
                .toList();
        if (!closing.isEmpty()) {
            doors.held(closing.stream().map(this::number).toList()).forEach(one -> held.put(one.office(), one));
        }
    }

    private int number(OfficeLine office) {
        return standing.office(office.code());
    }

    private Held held(OfficeLine office) {
        return held.getOrDefault(number(office), new Held(number(office), 0, 0));
    }

    /** Desks that cannot be closed now. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var office : closing) {
            int cases = held(office).ofDesk();
            if (cases > 0) {
                var values = List.of(office.code(), String.valueOf(cases));
                faults.add(new Fault("offices.csv", office.line(), "open", null, Defect.DESK_HAS_CASES, values));
            }
        }
        return faults;
    }

    /** Offices whose cases go on to others. */
    List<Notice> notices() {
        return closing.stream()
                .filter(office -> held(office).cases() > 0)
                .map(office ->
                        new Notice(Kind.CASES_MOVE, office.code(), held(office).cases()))
                .toList();
    }
}
