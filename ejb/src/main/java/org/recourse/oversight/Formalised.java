package org.recourse.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;
import org.recourse.shared.RememberedDay;

/**
 * How far a site or an organisation has come on the way from informal to certified, and what stood in its way, as the cases
 * say that somebody sees.
 *
 * @param name by which it is told from others: the beginning of a digest, of which nothing can be read
 * @param site the place; null of an organisation
 * @param stages the latest first; of the latest {@link #MOST} that were said
 */
public record Formalised(String name, @Nullable Integer site, Mark mark, List<Stage> stages) {

    /** So many stages of one site or organisation are read. */
    public static final int MOST = 40;

    public Formalised {
        stages = stages.stream()
                .sorted(Comparator.comparing((Stage stage) -> stage.since().first())
                        .thenComparing(Stage::at)
                        .reversed())
                .toList();
    }

    /** Where it stands in the list: by what was said last of it. */
    public record Mark(Instant at, Reference reference, int no) {}

    /**
     * What a case says.
     *
     * @param code of list formalisation
     * @param barrier code of list barrier; null where nothing stood in the way
     * @param at when it was said
     */
    public record Stage(
            String code, RememberedDay since, @Nullable String barrier, Instant at, Reference reference, int area) {}

    /** The stage that was reached last. */
    public Stage now() {
        return stages.get(0);
    }

    /** How often each barrier was said to stand in the way, the first that was said first. */
    public Map<String, Integer> barriers() {
        var found = new LinkedHashMap<String, Integer>();
        for (int i = stages.size() - 1; i >= 0; i--) {
            var barrier = stages.get(i).barrier();
            if (barrier != null) {
                found.merge(barrier, 1, Integer::sum);
            }
        }
        return found;
    }

    /** How many cases say so. */
    public long cases() {
        return stages.stream().map(Stage::reference).distinct().count();
    }

    /** Brings together what the database answers stage by stage. */
    static List<Formalised> of(List<Formalised> lines) {
        var found = new LinkedHashMap<Mark, List<Stage>>();
        var heads = new LinkedHashMap<Mark, Formalised>();
        for (var line : lines) {
            heads.putIfAbsent(line.mark, line);
            found.computeIfAbsent(line.mark, mark -> new ArrayList<>()).addAll(line.stages);
        }
        return heads.values().stream()
                .map(head -> new Formalised(head.name, head.site, head.mark, found.getOrDefault(head.mark, List.of())))
                .toList();
    }
}
