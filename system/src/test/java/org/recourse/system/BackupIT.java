package org.recourse.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What is copied of a running database is all there when another server is started over it. */
@Isolated
@ExtendWith(RunningSystem.class)
class BackupIT {

    private static final String CASES = "SELECT count(*)::text FROM recourse.grievance";
    private static final String CLOCK = "SELECT (guard.now() < '2020-01-02')::text";

    @Test
    void a_copy_of_a_running_database_has_its_cases_and_a_clock_that_can_be_turned_back(@TempDir Path home)
            throws SQLException {
        var running = RunningSystem.database();
        var data = home.resolve("postgres");
        new Backup(running, RunningSystem.places().postgres()).to(data);
        var places = RunningSystem.places();
        var copy = new Database(Ports.free().database(), Secrets.of(places.secrets(), places.keys()));
        var server = new Postgres(data, home.resolve("postgres.log"), copy);
        server.start(false);
        try {
            assertThat(answer(copy, CASES)).isEqualTo(answer(running, CASES));
            copy.turnBackClock(Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(answer(copy, CLOCK)).isEqualTo("true");
        } finally {
            server.stop();
        }
    }

    private static String answer(Database database, String query) throws SQLException {
        try (var connection = database.superuser("recourse");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
