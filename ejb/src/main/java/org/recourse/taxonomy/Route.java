package org.recourse.taxonomy;

import java.util.List;

/**
 * Which kinds of office must act on a category, in their order (routes.csv).
 *
 * @param category its code
 * @param begin the lowest level that may be accountable
 * @param kinds office kinds from {@code begin} to L4; none where it begins at L5
 * @param also office kinds that are asked for measures beside it
 * @param top bodies at L5 in their order; at least two
 * @param rule what else must be heeded, in words
 */
public record Route(
        String category, Level begin, List<String> kinds, List<String> also, List<String> top, String rule) {

    public Route {
        kinds = List.copyOf(kinds);
        also = List.copyOf(also);
        top = List.copyOf(top);
    }

    /** The route under a bypass: another beginning and other kinds where it says so; {@code also} and {@code top} stay. */
    public Route under(Bypass bypass) {
        return bypass.replacesRoute()
                ? new Route(category, bypass.beginOr(begin), bypass.kinds(), also, top, rule)
                : this;
    }
}
