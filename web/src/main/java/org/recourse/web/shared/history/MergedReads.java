package org.recourse.web.shared.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Draws together what one person read one after the other, so that reads never hide what was done. */
public final class MergedReads {

    private static final Duration APART = Duration.ofHours(1);

    /** What every page of a case shows, and says nothing. */
    private static final String BARE = "skeleton";

    private MergedReads() {}

    /** The entries in their order, the latest first. */
    public static List<Happened> of(List<Happened> entries) {
        var merged = new ArrayList<Happened>();
        for (var entry : entries) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && together(last, entry)) {
                merged.set(merged.size() - 1, both(last, entry));
            } else {
                merged.add(plain(entry));
            }
        }
        return merged;
    }

    private static boolean together(Happened later, Happened earlier) {
        return later.act().equals("read")
                && earlier.act().equals("read")
                && Objects.equals(later.person(), earlier.person())
                && later.role().equals(earlier.role())
                && !later.facts().containsKey("purpose")
                && !earlier.facts().containsKey("purpose")
                && later.reason() == null
                && earlier.reason() == null
                && Duration.between(earlier.at(), later.at()).compareTo(APART) < 0;
    }

    private static Happened both(Happened later, Happened earlier) {
        var scopes = scopes(later);
        scopes.addAll(scopes(earlier));
        return with(later, scopes);
    }

    /** The same read without what every page shows. */
    public static Happened plain(Happened entry) {
        return entry.act().equals("read") ? with(entry, scopes(entry)) : entry;
    }

    private static Happened with(Happened entry, Set<String> scopes) {
        var shown = new TreeSet<>(scopes);
        if (shown.size() > 1) {
            shown.remove(BARE);
        }
        var facts = new HashMap<>(entry.facts());
        facts.put("scopes", String.join(",", shown));
        return entry.with(facts);
    }

    private static Set<String> scopes(Happened entry) {
        var text = entry.facts().getOrDefault("scopes", BARE);
        return new TreeSet<>(Arrays.asList(text.split(",", -1)));
    }
}
