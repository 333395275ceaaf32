package org.recourse.grievance;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket.Query;
import org.recourse.shared.Numbers;

/**
 * The statement of one page of a docket: for each principal of the caller the first rows from its index, and of these the
 * first due. A case that two principals of the caller work with comes once.
 */
final class DocketSql {

    private static final String COLUMNS =
            "case_id, due_at, step, subject, state, severity, confidentiality, level, category, area, office, waiting_for, hold, version";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final int most;
    private final boolean back;

    DocketSql(Query query) {
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
            values.add(DocketService.offset(mark.due()));
            values.add(mark.reference().value());
        }
        filter(query);
        values.add(0, query.shelf().number());
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
            values.add(query.areas().toArray(Integer[]::new));
        }
        if (!query.steps().isEmpty()) {
            conditions.append(" AND d.step = ANY (?)");
            values.add(query.steps().stream()
                    .map(step -> (int) Numbers.of("step", step.name()))
                    .toArray(Integer[]::new));
        }
    }

    private void equal(String column, @Nullable Short number) {
        if (number != null) {
            conditions.append(" AND d.").append(column).append(" = ?");
            values.add(number);
        }
    }

    String text() {
        return "SELECT DISTINCT ON (due_at, case_id) " + COLUMNS
                + " FROM unnest((SELECT guard.principals())) p CROSS JOIN LATERAL (SELECT " + COLUMNS
                + " FROM recourse.docket d WHERE d.principal_id = p AND d.shelf = ?" + conditions
                + " AND d.case_id <> ALL ((SELECT guard.barred())::bigint[])"
                + " ORDER BY d.due_at" + way() + ", d.case_id" + way() + " LIMIT " + (most + 1)
                + ") d ORDER BY due_at" + way() + ", case_id" + way() + " LIMIT " + (most + 1);
    }

    private String way() {
        return back ? " DESC" : "";
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Integer[] numbers) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("int4", numbers));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
