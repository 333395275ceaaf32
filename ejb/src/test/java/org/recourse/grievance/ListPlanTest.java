package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final Docket.Query FIRST = Docket.Query.of(Docket.Shelf.MINE, 25);

    /** Of tables with rows for each case; that of the installation has one row in all. */
    private static final String READ_FROM_END_TO_END = "Seq Scan on (word|docket|reader|grievance)";

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
            // Token 1 is in every summary, 2 in every third, 3 in one of a thousand.
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute(
                    "INSERT INTO recourse.word (principal_id, case_id, tokens) SELECT d.principal_id, d.case_id,"
                            + " ARRAY[d.principal_id * 10000000000 + 1,"
                            + " CASE WHEN d.case_id / 3 % 3 = 0 THEN d.principal_id * 10000000000 + 2 ELSE d.case_id END,"
                            + " CASE WHEN d.case_id / 3 % 1000 = 0 THEN d.principal_id * 10000000000 + 3 ELSE -d.case_id END,"
                            + " d.case_id * 7, d.case_id * 11, d.case_id * 13, d.case_id * 17, d.case_id * 19]"
                            + " FROM recourse.docket d WHERE d.case_id BETWEEN 1000001 AND " + (1_000_000 + CASES));
            superuser.commit();
            superuser.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE recourse.docket, recourse.word");
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

    /** The plans inside of the function, as the run role has them run: PostgreSQL tells them to whoever asked for it. */
    private static String searchPlan(String person, int principal, int token, Docket.Query query) throws SQLException {
        return searchPlan(person, principal, token, query, "NULL, NULL, NULL, NULL");
    }

    /** @param filters state, severity, category and areas */
    private static String searchPlan(String person, int principal, int token, Docket.Query query, String filters)
            throws SQLException {
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement()) {
            for (var setting : List.of(
                    "LOAD 'auto_explain'",
                    "SET auto_explain.log_min_duration = 0",
                    "SET auto_explain.log_analyze = on",
                    "SET auto_explain.log_timing = off",
                    "SET auto_explain.log_nested_statements = on",
                    "SET auto_explain.log_level = notice",
                    "SET client_min_messages = notice",
                    "SET SESSION AUTHORIZATION recourse_app")) {
                statement.execute(setting);
            }
            var trip = new Trip();
            Guard.enter(trip, SmallDirectory.context(person));
            trip.on(superuser);
            statement.execute(
                    "SELECT * FROM guard.search(%d, ARRAY[%d], %d::smallint, false, %s, NULL, NULL, NULL, false, 26)"
                            .formatted(
                                    principal,
                                    principal * 10_000_000_000L + token,
                                    query.shelf().number(),
                                    filters));
            var plans = new StringBuilder();
            for (var told = statement.getWarnings(); told != null; told = told.getNextWarning()) {
                plans.append(told.getMessage()).append('\n');
            }
            return plans.toString();
        }
    }

    /** The plan of the page itself. */
    private static String page(String plans) {
        return Stream.of(plans.split("duration: "))
                .filter(plan -> plan.contains("Query Text: SELECT d.* FROM"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plans));
    }

    @Test
    void a_rare_word_is_found_by_its_index_and_few_cases_are_sorted() throws SQLException {
        var plans = searchPlan("oversight", Principal.OVERSIGHT, 3, FIRST);
        assertThat(plans).contains("Bitmap Index Scan on word_tokens").doesNotContainPattern(READ_FROM_END_TO_END);
        assertThat(page(plans)).contains("docket_key").contains("rows=10");
        assertThat(dropped(plans)).isLessThan(50);
    }

    @Test
    void of_a_common_word_no_more_cases_are_looked_at_than_the_page_needs() throws SQLException {
        for (int token : List.of(1, 2)) {
            var plan = page(searchPlan("oversight", Principal.OVERSIGHT, token, FIRST));
            assertThat(plan)
                    .contains("Index Scan using docket_due")
                    .contains("Index Scan using word_key")
                    .doesNotContain("Sort")
                    .doesNotContainPattern(READ_FROM_END_TO_END);
            assertThat(dropped(plan)).isLessThan(150);
        }
    }

    /** Whether a page of a search of the oversight bodies was looked for to the end. */
    private boolean isCut(int token, String filters, String mark) throws SQLException {
        var trip = new Trip();
        Guard.enter(trip, SmallDirectory.context("oversight"));
        trip.ask(
                "SELECT count(*) FROM guard.search(1, ARRAY[1000000000" + token + "], 1::smallint, false, " + filters
                        + ", NULL, " + mark + ", false, 26)",
                row -> row.getInt(1));
        var cut = SearchSql.askWhetherCut(trip);
        trip.on(connection);
        connection.rollback();
        return cut.one();
    }

    /** In area 7 nothing has this severity. */
    private static final String RARE = "NULL, 1::smallint, NULL, ARRAY[7]";

    @Test
    void of_a_common_word_with_a_filter_that_lets_nothing_through_not_all_is_looked_at() throws SQLException {
        var plan = page(searchPlan("oversight", Principal.OVERSIGHT, 1, Docket.Query.of(Docket.Shelf.OPEN, 25), RARE));
        assertThat(plan)
                .contains("Index Scan using docket_due")
                .doesNotContain("Sort")
                .doesNotContainPattern(READ_FROM_END_TO_END);
        assertThat(dropped(plan)).isEqualTo(5000);
    }

    @Test
    void it_is_said_where_not_all_was_looked_at_and_only_there() throws SQLException {
        var none = "NULL, NULL, NULL, NULL";
        var start = "NULL, NULL";
        assertThat(isCut(1, RARE, start)).as("a common word and a rare filter").isTrue();
        assertThat(isCut(1, none, start)).as("the page is full").isFalse();
        assertThat(isCut(3, RARE, start)).as("a rare word").isFalse();
        assertThat(isCut(9, RARE, start)).as("no such word").isFalse();
        var late = "now() + interval '12000 minutes', 0";
        assertThat(isCut(1, RARE, late)).as("the end of the list").isFalse();
    }

    @Test
    void a_word_that_nobody_has_costs_no_look_at_any_list() throws SQLException {
        var plans = searchPlan("oversight", Principal.OVERSIGHT, 9, FIRST);
        assertThat(plans).contains("word_tokens").doesNotContain("FROM recourse.docket");
    }

    @Test
    void an_office_finds_its_own_and_is_not_even_looked_for_by_others() throws SQLException {
        int principal = SmallDirectory.plain("manager2");
        var plans = searchPlan("manager2", principal, 3, FIRST);
        assertThat(plans).contains("Bitmap Index Scan on word_tokens").doesNotContainPattern(READ_FROM_END_TO_END);
        assertThat(page(plans)).contains("docket_key");
        assertThat(searchPlan("official", principal, 3, FIRST)).doesNotContain("word_tokens");
    }

    @Test
    void whoever_is_kept_from_cases_is_still_told_of_as_many_as_anybody() throws SQLException {
        int officer = SmallDirectory.person("oversight").officer();
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute("INSERT INTO recourse.barred (case_id, officer, since, until)"
                    + " SELECT w.case_id, " + officer + ", '-infinity', 'infinity' FROM recourse.word w"
                    + " WHERE w.principal_id = 1 LIMIT 500");
            statement.execute("SET LOCAL SESSION AUTHORIZATION recourse_app");
            var trip = new Trip();
            Guard.enter(trip, SmallDirectory.context("oversight"));
            var counted = trip.ask("SELECT count(*) FROM guard.found(1, ARRAY[10000000001])", row -> row.getInt(1));
            trip.on(superuser);
            assertThat(counted.one()).isEqualTo(Docket.Counts.MOST + 1);
            superuser.rollback();
        }
    }

    @Test
    void nobody_gets_or_counts_more_at_once_than_a_page_needs() {
        var trip = new Trip();
        Guard.enter(trip, SmallDirectory.context("oversight"));
        var page = trip.ask(
                "SELECT count(*) FROM guard.search(1, ARRAY[10000000001], 0::smallint, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, 100000)",
                row -> row.getInt(1));
        var counted = trip.ask("SELECT count(*) FROM guard.found(1, ARRAY[10000000001])", row -> row.getInt(1));
        trip.on(connection);
        assertThat(page.one()).isEqualTo(200);
        assertThat(counted.one()).isEqualTo(Docket.Counts.MOST + 1);
    }
}
