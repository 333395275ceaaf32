package org.recourse.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Traits;
import org.recourse.oversight.OverdueSql.Statement;
import org.recourse.shared.Numbers;

/**
 * Statements over whom cases name. Each case that names somebody is a row; whom it names is in no row, and told by the
 * database with a count of many cases alone.
 */
final class AboutSql extends InquirySql {

    private static final List<String> KINDS = List.of("unit", "roadblock", "person");

    private final Inquiry inquiry;

    AboutSql(Inquiry inquiry) {
        super(inquiry, "d.at", "CASE d.kind WHEN 'unit' THEN 1 WHEN 'roadblock' THEN 2 ELSE 3 END::bigint");
        this.inquiry = inquiry;
    }

    @Override
    String from() {
        return " unnest(?::text[]) a CROSS JOIN LATERAL (SELECT d.principal_id, d.case_id, CASE d.kind WHEN 'unit' THEN 1"
                + " WHEN 'roadblock' THEN 2 ELSE 3 END::bigint AS seq, d.at, d.kind AS act, NULL::int AS office, d.severity,"
                + " d.confidentiality, d.category, d.area FROM recourse.about d WHERE d.principal_id = p AND d.kind = a";
    }

    @Override
    List<Object> keys() {
        return List.of(KINDS);
    }

    /** Of each unit, roadblock or person the number of cases; those in few cases in one sum without a name. */
    @Override
    Statement counts(By by) {
        var category = inquiry.category();
        var severity = inquiry.severity();
        var areas = inquiry.areas();
        @Nullable
        Object[] values = {
            by.key(),
            offset(inquiry.since()),
            offset(inquiry.until()),
            areas.isEmpty() ? null : areas.toArray(Integer[]::new),
            category == null ? null : (int) Numbers.of("category", category),
            severity == null ? null : (int) Numbers.of("severity", severity.name()),
            Traits.OFTEN.cases(),
            Answer.MOST
        };
        return new Statement(
                "SELECT name, number, " + timing() + " FROM guard.named(?, ?, ?, ?, ?::smallint, ?::smallint, ?, ?)",
                values);
    }

    @Override
    String name(By by) {
        throw new IllegalArgumentException("counted by the database alone");
    }
}
