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
 * the first. A list shows each case once, by what has been late in it longest, or of breaches by the latest.
 */
final class OverdueSql {

    private static final String COLUMNS =
            "case_id, step, no, late_at, own_late_at, due_at, since, owner, office, state, severity,"
                    + " confidentiality, level, category, area";

    /** What is asked for, of the row that is called {@code %1$s}. */
    private final StringBuilder asked = new StringBuilder();

    private final List<Object> askedValues = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private final List<Object> pageValues = new ArrayList<>();
    private boolean latestFirst;
    private boolean back;

    /** Steps that run and whose date has passed. */
    static OverdueSql late(List<Step> steps) {
        var sql = new OverdueSql();
        sql.asked.append(" AND %1$s.breached = false AND %1$s.late_at < (SELECT guard.now()) AND %1$s.step = ANY (?)");
        sql.askedValues.add(steps.stream()
                .map(step -> (int) Numbers.of("step", step.name()))
                .toArray(Integer[]::new));
        return sql;
    }

    /** Steps that were not done in time, the latest first. */
    static OverdueSql breached() {
        var sql = new OverdueSql();
        sql.asked.append(" AND %1$s.breached = true");
        sql.latestFirst = true;
        return sql;
    }

    OverdueSql of(@Nullable Integer office) {
        if (office != null) {
            asked.append(" AND coalesce(%1$s.office, 0) = ?");
            askedValues.add(office);
        }
        return this;
    }

    OverdueSql between(@Nullable Mark after, @Nullable Mark before) {
        var mark = before == null ? after : before;
        back = before != null;
        if (mark != null) {
            page.append(" AND (o.late_at, o.case_id, o.step, o.no) ")
                    .append(back ? '<' : '>')
                    .append(" (?, ?, ?, ?)");
            pageValues.add(mark.late().atOffset(ZoneOffset.UTC));
            pageValues.add(mark.reference().value());
            pageValues.add(Numbers.of("step", mark.step().name()));
            pageValues.add(mark.no());
        }
        return this;
    }

    /** The rows of a page, with what else is asked for in the same case. */
    Statement page(int limit) {
        var others = ", ARRAY(SELECT DISTINCT e.step::int FROM recourse.owed e WHERE" + sameCase()
                + " AND (e.step, e.no) <> (o.step, o.no) ORDER BY 1) AS others";
        var once = " AND NOT EXISTS (SELECT FROM recourse.owed e WHERE" + sameCase() + " AND (e.late_at, e.step, e.no) "
                + (latestFirst ? '>' : '<') + " (o.late_at, o.step, o.no))";
        var text = "SELECT DISTINCT ON (" + order("") + ") " + COLUMNS + ", others" + rows(others, once + page, limit)
                + " ORDER BY " + order(way()) + " LIMIT " + limit;
        var values = new ArrayList<>(askedValues);
        values.addAll(askedValues);
        values.addAll(askedValues);
        values.addAll(pageValues);
        return new Statement(text, values.toArray());
    }

    private String sameCase() {
        return " e.principal_id = o.principal_id AND e.case_id = o.case_id" + asked("e");
    }

    private String asked(String row) {
        return asked.toString().formatted(row);
    }

    /** How many there are, counted no further than to {@link Overdue#MOST}. */
    Statement count() {
        return all("SELECT count(*) FROM (SELECT" + rows("", "", Overdue.MOST) + " LIMIT " + Overdue.MOST + ") x");
    }

    /** By office, of the first {@link Overdue#MOST} that are late. */
    Statement owners() {
        return all("SELECT coalesce(office, 0) AS office, count(*) AS number, min(severity) AS gravest,"
                + " min(own_late_at) FILTER (WHERE own_late_at < (SELECT guard.now())) AS longest,"
                + " count(*) FILTER (WHERE own_late_at >= (SELECT guard.now())) AS taken_over,"
                + " array_agg(DISTINCT step::int) AS steps FROM (SELECT office, severity, late_at, own_late_at, step"
                + rows("", "", Overdue.MOST) + " ORDER BY late_at LIMIT " + Overdue.MOST
                + ") x GROUP BY 1 ORDER BY 2 DESC, 1");
    }

    private Statement all(String text) {
        return new Statement(text, askedValues.toArray());
    }

    private String rows(String more, String further, int limit) {
        return " FROM unnest((SELECT guard.principals())) p CROSS JOIN LATERAL (SELECT " + COLUMNS + more
                + " FROM recourse.owed o WHERE o.principal_id = p" + asked("o")
                + " AND o.case_id <> ALL ((SELECT guard.barred())::bigint[])" + further + " ORDER BY o."
                + order(way()).replace(", ", ", o.")
                + " LIMIT " + limit + ") d";
    }

    private String way() {
        return back != latestFirst ? " DESC" : "";
    }

    private static String order(String way) {
        return "late_at" + way + ", case_id" + way + ", step" + way + ", no" + way;
    }

    /** A statement and what stands in its gaps. */
    record Statement(String text, @Nullable Object[] values) {}
}
