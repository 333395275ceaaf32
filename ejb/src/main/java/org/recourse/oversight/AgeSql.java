package org.recourse.oversight;

import java.time.Duration;
import java.time.Instant;
import org.recourse.oversight.OverdueSql.Statement;

/** The statement of how old open cases are: of each severity and age the rows of one range of one index, to a limit. */
final class AgeSql {

    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");

    private AgeSql() {}

    /** Counts by the instant from which ages are told. */
    static Statement ages(Instant now) {
        var days = Overview.DAYS;
        var since = new StringBuilder();
        var values = new Object[2 * days.size()];
        for (int i = 0; i < days.size(); i++) {
            since.append(i == 0 ? "" : ", ").append("(").append(i).append(", ?::timestamptz, ?::timestamptz)");
            values[2 * i] = InquirySql.offset(i + 1 < days.size() ? ago(now, days.get(i + 1)) : EVER);
            values[2 * i + 1] = InquirySql.offset(i == 0 ? now.plus(Duration.ofDays(1)) : ago(now, days.get(i)));
        }
        return new Statement(
                "SELECT b.age, s.severity, (SELECT count(DISTINCT x.case_id)::int"
                        + " FROM unnest((SELECT guard.principals())) p CROSS JOIN LATERAL (SELECT d.case_id FROM recourse.deed d"
                        + " WHERE d.principal_id = p AND d.severity = s.severity AND d.open AND d.at >= b.since AND d.at < b.until LIMIT "
                        + Overdue.MOST + ") x) AS number FROM (VALUES " + since
                        + ") b(age, since, until) CROSS JOIN (VALUES (1::smallint), (2), (3), (4)) s(severity)"
                        + " ORDER BY 1, 2",
                values);
    }

    private static Instant ago(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }
}
