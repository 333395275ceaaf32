package org.recourse.migrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.recourse.access.KeyPurpose;

/**
 * Makes the database of an installation or brings it up to this version. Running it again only draws the key anew by which
 * the database signs for itself, so run it while no node works. Needs the
 * PostgreSQL driver and Flyway on its class path.
 */
public final class Migrate {

    static final String MIGRATOR = "recourse_migrator";
    private static final int BLOCK = 64;

    private final Installation installation;

    private Migrate(Installation installation) {
        this.installation = installation;
    }

    /**
     * Reads the settings from the environment and migrates. {@code RECOURSE_DB_URL}; {@code RECOURSE_DB_SUPERUSER} and
     * {@code RECOURSE_DB_SUPERUSER_PASSWORD_FILE}, only to install; {@code RECOURSE_DB_MIGRATOR_PASSWORD_FILE};
     * {@code RECOURSE_DB_APP_PASSWORD_FILE}; {@code RECOURSE_KEYS}, the folder of the server's keys;
     * {@code RECOURSE_INSTALLATION}, {@code real} (if not said), {@code demonstration} or {@code test};
     * {@code RECOURSE_HOST}.
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        System.out.println("The schema is at version " + run(fromEnvironment(System.getenv())) + ".");
    }

    /** Installs where a superuser is given, migrates, and hands over the keys. Answers with the version reached. */
    public static String run(Installation installation) throws SQLException, IOException {
        var migrate = new Migrate(installation);
        if (installation.superuser() != null) {
            migrate.install(installation.superuser());
        }
        var version = migrate.migrate();
        migrate.handOver();
        return version;
    }

    static Installation fromEnvironment(Map<String, String> variables) {
        var environment = new Environment(variables);
        var keys = environment.keys();
        return new Installation(
                environment.required("RECOURSE_DB_URL"),
                environment.superuser(),
                environment.secret("RECOURSE_DB_MIGRATOR_PASSWORD_FILE"),
                environment.secret("RECOURSE_DB_APP_PASSWORD_FILE"),
                environment.kind(),
                environment.required("RECOURSE_HOST"),
                keys.newest(KeyPurpose.CONTEXT).reveal(),
                keys.newest(KeyPurpose.POLICY).reveal());
    }

    private void install(Installation.Login superuser) throws SQLException, IOException {
        try (var connection = connect(superuser.user(), superuser.password());
                var statement = connection.createStatement();
                var script = Migrate.class.getResourceAsStream("install.sql")) {
            if (script == null) {
                throw new IOException("install.sql is missing");
            }
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${migrator}", statement.enquoteLiteral(installation.migratorPassword()))
                    .replace("${app}", statement.enquoteLiteral(installation.appPassword())));
        }
    }

    /**
     * Tables by their versions, then the functions. A file of functions that is there no more stands in others now; but a
     * migration that is not known here is one of a newer release, whose functions must not give way to those of before.
     */
    private String migrate() {
        var result = Flyway.configure(Migrate.class.getClassLoader())
                .dataSource(installation.url(), MIGRATOR, installation.migratorPassword())
                .defaultSchema("migration")
                .createSchemas(false)
                .locations("classpath:db/migration", "classpath:db/functions")
                .placeholderReplacement(false)
                .ignoreMigrationPatterns("repeatable:missing")
                .load()
                .migrate();
        return result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
    }

    /**
     * Keys and the installation's name. The key by which the database signs its own tokens is drawn here each time, and
     * kept nowhere else: a token lives as long as its transaction, and whoever has a copy of the database has all three.
     */
    private void handOver() throws SQLException {
        try (var connection = connect(MIGRATOR, installation.migratorPassword())) {
            connection.setAutoCommit(false);
            execute(connection, "GRANT USAGE ON SCHEMA migration TO recourse_app");
            execute(
                    connection,
                    "GRANT SELECT (installed_rank, version, script, checksum, success)"
                            + " ON migration.flyway_schema_history TO recourse_app");
            execute(connection, "SET LOCAL ROLE recourse_keeper");
            name(connection);
            keep(connection, "context", installation.contextKey());
            keep(connection, "policy", installation.policyKey());
            var drawn = new byte[BLOCK];
            new SecureRandom().nextBytes(drawn);
            keep(connection, "hand", drawn);
            connection.commit();
        }
    }

    private void name(Connection connection) throws SQLException {
        var drawn = new byte[8];
        new SecureRandom().nextBytes(drawn);
        try (var kind = connection.prepareStatement(
                        "INSERT INTO guard.installation (kind) VALUES (?) ON CONFLICT DO NOTHING");
                var name = connection.prepareStatement(
                        "INSERT INTO ledger.identity (name) VALUES (?) ON CONFLICT DO NOTHING")) {
            kind.setString(1, installation.kind().code());
            kind.executeUpdate();
            name.setString(1, installation.host() + "/" + HexFormat.of().formatHex(drawn));
            name.executeUpdate();
        }
    }

    private static void keep(Connection connection, String name, byte[] key) throws SQLException {
        var sql = "INSERT INTO guard.key (name, inner_pad, outer_pad) VALUES (?, ?, ?) ON CONFLICT (name) DO "
                + "UPDATE SET inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setBytes(2, pad(key, 0x36));
            statement.setBytes(3, pad(key, 0x5c));
            statement.executeUpdate();
        }
    }

    /** One of the two pads of HMAC (RFC 2104); keys here are never longer than a block. */
    private static byte[] pad(byte[] key, int with) {
        if (key.length > BLOCK) {
            throw new IllegalArgumentException("a key has at most " + BLOCK + " bytes");
        }
        var block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) with;
        }
        return block;
    }

    private Connection connect(String user, @Nullable String password) throws SQLException {
        return DriverManager.getConnection(installation.url(), user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
