package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.recourse.grievance.Act;
import org.recourse.grievance.Words;
import org.recourse.shared.Reference;
import org.recourse.system.CodeFlow;
import org.recourse.system.ContainerTest;
import org.recourse.system.RunningSystem;

/**
 * How many statements a page costs, whole, from the gate on: as many for a long case as for a short one, and for a full
 * list as for an empty one. {@code RoundTripsTest} counts how often they are waited for.
 */
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatementsIT extends ContainerTest {

    /** What each page of a case was seen to cost, of a short one as of a long one. */
    private static final Map<String, Integer> PAGES_OF_A_CASE = Map.of("", 28, "/messages", 23, "/history", 28);

    /** What lists were seen to cost. */
    private static final Map<String, Integer> LISTS = Map.of(
            "/portal/", 10,
            "/portal/cases?part=mine", 13,
            "/portal/cases?part=open", 13,
            "/portal/cases?part=closed", 13,
            "/portal/cases?part=open&severity=S1&area=2&late=yes", 13,
            "/portal/cases?part=open&words=scale", 14);

    @Inject
    private Stage stage;

    @Inject
    private Road road;

    @Test
    @Order(1)
    void a_short_case_and_a_long_one() throws IOException {
        stage.countryIsThere();
        var shortCase = road.to(Station.REGISTERED);
        var longCase = road.to(Station.IN_ACTION);
        for (int i = 0; i < 12; i++) {
            road.does(Part.MANAGER, Act.NOTE, longCase, new Words("Note " + i));
            road.does(Part.MANAGER, Act.MESSAGE, longCase, new Words("Message " + i));
        }
        var kept = Path.of(System.getProperty("secrets.dir")).resolveSibling("statements");
        Files.writeString(kept, shortCase.text() + "\n" + longCase.text());
    }

    @Test
    @Order(2)
    @RunAsClient
    void a_page_costs_as_many_statements_as_it_has_parts() throws IOException, SQLException {
        var kept = RunningSystem.places().home().resolve("statements");
        var cases = Files.readAllLines(kept).stream().map(Reference::parse).toList();
        Files.delete(kept);
        try (var superuser = RunningSystem.database().superuser("recourse")) {
            assumeTrue(counts(superuser), "the database does not count statements");
            var browser = new CodeFlow();
            browser.login(RunningSystem.address().resolve("/portal/"), "case-manager", "recourse");
            var costs = new SoftAssertions();
            for (var kind : PAGES_OF_A_CASE.entrySet()) {
                var costsOfCases = new ArrayList<Integer>();
                for (var one : cases) {
                    costsOfCases.add(statements(superuser, browser, "/portal/cases/" + one.text() + kind.getKey()));
                }
                costs.assertThat(costsOfCases)
                        .as("a short case and a long one" + kind.getKey())
                        .allMatch(cost -> cost <= kind.getValue());
            }
            for (var kind : LISTS.entrySet()) {
                costs.assertThat(statements(superuser, browser, kind.getKey()))
                        .as(kind.getKey())
                        .isLessThanOrEqualTo(kind.getValue());
            }
            costs.assertAll();
        }
    }

    private static boolean counts(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            try (var row = statement.executeQuery("SHOW shared_preload_libraries")) {
                row.next();
                if (!row.getString(1).contains("pg_stat_statements")) {
                    return false;
                }
            }
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            return true;
        }
    }

    /** The least of several times: the sweep works in between, and the directory is read anew now and then. */
    private static int statements(Connection superuser, CodeFlow browser, String page) {
        return IntStream.range(0, 4)
                .map(time -> once(superuser, browser, page))
                .min()
                .orElseThrow();
    }

    private static int once(Connection superuser, CodeFlow browser, String page) {
        try (var statement = superuser.createStatement()) {
            statement.execute("SELECT pg_stat_statements_reset()");
            var answer = browser.get(RunningSystem.address().resolve(page));
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            try (var row = statement.executeQuery("SELECT coalesce(sum(s.calls), 0) FROM pg_stat_statements s"
                    + " WHERE s.userid = 'recourse_app'::regrole AND s.toplevel"
                    + " AND s.query NOT IN ('BEGIN', 'COMMIT', 'ROLLBACK')")) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
