package org.recourse.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
