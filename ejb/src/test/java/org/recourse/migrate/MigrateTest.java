package org.recourse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recourse.access.Guard;
import org.recourse.access.KeyRing;
import org.recourse.access.SchemaVersion;

class MigrateTest {

    @Test
    void migrating_twice_changes_nothing_but_the_key_that_only_the_database_has() throws Exception {
        var first = Migrate.run(TestDatabase.one().installation());
        var before = keys();
        assertThat(Migrate.run(TestDatabase.one().installation())).isEqualTo(first);
        var after = keys();
        assertThat(after.keySet()).containsExactlyInAnyOrder("context", "policy", "hand");
        assertThat(after.get("context")).isEqualTo(before.get("context"));
        assertThat(after.get("policy")).isEqualTo(before.get("policy"));
        assertThat(after.get("hand")).isNotEqualTo(before.get("hand"));
    }

    private static Map<String, String> keys() throws SQLException {
        var keys = new HashMap<String, String>();
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "SELECT name, encode(inner_pad, 'hex') || encode(outer_pad, 'hex') FROM guard.key")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getString(2));
            }
        }
        return keys;
    }

    @Test
    void the_server_expects_the_newest_migration() throws Exception {
        var folder = Path.of(Migrate.class.getResource("/db/migration").toURI());
        try (var files = Files.list(folder)) {
            var newest = files.map(file -> file.getFileName().toString().substring(1, 13))
                    .max(Comparator.naturalOrder());
            assertThat(newest).contains(SchemaVersion.EXPECTED);
        }
        assertThat(fits()).isTrue();
    }

    @Test
    void functions_of_another_release_are_refused_until_they_are_brought_in_again() throws Exception {
        change(
                "UPDATE migration.flyway_schema_history SET checksum = checksum + 1 WHERE script = 'R__40_settle_acts.sql'");
        assertThat(fits()).isFalse();
        Migrate.run(TestDatabase.one().installation());
        assertThat(fits()).isTrue();
    }

    /** Else the tool would bring in its own functions of before. */
    @Test
    void a_database_of_a_newer_release_is_left_as_it_is() throws Exception {
        change(
                "INSERT INTO migration.flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) VALUES (100000, '209901010000', 'come', 'SQL', 'V.sql', 1, 'x', 1, true)");
        try {
            assertThatThrownBy(() -> Migrate.run(TestDatabase.one().installation()))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("209901010000");
        } finally {
            change("DELETE FROM migration.flyway_schema_history WHERE version = '209901010000'");
        }
    }

    private static boolean fits() throws SQLException {
        try (var connection = TestDatabase.one().app()) {
            return SchemaVersion.fits(new Guard(connection));
        }
    }

    private static void change(String sql) throws SQLException {
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
            superuser.commit();
        }
    }

    @Test
    void the_migrator_is_owner_and_keeper_only_when_it_says_so() throws Exception {
        try (var migrator = TestDatabase.one().migrator();
                var statement = migrator.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT * FROM guard.key"))
                    .isInstanceOf(SQLException.class);
            migrator.rollback();
            statement.execute("SET ROLE recourse_keeper");
            assertThat(statement.execute("SELECT * FROM guard.key")).isTrue();
        }
    }

    @Test
    void settings_come_from_the_environment_and_from_files(@TempDir Path folder) throws Exception {
        KeyRing.install(folder.resolve("keys"), true);
        var environment = new HashMap<String, String>();
        environment.put("RECOURSE_DB_URL", "jdbc:postgresql://db/recourse");
        environment.put("RECOURSE_KEYS", folder.resolve("keys").toString());
        environment.put("RECOURSE_HOST", "recourse.example");
        environment.put("RECOURSE_INSTALLATION", "demonstration");
        for (var name : new String[] {"MIGRATOR", "APP"}) {
            var file = Files.writeString(folder.resolve(name), "of " + name + "\n");
            environment.put("RECOURSE_DB_" + name + "_PASSWORD_FILE", file.toString());
        }
        var installation = Migrate.fromEnvironment(environment);
        assertThat(installation.appPassword()).isEqualTo("of APP");
        assertThat(installation.superuser()).isNull();
        assertThat(installation)
                .hasToString("demonstration installation of recourse.example at jdbc:postgresql://db/recourse");
        environment.remove("RECOURSE_INSTALLATION");
        assertThatThrownBy(() -> Migrate.fromEnvironment(environment)).hasMessageContaining("demonstration");
        environment.remove("RECOURSE_DB_URL");
        environment.put("RECOURSE_INSTALLATION", "demonstration");
        assertThatThrownBy(() -> Migrate.fromEnvironment(environment)).hasMessageContaining("RECOURSE_DB_URL");
    }
}
