package org.recourse.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Area;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Taxonomy;

/**
 * Where a country's routes end in nobody: every category, place and confidentiality that triage may give it for which no
 * office below the review panel could be accountable, even if nobody had any conflict. An office serves every place
 * within its area, so a place is asked only for what no larger place around it serves.
 */
public final class RouteGaps {

    /** For so long somebody must be there in an office that is to serve. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private final Country country;
    private final Taxonomy taxonomy;
    private final Instant now;
    private final Map<Integer, List<Area>> within = new HashMap<>();
    private final Map<Integer, List<Office>> offices = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** What nobody could serve, by the codes of place and category. */
    public record Gap(String place, String category, Confidentiality confidentiality) {}

    private RouteGaps(Country country, Taxonomy taxonomy, Instant now) {
        this.country = country;
        this.taxonomy = taxonomy;
        this.now = now;
        for (var area : country.areas().all()) {
            if (area.parent() != null) {
                within.computeIfAbsent(area.parent(), parent -> new ArrayList<>())
                        .add(area);
            }
        }
        for (var office : country.offices()) {
            if (office.level() != Level.TOP) {
                offices.computeIfAbsent(office.area(), area -> new ArrayList<>())
                        .add(office);
            }
        }
    }

    /** All of them, from the largest place to the smallest. */
    public static List<Gap> of(Country country, Taxonomy taxonomy, Instant now) {
        return new RouteGaps(country, taxonomy, now).find();
    }

    private List<Gap> find() {
        var all = new ArrayList<Entry<Category, Confidentiality>>();
        for (var category : taxonomy.categories()) {
            for (var confidentiality : Confidentiality.values()) {
                if (confidentiality.compareTo(category.confidentiality()) >= 0) {
                    all.add(Map.entry(category, confidentiality));
                }
            }
        }
        country.areas().all().stream().filter(area -> area.parent() == null).forEach(top -> look(top, all));
        return List.copyOf(gaps);
    }

    private void look(Area area, List<Entry<Category, Confidentiality>> unserved) {
        var left = unserved.stream()
                .filter(matter -> !served(area, matter.getKey(), matter.getValue()))
                .toList();
        left.forEach(matter -> gaps.add(new Gap(area.code(), matter.getKey().code(), matter.getValue())));
        if (!left.isEmpty()) {
            within.getOrDefault(area.id(), List.of()).forEach(smaller -> look(smaller, left));
        }
    }

    private boolean served(Area area, Category category, Confidentiality confidentiality) {
        var alone = new Triggers(Set.of(category.code()), Set.of(), Set.of(), false, false);
        var route = new RoutePolicy(taxonomy).route(category, alone);
        var matter = new Matter(
                route,
                confidentiality,
                area.id(),
                Excluded.NOBODY,
                Past.NONE,
                Purpose.ANSWER,
                now,
                now.plus(AHEAD),
                Map.of());
        var policy = new EligibilityPolicy(country, taxonomy, matter, Rung.lowestOf(route.begin()));
        return offices.getOrDefault(area.id(), List.of()).stream()
                .anyMatch(office -> policy.failed(office).isEmpty());
    }
}
