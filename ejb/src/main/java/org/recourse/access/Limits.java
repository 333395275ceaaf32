package org.recourse.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.conflict.Bar;
import org.recourse.conflict.Conflict;
import org.recourse.conflict.Excluded;

/**
 * Who may not see a case, or less of it: offices that are accused, above or below one in command or a security service,
 * and officers with an interest or who recused.
 *
 * @param offices limits of everybody of an office
 * @param officers limits of one person
 */
public record Limits(Map<Integer, Set<Relation>> offices, Map<Integer, Set<Relation>> officers) {

    /** Nobody is limited. */
    public static final Limits NONE = new Limits(Map.of(), Map.of());

    public Limits {
        offices = Map.copyOf(offices);
        officers = Map.copyOf(officers);
        Stream.concat(offices.values().stream(), officers.values().stream())
                .flatMap(Set::stream)
                .filter(relation -> relation.kind() != Relation.Kind.LIMIT)
                .findAny()
                .ifPresent(relation -> {
                    throw new IllegalArgumentException(relation.code() + " is no limit");
                });
    }

    /**
     * The limits that follow from who is excluded. A kindred security service, a party among the officers or an interest
     * of the head keeps an office from the case and limits nobody in it but the officer concerned.
     *
     * @param securityOffices all offices that are a security service
     */
    public static Limits of(Excluded excluded, Set<Integer> securityOffices) {
        var offices = new HashMap<Integer, Set<Relation>>();
        securityOffices.forEach(office -> add(offices, office, Relation.SECURITY_SERVICE));
        excluded.offices()
                .forEach((office, conflicts) -> conflicts.forEach(conflict -> {
                    var limit = limit(conflict);
                    if (limit != null) {
                        add(offices, office, limit);
                    }
                }));
        var officers = new HashMap<Integer, Set<Relation>>();
        excluded.officers()
                .forEach((officer, bars) -> bars.forEach(
                        bar -> add(officers, officer, bar == Bar.RECUSED ? Relation.RECUSED : Relation.INTEREST)));
        return new Limits(offices, officers);
    }

    private static @Nullable Relation limit(Conflict conflict) {
        return switch (conflict) {
            case RESPONDENT, PERSON -> Relation.RESPONDENT_OFFICE;
            case COMMAND_ABOVE -> Relation.COMMAND_ABOVE;
            case COMMAND_BELOW -> Relation.COMMAND_BELOW;
            case RECUSED -> Relation.RECUSED;
            case SERVICE, NAMED, HEAD_INTEREST -> null;
        };
    }

    private static void add(Map<Integer, Set<Relation>> limits, int key, Relation limit) {
        limits.computeIfAbsent(key, first -> EnumSet.noneOf(Relation.class)).add(limit);
    }

    /** Officers who are excluded although their office may not be. */
    public Set<Integer> barred() {
        var barred = new HashSet<Integer>();
        officers.forEach((officer, limits) -> {
            if (!limits.isEmpty()) {
                barred.add(officer);
            }
        });
        return Set.copyOf(barred);
    }

    Set<Relation> of(Principal principal) {
        var limits = EnumSet.noneOf(Relation.class);
        limits.addAll(of(offices, principal.office()));
        limits.addAll(of(officers, principal.officer()));
        return limits;
    }

    private static Set<Relation> of(Map<Integer, Set<Relation>> limits, @Nullable Integer key) {
        return key == null ? Set.of() : limits.getOrDefault(key, Set.of());
    }
}
