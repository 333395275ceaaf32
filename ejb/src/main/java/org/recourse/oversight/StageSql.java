package org.recourse.oversight;

import org.jspecify.annotations.Nullable;
import org.recourse.oversight.Formalised.Mark;
import org.recourse.oversight.OverdueSql.Statement;

/**
 * The statement of sites and organisations: from one index the latest thing that was said of each, and with it what was said
 * of it before. What two principals of the caller see comes once.
 */
final class StageSql {

    private static final String MINE = "ANY ((SELECT guard.principals())::int[])";

    private StageSql() {}

    /**
     * Whether something was said later is asked with a limit, so that the index is asked row by row and not for all rows at
     * once.
     *
     * @param after the last one of the page before; null for the first page
     * @param most so many of them
     */
    static Statement of(@Nullable Mark after, int most) {
        var latest = "SELECT DISTINCT ON (x.at, x.case_id, x.no) x.* FROM unnest((SELECT guard.principals())) p"
                + " CROSS JOIN LATERAL (SELECT d.at, d.case_id, d.no, d.digest, d.site FROM recourse.stage d"
                + " WHERE d.principal_id = p" + (after == null ? "" : " AND (d.at, d.case_id, d.no) < (?, ?, ?)")
                + " AND (SELECT l.case_id FROM recourse.stage l WHERE l.principal_id = " + MINE
                + " AND l.digest = d.digest AND l.at >= d.at AND (l.at, l.case_id, l.no) > (d.at, d.case_id, d.no) LIMIT 1)"
                + " IS NULL"
                + " ORDER BY d.at DESC, d.case_id DESC, d.no DESC LIMIT " + most
                + ") x ORDER BY x.at DESC, x.case_id DESC, x.no DESC LIMIT " + most;
        var text =
                "SELECT f.at AS mark_at, f.case_id AS mark_case, f.no AS mark_no, left(f.digest, 8) AS name, f.site, s.*"
                        + " FROM (" + latest
                        + ") f CROSS JOIN LATERAL (SELECT DISTINCT ON (o.at, o.case_id, o.no) o.at, o.case_id,"
                        + " o.no, o.stage, o.since, o.precise, o.barrier, o.area FROM recourse.stage o WHERE o.principal_id = "
                        + MINE + " AND o.digest = f.digest ORDER BY o.at DESC, o.case_id DESC, o.no DESC LIMIT "
                        + Formalised.MOST
                        + ") s ORDER BY f.at DESC, f.case_id DESC, f.no DESC";
        return new Statement(
                text,
                after == null
                        ? new Object[0]
                        : new Object[] {
                            InquirySql.offset(after.at()), after.reference().value(), after.no()
                        });
    }
}
