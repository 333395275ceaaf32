package org.recourse.conflict;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may not touch one case, and why. An office or officer that is not in it has no conflict.
 *
 * @param offices out for accountability and decision, with every reason
 * @param officers barred although their office may act, with every reason
 * @param accusedKinds kinds of office to which a respondent belongs or may belong
 */
public record Excluded(Map<Integer, Set<Conflict>> offices, Map<Integer, Set<Bar>> officers, Set<String> accusedKinds) {

    /** Nobody is out. */
    public static final Excluded NOBODY = new Excluded(Map.of(), Map.of(), Set.of());

    public Excluded {
        offices = sorted(offices, Conflict.class);
        officers = sorted(officers, Bar.class);
        accusedKinds = Set.copyOf(accusedKinds);
    }

    private static <E extends Enum<E>> Map<Integer, Set<E>> sorted(Map<Integer, Set<E>> reasons, Class<E> type) {
        return reasons.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> inOrder(entry.getValue(), type)));
    }

    private static <E extends Enum<E>> Set<E> inOrder(Set<E> reasons, Class<E> type) {
        var sorted = EnumSet.noneOf(type);
        sorted.addAll(reasons);
        return Collections.unmodifiableSet(sorted);
    }

    /** All reasons against this office, the plainest first; none where it has no conflict. */
    public Set<Conflict> conflicts(int office) {
        return offices.getOrDefault(office, Set.of());
    }

    /** The plainest reason against this office. */
    public Optional<Conflict> conflict(int office) {
        return conflicts(office).stream().findFirst();
    }

    public boolean bars(int office) {
        return offices.containsKey(office);
    }

    /** May the office not even be asked for a measure? */
    public boolean barsMeasures(int office) {
        return conflicts(office).stream().anyMatch(Conflict::barsMeasures);
    }

    /** The plainest reason against this officer. */
    public Optional<Bar> bar(int officer) {
        return officers.getOrDefault(officer, Set.of()).stream().findFirst();
    }

    public boolean barsOfficer(int officer) {
        return officers.containsKey(officer);
    }
}
