package org.recourse.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.migrate.Installation;

/** What is kept of a database that was stopped is all there when another server is started over it. */
class SnapshotIT {

    private static final String CLOCK = "SELECT (guard.now() < '2020-01-02')::text";

    @TempDir
    private Path root;

    @Test
    void
            a_new_installation_has_the_tables_and_the_keys_of_the_one_that_was_played_and_a_clock_that_can_be_turned_back() {
        var played = new Places(root, root.resolve("played"));
        var fresh = new Places(root, root.resolve("fresh"));
        for (var source : Snapshot.SOURCES) {
            Folders.mark(root.resolve(source).resolve("one"), "");
        }
        in(played, database -> {
            database.migrate(Installation.Kind.DEMONSTRATION);
            database.execute("recourse", "CREATE TABLE public.told AS SELECT 'a word' AS word");
        });
        Folders.mark(played.home().resolve("played.txt"), "");
        Folders.mark(played.marker("realm"), "");
        var snapshot = new Snapshot(played);
        snapshot.keep(snapshot.sources());

        var beginning = new Snapshot(fresh);
        beginning.load(beginning.moment().orElseThrow());
        in(fresh, database -> {
            assertThat(answer(database, "SELECT word FROM public.told")).isEqualTo("a word");
            database.migrate(Installation.Kind.DEMONSTRATION);
            database.turnBackClock(Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(answer(database, CLOCK)).isEqualTo("true");
        });
    }

    private static void in(Places places, Consumer<Database> work) {
        var database = new Database(Ports.free().database(), Secrets.of(places.secrets(), places.keys()));
        var server = new Postgres(places.postgres(), places.logs().resolve("postgres.log"), database);
        server.start(false);
        try {
            work.accept(database);
        } finally {
            server.stop();
        }
    }

    private static String answer(Database database, String query) {
        try (var connection = database.superuser("recourse");
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
