package org.recourse.directory;

import java.util.Set;
import org.recourse.taxonomy.Level;

/**
 * An office that can owe, decide or be asked, and may be accused.
 *
 * @param code unique; the last tie-break of the router, in byte order
 * @param kind code of list office_kind
 * @param area the place that it is there for
 * @param answersTo offices directly above it in command; several are possible
 * @param open in force, and not dissolved or suspended
 * @param mandate categories to which the country narrows the office; empty where it keeps the whole mandate of its kind
 * @param people keyed digests of the names of those who head, own or serve in it without being officers here
 */
public record Office(
        int id,
        String code,
        String kind,
        Level level,
        int area,
        Set<Integer> answersTo,
        boolean open,
        Set<String> mandate,
        Set<KeyedDigest> people,
        Names names) {

    public Office {
        answersTo = Set.copyOf(answersTo);
        mandate = Set.copyOf(mandate);
        people = Set.copyOf(people);
    }

    /** An office with the whole mandate of its kind, whose people are all officers, called by its code. */
    public Office(int id, String code, String kind, Level level, int area, Set<Integer> answersTo, boolean open) {
        this(id, code, kind, level, area, answersTo, open, Set.of(), Set.of(), Names.same(code));
    }

    /** May it be accountable for this category, as far as its country says? */
    public boolean keepsMandateFor(String category) {
        return mandate.isEmpty() || mandate.contains(category);
    }
}
