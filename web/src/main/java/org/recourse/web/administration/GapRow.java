package org.recourse.web.administration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.recourse.directory.CountryFile;
import org.recourse.directory.Names;
import org.recourse.routing.RouteGaps.Gap;
import org.recourse.web.shared.Phrase;

/**
 * Matters of one place for which nobody could be accountable.
 *
 * @param place its name
 * @param levels what the confidentialities are called
 */
public record GapRow(String place, String code, Phrase category, List<Phrase> levels) {

    /**
     * The first of them.
     *
     * @param all how many there are
     */
    public record Some(List<GapRow> rows, int all) {

        public boolean none() {
            return rows.isEmpty();
        }

        public boolean cut() {
            return all > rows.size();
        }
    }

    /** One line for each place and category. */
    static Some of(List<Gap> gaps, CountryFile country, String language, int most) {
        var names = new HashMap<String, Names>();
        country.places().forEach(place -> names.put(place.code(), place.names()));
        var levels = new LinkedHashMap<Map.Entry<String, String>, TreeSet<String>>();
        gaps.forEach(gap -> levels.computeIfAbsent(Map.entry(gap.place(), gap.category()), key -> new TreeSet<>())
                .add(gap.confidentiality().name()));
        var rows = levels.entrySet().stream()
                .limit(most)
                .map(row -> of(row.getKey(), row.getValue(), names, language))
                .toList();
        return new Some(rows, levels.size());
    }

    private static GapRow of(
            Map.Entry<String, String> matter, TreeSet<String> levels, Map<String, Names> names, String language) {
        var place = matter.getKey();
        return new GapRow(
                names.getOrDefault(place, Names.same(place)).in(language),
                place,
                Phrase.name("category", matter.getValue()),
                levels.stream()
                        .map(level -> Phrase.name("confidentiality", level))
                        .toList());
    }
}
