package org.recourse.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recourse.directory.KeyedDigest;

/**
 * The facts of one case by which conflicts are judged.
 *
 * @param leadingArea where the harm was done
 * @param categories codes of all its categories
 * @param others keyed digests of the names of parties who are no respondents
 * @param recusedOffices offices that recused as a whole
 * @param recusedOfficers persons who stepped back
 * @param sat persons who decided in this case, and the office for which each of them did
 * @param at the moment at which interests are judged
 */
public record Involved(
        int leadingArea,
        Set<String> categories,
        List<Respondent> respondents,
        Set<KeyedDigest> others,
        Set<Integer> recusedOffices,
        Set<Integer> recusedOfficers,
        Map<Integer, Integer> sat,
        Instant at) {

    public Involved {
        categories = Set.copyOf(categories);
        respondents = List.copyOf(respondents);
        others = Set.copyOf(others);
        recusedOffices = Set.copyOf(recusedOffices);
        recusedOfficers = Set.copyOf(recusedOfficers);
        sat = Map.copyOf(sat);
    }

    /** A case from which nobody has stepped back and in which nobody has decided. */
    public Involved(int leadingArea, Set<String> categories, List<Respondent> respondents, Instant at) {
        this(leadingArea, categories, respondents, Set.of(), Set.of(), Set.of(), Map.of(), at);
    }
}
