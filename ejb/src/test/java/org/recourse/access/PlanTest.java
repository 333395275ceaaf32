package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recourse.migrate.TestDatabase;

/** How the planner answers daily questions as the run role, below the policies. */
class PlanTest extends DatabaseSession {

    @BeforeAll
    static void many_cases() throws SQLException {
        SmallDirectory.enter();
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO recourse.docket (principal_id, case_id, shelf, due_at, state, severity,"
                    + " confidentiality, hold, version) SELECT CASE WHEN i % 3 = 0 THEN "
                    + SmallDirectory.plain("manager2")
                    + " ELSE 900 + i % 20 END, i, i % 2, now() + (i - 10000) * interval '1 minute', 1, 2, 2,"
                    + " false, 1 FROM generate_series(1, 20000) i ON CONFLICT DO NOTHING");
            statement.execute(
                    "INSERT INTO recourse.owed (principal_id, case_id, step, no, breached, late_at, own_late_at, due_at,"
                            + " since, owner, office, state, severity, confidentiality) SELECT 1, i, 13, 1, i % 2 = 0,"
                            + " now() + (i - 10000) * interval '1 minute', now(), now(), now(), 2, 1, 1, 2, 2"
                            + " FROM generate_series(1, 20000) i ON CONFLICT DO NOTHING");
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute("INSERT INTO recourse.grievance (id, received_at, registered_at)"
                    + " SELECT i, now(), now() FROM generate_series(1, 20000) i ON CONFLICT DO NOTHING");
            statement.execute(
                    "INSERT INTO recourse.text (case_id, scope, field, version, owner, author, at, sealed)"
                            + " SELECT i, 2, 1, 1, 4, repeat('a', 32), now(), '\\x0000' FROM generate_series(1, 20000) i ON CONFLICT DO NOTHING");
            statement.execute(
                    "INSERT INTO recourse.message (case_id, no, kind, direction, owner, author, at, sealed)"
                            + " SELECT i, 1, 1, 1, 4, repeat('a', 32), now(), '\\x0000' FROM generate_series(1, 20000) i ON CONFLICT DO NOTHING");
            statement.execute(
                    "INSERT INTO recourse.clock (case_id, step, no, owner_principal, started_at, due_at, next_at,"
                            + " tables_version, running) SELECT i, 4, 1, 2, now(), now(), now() + interval '1 year', 1, true"
                            + " FROM generate_series(1, 20000) i ON CONFLICT DO NOTHING");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE recourse.grievance, recourse.docket, recourse.text, recourse.message,"
                    + " recourse.clock, recourse.owed");
        }
    }

    private String plan(String sql) throws SQLException {
        return String.join("\n", column("EXPLAIN " + sql));
    }

    @Test
    void a_page_of_the_docket_comes_from_its_index() throws SQLException {
        guard.enter(SmallDirectory.context("manager"));
        var plan = plan("SELECT case_id, due_at, state FROM recourse.docket WHERE principal_id = "
                + SmallDirectory.plain("manager2") + " AND shelf = 0 AND (due_at, case_id) > (now(), 0)"
                + " ORDER BY due_at, case_id LIMIT 51");
        assertThat(plan)
                .contains("Index Scan using docket_due")
                .contains("InitPlan")
                .doesNotContain("Sort");
    }

    @Test
    void counts_come_from_the_index() throws SQLException {
        guard.enter(SmallDirectory.context("manager"));
        var plan = plan("SELECT count(*) FROM (SELECT FROM recourse.docket WHERE principal_id = "
                + SmallDirectory.plain("manager2") + " AND shelf = 0 AND due_at < now() LIMIT 1000) x");
        assertThat(plan).contains("docket_due").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void what_is_overdue_and_the_latest_breaches_come_from_one_index() throws SQLException {
        guard.enter(SmallDirectory.context("oversight"));
        var late = plan("SELECT * FROM recourse.owed WHERE principal_id = 1 AND breached = false"
                + " AND late_at < (SELECT guard.now()) AND (late_at, case_id, step, no) > (now() - interval '9 days', 0, 0, 0)"
                + " ORDER BY late_at, case_id, step, no LIMIT 26");
        var latest = plan("SELECT * FROM recourse.owed WHERE principal_id = 1 AND breached = true"
                + " ORDER BY late_at DESC, case_id DESC, step DESC, no DESC LIMIT 8");
        assertThat(late).contains("Index Scan using owed_late").doesNotContain("Sort");
        assertThat(latest).contains("Index Scan Backward using owed_late").doesNotContain("Sort");
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * FROM recourse.grievance WHERE id = 5, grievance_pkey",
        "SELECT * FROM recourse.text WHERE case_id = 5 AND scope = 2, text_key",
        "SELECT * FROM recourse.message WHERE case_id = 5 ORDER BY no DESC LIMIT 5, message_key",
        "SELECT * FROM recourse.clock WHERE case_id = 5, clock_key"
    })
    void a_foreign_case_is_not_even_looked_for(String sql, String index) throws SQLException {
        var life = SmallCase.register();
        guard.open(SmallDirectory.context("manager"), life, -1, null, List.of("page=case"));
        var plan = plan("(ANALYZE) " + sql);
        assertThat(plan).contains("(never executed)").doesNotContain("Sort ");
        assertThat(plan)
                .containsAnyOf(
                        "Index Scan using " + index,
                        "Index Scan Backward using " + index,
                        "Bitmap Index Scan on " + index);
    }

    @Test
    void the_sweep_walks_the_dates_that_have_come() throws SQLException {
        try (var keeper = TestDatabase.one().migrator();
                var statement = keeper.createStatement()) {
            statement.execute("SET ROLE recourse_keeper");
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery(
                    "EXPLAIN SELECT c.case_id, c.step, c.no FROM recourse.clock c"
                            + " JOIN recourse.grievance g ON g.id = c.case_id WHERE c.running AND c.next_at <= guard.now()"
                            + " AND (c.next_at, c.case_id) > (timestamptz '2020-01-01Z', 5) ORDER BY c.next_at, c.case_id LIMIT 50 FOR NO KEY UPDATE OF g SKIP LOCKED")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(plan.toString()).contains("clock_next").doesNotContain("Sort");
        }
    }
}
