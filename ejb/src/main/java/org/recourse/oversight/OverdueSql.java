package org.recourse.oversight;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.oversight.Overdue.Mark;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Step;

/**
 * Statements over what is owed in all cases: for each principal of the caller the first rows from its index, and of these
 * the first.
 */
final class OverdueSql {

    private static final String COLUMNS = "case_id, step, no, late_at, due_at, since, owner, office, state, severity,"
            + " confidentiality, level, category, area";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private boolean back;

    /** Steps that run and whose date has passed. */
    static OverdueSql late(List<Step> steps) {
        var sql = new OverdueSql();
        sql.conditions.append(" AND o.breached = false AND o.late_at < (SELECT guard.now()) AND o.step = ANY (?)");
        sql.values.add(steps.stream()
                .map(step -> (int) Numbers.of("step", step.name()))
                .toArray(Integer[]::new));
        return sql;
    }

    /** Steps that were not done in time, the latest first. */
    static OverdueSql breached() {
        var sql = new OverdueSql();
        sql.conditions.append(" AND o.breached = true");
        sql.back = true;
        return sql;
    }

    OverdueSql of(@Nullable Integer office) {
        if (office != null) {
            conditions.append(" AND coalesce(o.office, 0) = ?");
            values.add(office);
        }
        return this;
    }

    OverdueSql between(@Nullable Mark after, @Nullable Mark before) {
        var mark = before == null ? after : before;
        back = before != null;
        if (mark != null) {
            conditions
                    .append(" AND (o.late_at, o.case_id, o.step, o.no) ")
                    .append(back ? '<' : '>')
                    .append(" (?, ?, ?, ?)");
            values.add(mark.late().atOffset(ZoneOffset.UTC));
            values.add(mark.reference().value());
            values.add(Numbers.of("step", mark.step().name()));
            values.add(mark.no());
        }
        return this;
    }

    String page(int limit) {
        return "SELECT DISTINCT ON (" + order("") + ") " + COLUMNS + rows(limit) + " ORDER BY " + order(way())
                + " LIMIT " + limit;
    }

    /** How many there are, counted no further than to {@link Overdue#MOST}. */
    String count() {
        return "SELECT count(*) FROM (SELECT" + rows(Overdue.MOST) + " LIMIT " + Overdue.MOST + ") x";
    }

    /** By office, of the first {@link Overdue#MOST} that are late. */
    String owners() {
        return "SELECT coalesce(office, 0) AS office, count(*) AS number, min(severity) AS gravest,"
                + " min(late_at) AS longest, array_agg(DISTINCT step::int) AS steps FROM (SELECT" + " office, severity,"
                + " late_at, step" + rows(Overdue.MOST) + " ORDER BY late_at LIMIT " + Overdue.MOST
                + ") x GROUP BY 1 ORDER BY 2 DESC, 1";
    }

    private String rows(int limit) {
        return " FROM unnest((SELECT guard.principals())) p CROSS JOIN LATERAL (SELECT " + COLUMNS
                + " FROM recourse.owed o WHERE o.principal_id = p" + conditions
                + " AND o.case_id <> ALL ((SELECT guard.barred())::bigint[]) ORDER BY o."
                + order(way()).replace(", ", ", o.")
                + " LIMIT " + limit + ") d";
    }

    private String way() {
        return back ? " DESC" : "";
    }

    private static String order(String way) {
        return "late_at" + way + ", case_id" + way + ", step" + way + ", no" + way;
    }

    Object[] values() {
        return values.toArray();
    }
}
