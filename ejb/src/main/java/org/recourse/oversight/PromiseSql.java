package org.recourse.oversight;

import java.util.List;
import org.recourse.oversight.OverdueSql.Statement;

/** Statements over what was promised in money, what was paid of it and what has arrived; no two currencies are ever summed. */
final class PromiseSql extends InquirySql {

    PromiseSql(Inquiry inquiry) {
        super(inquiry, "d.at", "d.item::bigint");
        if (inquiry.narrow()) {
            and("d.arrived < d.promised");
        }
    }

    @Override
    String from() {
        return " (VALUES (1)) a CROSS JOIN LATERAL (SELECT d.principal_id, d.case_id, d.item::bigint AS seq, d.at,"
                + " 'agree' AS act, d.office, d.currency, d.promised, d.paid, d.arrived, d.severity, d.confidentiality,"
                + " d.category, d.area FROM recourse.promise d WHERE d.principal_id = p";
    }

    @Override
    List<Object> keys() {
        return List.of();
    }

    @Override
    Statement counts(By by) {
        return new Statement(
                "SELECT " + name(by) + " AS name, r.currency, count(*)::int AS number, " + sum("promised") + ", "
                        + sum("paid") + ", " + sum("arrived") + " FROM (" + rows("", Answer.MOST, " DESC")
                        + ") r GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1 LIMIT " + KINDS,
                values().toArray());
    }

    /** {@link Answer#MOST} times the most that anybody promises is still a number. */
    private static String sum(String column) {
        return "sum(r." + column + ")::bigint AS " + column;
    }

    @Override
    String name(By by) {
        return by.kind() == By.Kind.CURRENCY ? "r.currency" : common(by);
    }
}
