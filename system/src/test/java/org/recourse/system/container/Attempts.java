package org.recourse.system.container;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Guard;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.Second;
import org.recourse.shared.Reference;
import org.recourse.system.Person;
import org.recourse.taxonomy.Role;

/** The one table of attempts at acts, for whichever hand makes them: who, on which case, and what must be answered. */
public final class Attempts {

    public static final String NO_ACCESS = "no access";

    public static final String HIDDEN = "refusal.not-found";
    public static final String ACTOR = "refusal.actor";
    public static final String STALE = "refusal.stale";
    public static final String STATE = "refusal.state";

    /** What a good attempt is answered. */
    public static final String DONE = "done";

    private static final String ACCUSED = "GOV-0101";

    private final Road road;
    private final Road independent;
    private final Untouched cases;
    private final Records records;

    /** Cases on which nothing is ever written: one at each station, against an office and against a desk. */
    static final class Untouched {
        private final Map<Station, Reference> againstOffice = new EnumMap<>(Station.class);
        private final Map<Station, Reference> againstDesk = new EnumMap<>(Station.class);
        private @Nullable Reference ownDesk;
    }

    /**
     * @param road of cases against an office that has nothing to do with them
     * @param independent the road of cases against the desk of the place, which another one holds
     * @param cases those that earlier attempts were made on, to be used again
     */
    Attempts(Road road, Road independent, Untouched cases, Records records) {
        this.road = road.against(ACCUSED);
        this.independent = independent.with(Players.ofTheIndependentDesk()).against("DES-0101");
        this.cases = cases;
        this.records = records;
    }

    /**
     * All attempts in one way, act by act. Their cases are about the same office, which the product notices and says in
     * each: whoever sees that an attempt writes nothing lets it do that first.
     */
    List<Attempt> in(Way way) throws SQLException {
        var attempts = new ArrayList<Attempt>();
        for (var trial : Trial.ALL) {
            attempts.addAll(at(trial, way));
        }
        return attempts;
    }

    private List<Attempt> at(Trial trial, Way way) throws SQLException {
        return switch (way) {
            case WRONG_ROLE -> wrongRoles(trial);
            case WRONG_RELATION -> others(trial, Attempts::ofAnotherRelation);
            case OTHER_OFFICE -> others(trial, Attempts::ofAnotherOffice);
            case ACCUSED_OFFICE -> accused(trial);
            case WRONG_STATE -> wrongState(trial);
            case STALE_VERSION -> stale(trial);
            case TWICE_AT_ONCE -> List.of(good(trial));
        };
    }

    /** An attempt that is bad only in being made twice, on a case of its own. */
    private Attempt good(Trial trial) throws SQLException {
        // Nobody is brought to a meeting with an office that is accused.
        var reference =
                road.against(trial.act() == Act.MEDIATE ? null : ACCUSED).to(trial.station());
        road.against(ACCUSED);
        var at = CaseVersion.of(reference, records.version(reference));
        return new Attempt(trial, road.player(trial.part()), at, road.samples().of(trial.act(), reference), DONE);
    }

    private List<Attempt> wrongRoles(Trial trial) throws SQLException {
        var attempts = new ArrayList<Attempt>();
        var reference = case_(trial);
        attempts.add(attempt(trial, null, reference, access(trial, Role.STRANGER)));
        for (var person : everyRole()) {
            var role = Role.of(person.role());
            if (!trial.roles().contains(role)) {
                attempts.add(attempt(trial, person, reference, access(trial, role)));
            }
        }
        return attempts;
    }

    private List<Person> everyRole() {
        return Stream.concat(Arrays.stream(Part.values()).map(road::player), Stream.of(Players.partner()))
                .toList();
    }

    /**
     * What a role is answered that has no place in the row of the act, whatever the case: the method is closed to it. Only
     * what the complainant does too, who has no login, is open to everybody, and says itself to whom it is not; and whoever
     * confirms the act has a way in.
     */
    private static String access(Trial trial, Role role) {
        boolean confirms = second(trial).anyMatch(rule -> rule.by().contains(role));
        return confirms || trial.row().by().containsKey(Role.COMPLAINANT) ? ACTOR : NO_ACCESS;
    }

    /** Who confirms the act; where a case can fall by it, whoever confirms that it is lowered too. */
    private static Stream<Second> second(Trial trial) {
        var own = trial.row().second();
        boolean falls = own.stream().anyMatch(rule -> rule.guards().contains(Guard.FALLS));
        return falls ? Stream.concat(own.stream(), Lifecycle.of(Act.DOWNGRADE).second().stream()) : own.stream();
    }

    private interface Like {
        Stream<Person> of(Trial trial, Role role);
    }

    private List<Attempt> others(Trial trial, Like like) throws SQLException {
        var attempts = new ArrayList<Attempt>();
        var reference = case_(trial);
        for (var role : trial.roles()) {
            for (var person : like.of(trial, role).toList()) {
                attempts.add(attempt(trial, person, reference, unrelated(trial, person)));
            }
        }
        return attempts;
    }

    /** The oversight body sees every case, and is told that nothing waits for it; to everybody else there is none. */
    private static String unrelated(Trial trial, Person person) {
        return isSecond(trial) && person.role().equals(Role.OVERSIGHT.code()) ? STALE : HIDDEN;
    }

    private static boolean isSecond(Trial trial) {
        return trial.act() == Act.CONFIRM || trial.act() == Act.DECLINE;
    }

    private static Stream<Person> ofAnotherRelation(Trial trial, Role role) {
        return switch (role) {
            case LIAISON -> Stream.of(Person.named("liaison2"));
            case CASE_MANAGER -> Stream.of(Players.officer("hanno-tamun"));
            case PROTECTION ->
                Stream.of(
                        trial.station() == Station.SEALED
                                ? Players.officer("osman-tolo")
                                : Person.named("protection2"));
            case OFFICIAL -> Stream.of(Person.named("inspectorate"));
            // They are the second person of other acts than the one that waits; of any other act there is one body
            // only.
            case OVERSIGHT, ADMINISTRATOR -> isSecond(trial) ? Stream.of(Person.named(role.code())) : Stream.of();
            default -> Stream.of();
        };
    }

    private static Stream<Person> ofAnotherOffice(Trial trial, Role role) {
        return switch (role) {
            case LIAISON -> Stream.of(Players.officer("benu-norrin"));
            case CASE_MANAGER -> Stream.of(Players.officer("varo-rashmo"));
            case PROTECTION -> Stream.of(Players.officer("karim-roe"));
            case OFFICIAL -> Stream.of(Players.officer("halma-vesper"), Person.named("police"));
            default -> Stream.of();
        };
    }

    private List<Attempt> accused(Trial trial) throws SQLException {
        var attempts = new ArrayList<Attempt>();
        for (var role : trial.roles()) {
            if (role == Role.OFFICIAL) {
                attempts.add(attempt(trial, Players.officer("dalia-tamun"), case_(trial), HIDDEN));
            } else if (role != Role.OVERSIGHT && role != Role.ADMINISTRATOR) {
                var person = role == Role.PARTNER ? Players.partner() : Person.named(role.code());
                attempts.add(attempt(trial, person, again(trial.station()), HIDDEN));
            }
            if (role == Role.LIAISON) {
                attempts.add(attempt(trial, Person.named("liaison"), againstTheOwnDesk(), HIDDEN));
            }
        }
        return attempts;
    }

    private List<Attempt> wrongState(Trial trial) throws SQLException {
        var station = trial.elsewhere();
        return station.isEmpty()
                ? List.of()
                : List.of(attempt(trial, road.player(trial.part()), case_(station.get()), STATE));
    }

    private List<Attempt> stale(Trial trial) throws SQLException {
        var person = road.player(trial.part());
        var reference = case_(trial);
        var input = road.samples().of(trial.act(), reference);
        int version = records.version(reference);
        var attempts = new ArrayList<Attempt>();
        attempts.add(new Attempt(trial, person, CaseVersion.of(reference, version - 1), input, STALE));
        attempts.add(new Attempt(trial, person, CaseVersion.of(reference, version + 1), input, STALE));
        if (trial.row().material()) {
            attempts.add(new Attempt(trial, person, CaseVersion.any(reference), input, STALE));
        }
        return attempts;
    }

    private Attempt attempt(Trial trial, @Nullable Person by, Reference reference, String answer) throws SQLException {
        var at = CaseVersion.of(reference, records.version(reference));
        var whose = cases.againstDesk.containsValue(reference) || reference.equals(cases.ownDesk) ? independent : road;
        return new Attempt(trial, by, at, whose.samples().of(trial.act(), reference), answer);
    }

    private Reference case_(Trial trial) {
        return case_(trial.station());
    }

    private Reference case_(Station station) {
        return cases.againstOffice.computeIfAbsent(station, road::to);
    }

    /** Logged by a liaison of the very desk that it is against, who loses sight of it with that. */
    private Reference againstTheOwnDesk() {
        var known = cases.ownDesk;
        if (known == null) {
            known = independent
                    .registered(Person.named("liaison"), independent.tale())
                    .reference();
            cases.ownDesk = known;
        }
        return known;
    }

    private Reference again(Station station) {
        return cases.againstDesk.computeIfAbsent(station, independent::to);
    }
}
