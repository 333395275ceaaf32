package org.recourse.grievance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Principal;
import org.recourse.access.Trip;
import org.recourse.grievance.Docket.Query;
import org.recourse.shared.Numbers;

/**
 * The statement of one page of a docket: for each principal of the caller the first rows from its index, and of these the
 * first due. A case that two principals of the caller work with comes once.
 */
final class DocketSql {

    static final String COLUMNS =
            "case_id, due_at, step, subject, state, severity, confidentiality, level, category, area, office, waiting_for, hold, version,"
                    + " next_step, next_due, summary, summary_by, carrier";

    /** No principal has this number. */
    static final int NOBODY = 0;

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> filters = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final int most;
    private final boolean back;

    /** @param principals the caller's own */
    DocketSql(Query query, Collection<Integer> principals) {
        most = query.most();
        back = query.before() != null;
        if (query.late()) {
            conditions.append(" AND d.due_at < (SELECT guard.now())");
        }
        var mark = back ? query.before() : query.after();
        if (mark != null) {
            conditions
                    .append(" AND (d.due_at, d.case_id) ")
                    .append(back ? '<' : '>')
                    .append(" (?, ?)");
            filters.add(DocketService.offset(mark.due()));
            filters.add(mark.reference().value());
        }
        filter(query);
        var asked = principals.isEmpty() ? Set.of(NOBODY) : new TreeSet<>(principals);
        asked.forEach(principal -> part(principal, query.shelf()));
    }

    /** The row of one case that waits for somebody; asks for each principal of the caller and the case, in turn. */
    static String ofOneCase(Collection<Integer> principals) {
        var part = "(SELECT " + COLUMNS
                + " FROM recourse.docket d WHERE d.principal_id = ? AND d.case_id = ? AND d.shelf = 0)";
        return "SELECT * FROM (" + String.join(" UNION ALL ", Collections.nCopies(principals.size(), part))
                + ") d ORDER BY due_at LIMIT 1";
    }

    /** The rows of one principal; that of all oversight bodies is named, since it has indexes of its own. */
    private void part(int principal, Docket.Shelf shelf) {
        boolean oversight = principal == Principal.OVERSIGHT;
        if (!oversight) {
            values.add(principal);
        }
        values.add(shelf.number());
        values.addAll(filters);
        parts.add("(SELECT " + COLUMNS + " FROM recourse.docket d WHERE d.principal_id = "
                + (oversight ? Principal.OVERSIGHT : "?") + " AND d.shelf = ?" + conditions
                + order("d.") + " LIMIT " + (most + 1) + ")");
    }

    private void filter(Query query) {
        equal(
                "state",
                query.state() == null ? null : Numbers.of("state", query.state().name()));
        equal(
                "severity",
                query.severity() == null
                        ? null
                        : Numbers.of("severity", query.severity().name()));
        equal("category", query.category() == null ? null : Numbers.of("category", query.category()));
        if (!query.areas().isEmpty()) {
            conditions.append(" AND d.area = ANY (?)");
            filters.add(query.areas().toArray(Integer[]::new));
        }
        if (!query.steps().isEmpty()) {
            conditions.append(" AND d.step = ANY (?)");
            filters.add(query.steps().stream()
                    .map(step -> (int) Numbers.of("step", step.name()))
                    .toArray(Integer[]::new));
        }
    }

    private void equal(String column, @Nullable Short number) {
        if (number != null) {
            conditions.append(" AND d.").append(column).append(" = ?");
            filters.add(number);
        }
    }

    /** Asks for one row more than the page has. */
    <T> Trip.Answer<T> ask(Trip trip, Trip.Row<T> row) {
        return trip.ask(text(), row, values());
    }

    String text() {
        return "SELECT DISTINCT ON (due_at, case_id) * FROM (" + String.join(" UNION ALL ", parts) + ") d" + order("")
                + " LIMIT " + (most + 1);
    }

    /** The first due first, or the other way round from where the page after began. */
    private String order(String table) {
        var way = back ? " DESC" : "";
        return " ORDER BY " + table + "due_at" + way + ", " + table + "case_id" + way;
    }

    Object[] values() {
        return values.toArray();
    }
}
