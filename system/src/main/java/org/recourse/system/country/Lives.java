package org.recourse.system.country;

import java.util.List;
import java.util.Set;

/** Which of the stories are played: all of them, none, a few in which everything can be seen, or those that are named. */
record Lives(String wanted) {

    static final String ALL = "all";
    static final String FEW = "few";
    static final String NONE = "none";

    /**
     * One life for each state that a case can be in, most of them in Nessor, where the people who can log in serve; one
     * of them against the police, one sealed, some in Arabic, some late.
     */
    private static final Set<String> CHOSEN = Set.of(
            "red-terrace-pool",
            "goat-hill-dust",
            "salt-bend-fees",
            "goat-hill-gate",
            "goat-hill-stakes",
            "red-terrace-post-beating",
            "stone-mouth-child",
            "broken-wheel-crops",
            "red-terrace-scale",
            "goat-hill-share",
            "red-terrace-eviction",
            "salt-bend-grey-water",
            "iron-stair-rockfall",
            "salt-bend-cave-in",
            "stone-mouth-place",
            "red-terrace-brothers",
            "red-terrace-two-scales");

    boolean none() {
        return wanted.equals(NONE);
    }

    /** Those of all stories that are wanted; refuses with {@link IllegalArgumentException} one that there is not. */
    List<Story> of(List<Story> all) {
        if (wanted.equals(ALL)) {
            return all;
        }
        var keys = wanted.equals(FEW) ? CHOSEN : Set.of(wanted.split(","));
        var found = all.stream().filter(story -> keys.contains(story.key())).toList();
        if (found.size() < keys.size()) {
            throw new IllegalArgumentException("there is no such story among " + keys);
        }
        return found;
    }
}
