package org.recourse.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of a system on one machine, from embedded binaries, with one database for the cases and one
 * for the login. It keeps its promises: what is committed is on the disk, unless the caller says that it need not be.
 */
public final class Database {

    private final int port;
    private final Secrets secrets;
    private @Nullable EmbeddedPostgres postgres;

    public Database(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /**
     * Starts the server over a data directory, which is made when it is not there.
     *
     * @param durable false only where the data die with the system anyway
     */
    public void start(Path data, Path log, boolean durable) {
        String safe = durable ? "on" : "off";
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setConnectConfig("password", secrets.secret("database.superuser"))
                    .setServerConfig("fsync", safe)
                    .setServerConfig("synchronous_commit", safe)
                    .setServerConfig("full_page_writes", safe)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_parameter_max_length", "0")
                    .setServerConfig("log_parameter_max_length_on_error", "0")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_min_duration_statement", "-1")
                    .setServerConfig("log_statement", "none")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new Halt("PostgreSQL does not start: %s; see %s".formatted(e.getMessage(), log), e);
        }
        if (first) {
            secure(data);
        }
    }

    /** Gives the installation its databases and brings their tables to the newest version. */
    public void prepare() {
        createDatabase("recourse", null);
        createDatabase("keycloak", "keycloak");
        execute("recourse", """
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'recourse_app') THEN
                    CREATE ROLE recourse_app LOGIN;
                  END IF;
                END $$""");
        execute("recourse", "ALTER ROLE recourse_app PASSWORD '%s'".formatted(secrets.secret("database.app")));
    }

    public String address(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public void stop() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = null;
    }

    /** A new cluster trusts everybody on the machine: from here on it asks for a password. */
    private void secure(Path data) {
        execute("postgres", "ALTER ROLE postgres PASSWORD '%s'".formatted(secrets.secret("database.superuser")));
        try {
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("postgres", "SELECT pg_reload_conf()");
    }

    private void createDatabase(String name, @Nullable String owner) {
        if (exists(name)) {
            return;
        }
        if (owner != null) {
            execute(
                    "postgres",
                    "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(owner, secrets.secret("database." + owner)));
        }
        execute("postgres", "CREATE DATABASE " + name + (owner == null ? "" : " OWNER " + owner));
    }

    private boolean exists(String database) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + database + "'")) {
            return found.next();
        } catch (SQLException e) {
            throw new Halt("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Halt("PostgreSQL refuses to be set up: " + e.getMessage(), e);
        }
    }

    /** A connection with every right, for the launcher's own steps and for tests that attack. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(address(database), "postgres", secrets.secret("database.superuser"));
    }
}
