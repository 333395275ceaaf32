package org.recourse.routing;

import java.util.Comparator;
import java.util.List;
import org.recourse.taxonomy.Bypass;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Route;
import org.recourse.taxonomy.Taxonomy;

/** Which route a case takes: the leading category's, under the bypass of the lowest rank that replaces routes. */
public final class RoutePolicy {

    private final Taxonomy taxonomy;

    public RoutePolicy(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** The strictest severity leads, among equals the first of the table. Refuses a case without categories. */
    public Category leading(List<String> categories) {
        return categories.stream()
                .map(taxonomy::category)
                .min(Comparator.comparing(Category::severity).thenComparing(Category::place))
                .orElseThrow(() -> new IllegalArgumentException("a case has at least one category"));
    }

    /** All bypasses that apply, in order of rank: their severity, confidentiality and duties count together. */
    public List<Bypass> bypasses(Triggers triggers) {
        return taxonomy.bypasses().stream()
                .filter(bypass -> bypass.on().stream().anyMatch(on -> awakens(on, bypass, triggers)))
                .sorted(Comparator.comparing(Bypass::rank))
                .toList();
    }

    /** The route of this leading category under what applies to the case; {@code also} and {@code top} always stay. */
    public Route route(Category leading, Triggers triggers) {
        var route = taxonomy.route(leading.code());
        return bypasses(triggers).stream()
                .filter(Bypass::replacesRoute)
                .findFirst()
                .map(route::under)
                .orElse(route);
    }

    /** The same route for harm done abroad: it begins at the independent bodies. */
    public static Route abroad(Route route) {
        return new Route(route.category(), Level.L5, List.of(), route.also(), route.top(), route.rule());
    }

    private boolean awakens(String on, Bypass bypass, Triggers triggers) {
        var parts = on.split(":", 2);
        return switch (parts[0]) {
            case "category" ->
                triggers.categories().stream()
                        .anyMatch(code -> taxonomy.category(code).bypasses().contains(bypass.code()));
            case "flag" -> triggers.flags().contains(parts[1]);
            case "act" -> triggers.acts().contains(parts[1]);
            case "respondent" -> triggers.officeAccused();
            case "pattern" -> triggers.pattern();
            default -> throw new IllegalArgumentException("no trigger of a bypass: " + on);
        };
    }
}
