package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
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
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatementsIT extends ContainerTest {

    /** Who is logged in and how much waits for him, which every page of the portal says. */
    private static final int EVERY_PAGE = 7;

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
            for (var one : cases) {
                var page = "/portal/cases/" + one.text();
                assertThat(statements(superuser, browser, page)).as(page).isLessThanOrEqualTo(EVERY_PAGE + 20);
                assertThat(statements(superuser, browser, page + "/messages"))
                        .as("messages")
                        .isLessThanOrEqualTo(EVERY_PAGE + 20);
                assertThat(statements(superuser, browser, page + "/history"))
                        .as("history")
                        .isLessThanOrEqualTo(EVERY_PAGE + 24);
            }
            assertThat(statements(superuser, browser, "/portal/")).as("home").isLessThanOrEqualTo(EVERY_PAGE + 20);
            for (var part : List.of("mine", "open", "closed", "open&severity=S1&area=2&late=yes")) {
                assertThat(statements(superuser, browser, "/portal/cases?part=" + part))
                        .as(part)
                        .isLessThanOrEqualTo(EVERY_PAGE + 12);
            }
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
