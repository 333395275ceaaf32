package org.recourse.routing;

import java.util.Comparator;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Route;

/**
 * How high an office stands for one route: by its level, and at L5 by its place among the bodies of the route's top. A
 * case climbs rungs and never goes down again.
 *
 * @param place at L5 the place in top, from 0; elsewhere 0
 */
record Rung(Level level, int place) implements Comparable<Rung> {

    private static final Comparator<Rung> ORDER =
            Comparator.comparing(Rung::level).thenComparing(Rung::place);

    static Rung of(Office office, Route route) {
        boolean inTop = office.level() == Level.L5 && route.top().contains(office.kind());
        return new Rung(office.level(), inTop ? route.top().indexOf(office.kind()) : 0);
    }

    static Rung lowestOf(Level level) {
        return new Rung(level, 0);
    }

    /** The lowest rung above this one: a level up, or at L5 a place up. Above the review panel stands nobody. */
    Rung next() {
        return level.compareTo(Level.L5) < 0
                ? lowestOf(Level.values()[level.ordinal() + 1])
                : new Rung(level, place + 1);
    }

    boolean isBelow(Rung other) {
        return compareTo(other) < 0;
    }

    Rung orHigher(Rung other) {
        return isBelow(other) ? other : this;
    }

    @Override
    public int compareTo(Rung other) {
        return ORDER.compare(this, other);
    }
}
