package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Guard;
import org.recourse.access.Principal;
import org.recourse.access.SmallDirectory;
import org.recourse.access.Trip;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Severity;

/** Every list is one query on one index, whose cost does not rise with the cases: read below the policies, on many rows. */
class ListPlanTest {

    private static final int CASES = 30_000;

    private Connection connection;

    @BeforeAll
    static void many_cases() throws SQLException {
        SmallDirectory.enter();
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("INSERT INTO recourse.docket (principal_id, case_id, shelf, due_at, state, severity,"
                    + " confidentiality, category, area, hold, version) SELECT p.id, 1000000 + i, i % 3,"
                    + " now() + (i - 15000) * interval '1 minute', 1 + i % 14, 1 + i % 4, 2, 1 + i % 33, i % 300, false, 1"
                    + " FROM generate_series(1, " + CASES
                    + ") i CROSS JOIN LATERAL (VALUES (1), (CASE WHEN i % 10 = 0 THEN "
                    + SmallDirectory.plain("manager2") + " ELSE 5000 + i % 40 END)) p(id) ON CONFLICT DO NOTHING");
            superuser.commit();
            superuser.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE recourse.docket");
        }
    }

    @BeforeEach
    void login() throws SQLException {
        connection = TestDatabase.one().app();
    }

    @AfterEach
    void logout() throws SQLException {
        connection.close();
    }

    private String plan(String person, Docket.Query query) {
        var trip = new Trip();
        var sql = new DocketSql(query, SmallDirectory.person(person).principals());
        Guard.enter(trip, SmallDirectory.context(person));
        var plan = trip.ask(
                "EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF) " + sql.text(), row -> row.getString(1), sql.values());
        trip.on(connection);
        return String.join("\n", plan.all());
    }

    private static void isOnIndex(String plan, String index) {
        assertThat(plan)
                .containsAnyOf("Index Scan using " + index, "Bitmap Index Scan on " + index)
                .contains("InitPlan")
                .doesNotContain("Seq Scan");
    }

    /** The most rows that any node of the plan read and threw away. */
    private static int dropped(String plan) {
        return plan.lines()
                .filter(line -> line.contains("Rows Removed by Filter"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D+", "")))
                .max()
                .orElse(0);
    }

    @Test
    void the_first_page_of_a_shelf() throws SQLException {
        for (var person : List.of("manager", "oversight")) {
            for (var shelf : Docket.Shelf.values()) {
                var plan = plan(person, Docket.Query.of(shelf, 25));
                isOnIndex(plan, "docket_due");
                assertThat(dropped(plan)).isZero();
            }
        }
    }

    @Test
    void the_next_page_begins_where_the_last_one_ended() {
        var mark = new Docket.Mark(Instant.now(), new Reference(1_015_000));
        var next = new Docket.Query(Docket.Shelf.MINE, false, null, null, null, Set.of(), Set.of(), mark, null, 25);
        var plan = plan("oversight", next);
        isOnIndex(plan, "docket_due");
        assertThat(plan).contains("ROW(due_at, case_id) >");
        assertThat(dropped(plan)).isZero();
    }

    @Test
    void what_is_late() {
        var late = new Docket.Query(Docket.Shelf.OPEN, true, null, null, null, Set.of(), Set.of(), null, null, 100);
        for (var person : List.of("manager", "oversight")) {
            var plan = plan(person, late);
            isOnIndex(plan, "docket_due");
            assertThat(dropped(plan)).isZero();
        }
    }

    @Test
    void oversight_looks_into_an_area_or_a_category_by_an_index_of_its_own() {
        var area = new Docket.Query(
                Docket.Shelf.MINE, false, null, Severity.S1, null, Set.of(7), Set.of(), null, null, 25);
        var plan = plan("oversight", area);
        isOnIndex(plan, "docket_oversight_area");
        assertThat(dropped(plan)).isLessThan(CASES / 300);
        var category = new Docket.Query(
                Docket.Shelf.CLOSED, false, State.CLOSED, Severity.S1, "LIC-02", Set.of(), Set.of(), null, null, 25);
        isOnIndex(plan("oversight", category), "docket_oversight_category");
    }

    @Test
    void an_office_filters_what_is_its_own() {
        var query = new Docket.Query(
                Docket.Shelf.MINE, false, null, Severity.S1, "LIC-02", Set.of(7), Set.of(), null, null, 25);
        assertThat(Principal.OVERSIGHT).isNotIn(SmallDirectory.person("manager").principals());
        var plan = plan("manager", query);
        isOnIndex(plan, "docket_due");
        assertThat(dropped(plan)).isLessThan(CASES / 2);
    }
}
