package org.recourse.grievance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Trip;
import org.recourse.grievance.Docket.Query;
import org.recourse.shared.Numbers;

/**
 * What is asked of the database to find cases by words: where they lie, and one page of them. Each principal of the caller
 * has tokens of its own; a case that two of them find comes once.
 */
final class SearchSql {

    private static final String FOUND = "SELECT count(DISTINCT case_id) FILTER (WHERE shelf = 0) AS mine,"
            + " count(DISTINCT case_id) FILTER (WHERE shelf = 1) AS open, count(DISTINCT case_id) FILTER (WHERE shelf = 2) AS closed,"
            + " count(DISTINCT case_id) FILTER (WHERE shelf = 0 AND late) AS late FROM (%s) f";

    private static final String SEARCH = "(SELECT " + DocketSql.COLUMNS
            + " FROM guard.search(?, ?, ?::smallint, ?, ?::smallint, ?::smallint, ?::smallint, ?::int[], ?::int[], ?, ?, ?, ?) d)";

    private final List<Integer> principals;
    private final IntFunction<Long[]> tokens;

    /**
     * @param principals the caller's own
     * @param tokens of the words that are looked for, by principal
     */
    SearchSql(Collection<Integer> principals, IntFunction<Long[]> tokens) {
        this.principals = principals.isEmpty()
                ? List.of(DocketSql.NOBODY)
                : principals.stream().sorted().toList();
        this.tokens = tokens;
    }

    /** How many there are on each shelf, all filters aside. */
    <T> Trip.Answer<T> askWhere(Trip trip, Trip.Row<T> row) {
        var values = new ArrayList<Object>();
        for (int principal : principals) {
            values.add(principal);
            values.add(tokens.apply(principal));
        }
        return trip.ask(FOUND.formatted(union("(SELECT * FROM guard.found(?, ?))")), row, values.toArray());
    }

    /** Asks for one row more than the page has. */
    <T> Trip.Answer<T> askPage(Trip trip, Query query, Trip.Row<T> row) {
        boolean back = query.before() != null;
        var way = back ? " DESC" : "";
        var text = "SELECT DISTINCT ON (due_at, case_id) * FROM (" + union(SEARCH) + ") d ORDER BY due_at" + way
                + ", case_id" + way + " LIMIT " + (query.most() + 1);
        return trip.ask(text, row, values(query, back));
    }

    /** Asks after a page, in the same transaction, whether it was looked for to the end. */
    static Trip.Answer<Boolean> askWhetherCut(Trip trip) {
        return trip.ask("SELECT guard.search_was_cut()", row -> row.getBoolean(1));
    }

    private @Nullable Object[] values(Query query, boolean back) {
        var values = new ArrayList<@Nullable Object>();
        var mark = back ? query.before() : query.after();
        for (int principal : principals) {
            values.add(principal);
            values.add(tokens.apply(principal));
            values.add(query.shelf().number());
            values.add(query.late());
            values.add(number("state", query.state()));
            values.add(number("severity", query.severity()));
            values.add(query.category() == null ? null : Numbers.of("category", query.category()));
            values.add(query.areas().isEmpty() ? null : query.areas().toArray(Integer[]::new));
            values.add(query.steps().isEmpty() ? null : steps(query));
            values.add(mark == null ? null : DocketService.offset(mark.due()));
            values.add(mark == null ? null : mark.reference().value());
            values.add(back);
            values.add(query.most() + 1);
        }
        return values.toArray();
    }

    private static @Nullable Short number(String list, @Nullable Enum<?> code) {
        return code == null ? null : Numbers.of(list, code.name());
    }

    private static Integer[] steps(Query query) {
        return query.steps().stream()
                .map(step -> (int) Numbers.of("step", step.name()))
                .toArray(Integer[]::new);
    }

    private String union(String part) {
        return IntStream.range(0, principals.size()).mapToObj(each -> part).collect(Collectors.joining(" UNION ALL "));
    }
}
