package org.recourse.system.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** Fills a database with cases that nobody lived, in the form of those that somebody did. */
final class ManyCases {

    private static final int AT_ONCE = 10_000;

    private final Connection superuser;

    ManyCases(Connection superuser) {
        this.superuser = superuser;
    }

    /** Fills it up to so many cases, and has the planner know of them. */
    void fill(int cases) throws SQLException, IOException {
        var sql = new String(
                Objects.requireNonNull(ManyCases.class.getResourceAsStream("/measure/many-cases.sql"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        superuser.setAutoCommit(false);
        for (int from = count() + 1; from <= cases; from += AT_ONCE) {
            try (var statement = superuser.createStatement();
                    var script = superuser.prepareStatement(sql)) {
                statement.execute("SET LOCAL session_replication_role = replica");
                statement.execute("SET LOCAL synchronous_commit = off");
                script.setLong(1, from);
                script.setLong(2, Math.min(cases, from + AT_ONCE - 1));
                script.execute();
                superuser.commit();
                System.out.println("    " + Math.min(cases, from + AT_ONCE - 1) + " cases");
            }
        }
        superuser.setAutoCommit(true);
        try (var statement = superuser.createStatement()) {
            // What people do is written when they do it: rows of one time lie beside one another.
            statement.execute("CREATE INDEX as_lived ON recourse.deed (at)");
            statement.execute("CLUSTER recourse.deed USING as_lived");
            statement.execute("DROP INDEX recourse.as_lived");
            statement.execute("CREATE INDEX as_lived ON recourse.term (ended_at)");
            statement.execute("CLUSTER recourse.term USING as_lived");
            statement.execute("DROP INDEX recourse.as_lived");
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private int count() throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM recourse.grievance")) {
            row.next();
            return row.getInt(1);
        }
    }
}
