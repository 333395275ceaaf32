package org.recourse.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.conflict.Respondent;
import org.recourse.directory.KeyedDigest;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Vetting;

/**
 * The rules of routes.csv read a second time, slowly and from the facts alone: command as a matrix closed by force,
 * conflicts by scanning, the best office by comparing every pair. Shares nothing with the router but the tables.
 */
public final class Oracle {

    private final World world;
    private final int many;
    /** above[i][j]: office i answers to office j, however far. */
    private final boolean[][] above;
    /** together[i][j]: both are security services that hang together. */
    private final boolean[][] together;

    public Oracle(World world) {
        this.world = world;
        many = world.offices.size() + 1;
        above = new boolean[many][many];
        together = new boolean[many][many];
        for (var office : world.offices) {
            for (int upper : office.answersTo()) {
                above[office.id()][upper] = true;
                boolean both = security(office) && security(office(upper));
                together[office.id()][upper] |= both;
                together[upper][office.id()] |= both;
            }
        }
        close(above);
        close(together);
    }

    private void close(boolean[][] matrix) {
        for (int k = 1; k < many; k++) {
            for (int i = 1; i < many; i++) {
                for (int j = 1; j < many; j++) {
                    matrix[i][j] |= matrix[i][k] && matrix[k][j];
                }
            }
        }
    }

    private Office office(int id) {
        return world.offices.get(id - 1);
    }

    private static boolean security(Office office) {
        return World.TAXONOMY.officeKind(office.kind()).security();
    }

    /** Is it a respondent, in the line of one, or in one service with one? */
    public boolean accused(Office office) {
        return respondents().stream()
                .anyMatch(one -> one == office.id()
                        || above[one][office.id()]
                        || above[office.id()][one]
                        || together[one][office.id()]);
    }

    private Set<Integer> respondents() {
        var out = new HashSet<Integer>();
        for (var respondent : world.involved.respondents()) {
            for (var office : world.offices) {
                if (isRespondent(respondent, office)) {
                    out.add(office.id());
                }
            }
        }
        return out;
    }

    private boolean isRespondent(Respondent respondent, Office office) {
        if (respondent.office() != null) {
            return respondent.office() == office.id();
        }
        if (office.level() == Level.TOP || office.kind().equals("DESK") && office.level() == Level.L5) {
            return false;
        }
        if (armed(respondent)) {
            return security(office);
        }
        return World.TAXONOMY.partyKind(respondent.kind()).officeKinds().contains(office.kind())
                && (inside(office.area(), world.involved.leadingArea())
                        || inside(world.involved.leadingArea(), office.area()));
    }

    private boolean armed(Respondent respondent) {
        return respondent.kind().equals("UNKNOWN_ARMED")
                || respondent.kind().equals("UNKNOWN") && world.route.category().matches("(SEC|EXT|SEZ)-.*");
    }

    /** Does the first place lie in the second? */
    private boolean inside(int inner, int outer) {
        for (Integer place = inner;
                place != null;
                place = world.areas.get(place - 1).parent()) {
            if (place == outer) {
                return true;
            }
        }
        return false;
    }

    private Set<KeyedDigest> accusedPeople() {
        return world.involved.respondents().stream()
                .map(Respondent::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private boolean isNamed(Officer officer) {
        var people = accusedPeople();
        people.addAll(world.involved.others());
        return officer.name() != null && people.contains(officer.name());
    }

    private boolean hasInterest(Officer officer) {
        var people = accusedPeople();
        people.addAll(world.involved.others());
        int place = world.involved.leadingArea();
        return world.interests.stream()
                .filter(one -> one.officer() == officer.id() && one.until() == null)
                .anyMatch(one -> one.office() != null && respondents().contains(one.office())
                        || one.party() != null && people.contains(one.party())
                        || one.site() != null && (inside(one.site(), place) || inside(place, one.site())));
    }

    private boolean free(Officer officer) {
        return !isNamed(officer)
                && !hasInterest(officer)
                && !world.involved.recusedOfficers().contains(officer.id());
    }

    private boolean touchedByPeople(Office office) {
        boolean owned = world.officers.stream()
                .filter(one -> one.name() != null && accusedPeople().contains(one.name()))
                .anyMatch(one -> world.interests.stream()
                        .anyMatch(interest -> interest.officer() == one.id()
                                && interest.until() == null
                                && Objects.equals(interest.office(), office.id())));
        return owned
                || office.people().stream().anyMatch(accusedPeople()::contains)
                || of(office).stream().anyMatch(one -> isNamed(one) || one.head() && hasInterest(one));
    }

    private List<Officer> of(Office office) {
        return world.officers.stream()
                .filter(one -> one.office() == office.id())
                .toList();
    }

    private List<Officer> officials(Office office) {
        return of(office).stream()
                .filter(one -> one.roles().stream().anyMatch(role -> role.code().equals("official")))
                .filter(this::free)
                .toList();
    }

    /** The first row that this office fails when the case may not go below this number (see {@link #height}). */
    Optional<Eligibility> failed(Office office, Matter matter, int lowest) {
        boolean panel = office.level() == Level.TOP;
        var kind = World.TAXONOMY.officeKind(office.kind());
        var route = matter.route();
        var usual = World.TAXONOMY.route(route.category());
        var list = office.level() == Level.L5 ? route.top() : route.kinds();
        boolean usualKind = usual.kinds().contains(office.kind()) || usual.top().contains(office.kind());
        if (!panel && !list.contains(office.kind())
                || kind.acts() != OfficeKind.Acts.ACCOUNTABLE
                || usualKind && !office.mandate().isEmpty() && !office.mandate().contains(route.category())) {
            return Optional.of(Eligibility.KIND);
        }
        if (height(office, matter) < lowest) {
            return Optional.of(Eligibility.LEVEL);
        }
        if (!inside(matter.leadingArea(), office.area())) {
            return Optional.of(Eligibility.AREA);
        }
        if (!office.open()) {
            return Optional.of(Eligibility.OPEN);
        }
        if (accused(office)) {
            return Optional.of(Eligibility.LINE);
        }
        if (!panel && touchedByPeople(office)) {
            return Optional.of(Eligibility.NAMED);
        }
        if (!panel && was(office, matter)) {
            return Optional.of(Eligibility.BEFORE);
        }
        if (!kind.over().isEmpty() && kind.over().stream().noneMatch(over -> accusedOrHeld(over, matter))) {
            return Optional.of(Eligibility.OVER);
        }
        if (!clear(office, panel)) {
            return Optional.of(Eligibility.CLEAR);
        }
        boolean there = officials(office).stream()
                .anyMatch(one -> office.level() == Level.L5
                        || one.away().isEmpty()
                        || !one.away().get(0).until().isAfter(World.ACCEPT_BY));
        return panel || there ? Optional.empty() : Optional.of(Eligibility.PRESENT);
    }

    /** What weighs most of all that it fails: its line, its people, then the rows as they stand. */
    Optional<Eligibility> gravest(Office office, Matter matter, int lowest) {
        if (accused(office)) {
            return Optional.of(Eligibility.LINE);
        }
        return office.level() != Level.TOP && touchedByPeople(office)
                ? Optional.of(Eligibility.NAMED)
                : failed(office, matter, lowest);
    }

    private boolean was(Office office, Matter matter) {
        var past = matter.past();
        return world.involved.recusedOffices().contains(office.id())
                || past.passed().contains(office.id())
                || Objects.equals(past.accountable(), office.id())
                || Objects.equals(past.deciding(), office.id())
                || matter.purpose() == Purpose.ANSWER && past.deciders().contains(office.id());
    }

    private boolean accusedOrHeld(String over, Matter matter) {
        boolean accused = world.involved.respondents().stream().anyMatch(one -> {
            if (one.office() != null) {
                return office(one.office()).kind().equals(over);
            }
            return World.TAXONOMY
                    .partyKind(armed(one) ? "UNKNOWN_ARMED" : one.kind())
                    .officeKinds()
                    .contains(over);
        });
        return accused
                || matter.past().held().stream()
                        .anyMatch(one -> office(one).kind().equals(over));
    }

    private boolean clear(Office office, boolean panel) {
        var kind = World.TAXONOMY.officeKind(office.kind());
        if (world.confidentiality == Confidentiality.P3) {
            return !kind.security()
                    && (panel || officials(office).stream().anyMatch(one -> one.vetting() != Vetting.NONE));
        }
        if (world.confidentiality == Confidentiality.P4) {
            long sealed = officials(office).stream()
                    .filter(one -> one.vetting() == Vetting.SEALED)
                    .count();
            return kind.seals() && (panel || sealed >= 2);
        }
        return true;
    }

    /** Levels in tens; at L5 the place in top is added. */
    int height(Office office, Matter matter) {
        int place =
                office.level() == Level.L5 ? Math.max(0, matter.route().top().indexOf(office.kind())) : 0;
        return 10 * office.level().ordinal() + place;
    }

    /** All eligible offices, the best first: nobody is better than the first, then nobody but the first than the second. */
    List<Office> eligible(Matter matter, int lowest) {
        var left = new ArrayList<>(world.offices.stream()
                .filter(office -> failed(office, matter, lowest).isEmpty())
                .toList());
        var sorted = new ArrayList<Office>();
        while (!left.isEmpty()) {
            var best = left.stream()
                    .filter(one -> left.stream().noneMatch(other -> better(other, one, matter)))
                    .findFirst()
                    .orElseThrow();
            left.remove(best);
            sorted.add(best);
        }
        return sorted;
    }

    private boolean better(Office one, Office other, Matter matter) {
        int[] differences = {
            one.level().ordinal() - other.level().ordinal(),
            place(one, matter) - place(other, matter),
            depth(other) - depth(one),
            world.load.getOrDefault(one.id(), 0) - world.load.getOrDefault(other.id(), 0),
            one.code().compareTo(other.code())
        };
        for (int difference : differences) {
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int place(Office office, Matter matter) {
        return (office.level() == Level.L5
                        ? matter.route().top()
                        : matter.route().kinds())
                .indexOf(office.kind());
    }

    private int depth(Office office) {
        return (int) world.areas.stream()
                .filter(area -> inside(office.area(), area.id()))
                .count();
    }
}
