package org.recourse.system;

import java.sql.SQLException;

/** Makes a case long, as one becomes that many people read for years. */
public final class LongCase {

    /** Held by tests that have a copy made for the oversight body: each person has one made at a time. */
    public static final String COPIES = "copies for the oversight body";

    private static final String READER = "5a".repeat(16);

    private LongCase() {}

    /** How often a page of this name was read of a case. */
    public static long reads(String reference, String page) throws SQLException {
        try (var superuser = RunningSystem.database().superuser("recourse");
                var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM ledger.entry e JOIN ledger.stream s"
                        + " ON s.no = e.stream_no WHERE s.name = 'case/" + reference + "' AND e.act = 'read'"
                        + " AND strpos(e.entry, E'\nfact page=" + page + "\n') > 0")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Adds reads to a case by the ledger's own writer, each chained to the one before. */
    public static void lengthen(String reference, int reads) throws SQLException {
        try (var superuser = RunningSystem.database().superuser("recourse");
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("SELECT guard.mint('actor', 'officer|" + READER + "|case-manager||0|0|')");
            statement.execute("SELECT count(ledger.append('case/" + reference
                    + "', 'read', ARRAY['page=summary', 'scopes=skeleton,summary'], '{}', NULL, NULL))"
                    + " FROM generate_series(1, " + reads + ")");
            superuser.commit();
        }
    }
}
