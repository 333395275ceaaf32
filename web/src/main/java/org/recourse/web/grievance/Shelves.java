package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.form.Choice;

/** Sorts the categories, so that thirty-three of them can be looked through: what the first words point to stands first. */
final class Shelves {

    private static final Map<String, Set<String>> SHELVES = shelves();

    private final Taxonomy taxonomy;
    private final @Nullable String tile;

    Shelves(Taxonomy taxonomy, @Nullable String tile) {
        this.taxonomy = taxonomy;
        this.tile = tile;
    }

    private static Map<String, Set<String>> shelves() {
        var shelves = new LinkedHashMap<String, Set<String>>();
        shelves.put("force", Set.of("SEC", "VIO", "EXT", "SEZ", "COR", "RET"));
        shelves.put("land", Set.of("EVI", "LIC", "LSM", "LND", "CUL", "IND", "HCC"));
        shelves.put("work", Set.of("WAG", "PRC", "DBT", "OHS", "FOR", "CHL", "TRF"));
        shelves.put("water", Set.of("ENV", "WAT"));
        shelves.put("people", Set.of("GBV", "DIS", "MIG", "ASC"));
        shelves.put("other", Set.of());
        return shelves;
    }

    /** Every category once; what fits no shelf stands on the last. */
    List<ActPage.Shelf> all() {
        var sorted = new LinkedHashMap<String, List<Choice>>();
        sorted.put("suggested", new ArrayList<>());
        SHELVES.keySet().forEach(shelf -> sorted.put(shelf, new ArrayList<>()));
        taxonomy.categories()
                .forEach(category -> sorted.getOrDefault(shelf(category), new ArrayList<>())
                        .add(Choice.code("category", category.code())));
        return sorted.entrySet().stream()
                .filter(shelf -> !shelf.getValue().isEmpty())
                .map(shelf -> new ActPage.Shelf(shelf.getKey(), shelf.getValue()))
                .toList();
    }

    private String shelf(Category category) {
        if (tile != null && category.tiles().contains(tile)) {
            return "suggested";
        }
        var family = category.code().substring(0, 3);
        return SHELVES.entrySet().stream()
                .filter(shelf -> shelf.getValue().contains(family))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }
}
