package org.recourse.routing;

import java.util.Set;

/**
 * What may awaken a bypass in one case.
 *
 * @param categories codes of all its categories
 * @param flags codes of its flags
 * @param acts codes of the acts that awaken one and were done in it
 * @param officeAccused whether a respondent is an office, its command or a security service
 * @param pattern whether it belongs to a pattern
 */
public record Triggers(
        Set<String> categories, Set<String> flags, Set<String> acts, boolean officeAccused, boolean pattern) {

    public Triggers {
        categories = Set.copyOf(categories);
        flags = Set.copyOf(flags);
        acts = Set.copyOf(acts);
    }
}
