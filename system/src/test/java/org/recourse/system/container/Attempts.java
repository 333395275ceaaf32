package org.recourse.system.container;

import jakarta.annotation.security.RolesAllowed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.shared.Reference;
import org.recourse.system.Person;
import org.recourse.taxonomy.Role;

/** Every bad attempt at an act: who makes it, on which case, and what must be answered. */
final class Attempts {

    static final String NO_ACCESS = "no access";

    private static final String HIDDEN = "refusal.not-found";
    private static final String ACTOR = "refusal.actor";
    private static final String STALE = "refusal.stale";
    private static final String STATE = "refusal.state";

    /** Cases on which nothing is ever written: one at each station, against an office and against a desk. */
    private static final Map<Station, Reference> AGAINST_OFFICE = new EnumMap<>(Station.class);

    private static final Map<Station, Reference> AGAINST_DESK = new EnumMap<>(Station.class);

    private static @Nullable Reference ownDesk;

    private final Road road;
    private final Road independent;
    private final Records records;

    /** One bad attempt and what it must be answered; {@code by} null is somebody whom nobody knows. */
    record Attempt(
            Trial trial,
            @Nullable Person by,
            CaseVersion at,
            @Nullable Object input,
            String answer) {

        /** Who does what, for a message. */
        String who() {
            return trial.act() + " by " + (by == null ? "nobody" : by.login());
        }
    }

    /**
     * @param road of cases against an office that has nothing to do with them
     * @param independent the road of cases against the desk of the place, which another one holds
     */
    Attempts(Road road, Road independent, Records records) {
        this.road = road.against("GOV-0101");
        this.independent = independent.with(Players.ofTheIndependentDesk()).against("DES-0101");
        this.records = records;
    }

    /** All attempts at an act in one way; none where the way is another. */
    List<Attempt> at(Trial trial, Way way) throws SQLException {
        return switch (way) {
            case WRONG_ROLE -> wrongRoles(trial);
            case WRONG_RELATION -> others(trial, Attempts::ofAnotherRelation);
            case OTHER_OFFICE -> others(trial, Attempts::ofAnotherOffice);
            case ACCUSED_OFFICE -> accused(trial);
            case WRONG_STATE -> wrongState(trial);
            case STALE_VERSION -> stale(trial);
            case TWICE_AT_ONCE -> List.of();
        };
    }

    private List<Attempt> wrongRoles(Trial trial) throws SQLException {
        var attempts = new ArrayList<Attempt>();
        var reference = case_(trial);
        attempts.add(attempt(trial, null, reference, access(trial, Role.STRANGER)));
        for (var part : Part.values()) {
            var role = Role.of(road.player(part).role());
            if (!trial.roles().contains(role)) {
                attempts.add(attempt(trial, road.player(part), reference, access(trial, role)));
            }
        }
        return attempts;
    }

    /** What a role is answered that does not do the act, whatever the case: the method is closed to it, or says so. */
    private String access(Trial trial, Role role) {
        var allowed = road.performer(trial.act()).method().getAnnotation(RolesAllowed.class);
        return allowed == null || List.of(allowed.value()).contains(role.code()) ? ACTOR : NO_ACCESS;
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

    /** Whoever sees the case is told that nothing waits for him; to everybody else there is no case. */
    private String unrelated(Trial trial, Person person) {
        boolean second = trial.act() == Act.CONFIRM || trial.act() == Act.DECLINE;
        return second && road.sees(person, case_(trial)) ? STALE : HIDDEN;
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
                var person = Person.named(role.code());
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
        var whose = AGAINST_DESK.containsValue(reference) || reference.equals(ownDesk) ? independent : road;
        return new Attempt(trial, by, at, whose.samples().of(trial.act(), reference), answer);
    }

    private Reference case_(Trial trial) {
        return case_(trial.station());
    }

    private Reference case_(Station station) {
        return AGAINST_OFFICE.computeIfAbsent(station, road::to);
    }

    /** Logged by a liaison of the very desk that it is against, who loses sight of it with that. */
    private Reference againstTheOwnDesk() {
        if (ownDesk == null) {
            ownDesk = independent
                    .registered(Person.named("liaison"), independent.tale())
                    .reference();
        }
        return ownDesk;
    }

    private Reference again(Station station) {
        return AGAINST_DESK.computeIfAbsent(station, independent::to);
    }
}
