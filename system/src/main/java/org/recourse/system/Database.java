package org.recourse.system;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.api.FlywayException;
import org.recourse.access.KeyPurpose;
import org.recourse.access.KeyRing;
import org.recourse.migrate.Installation;
import org.recourse.migrate.Migrate;

/** What is in a running PostgreSQL: one database for the cases and one for the login. */
public final class Database {

    private static final String SUPERUSER = "postgres";

    private final int port;
    private final Secrets secrets;

    public Database(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    int port() {
        return port;
    }

    String superuserPassword() {
        return secrets.secret("database.superuser");
    }

    /** The JDBC address of a database. */
    public String address(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** A connection with every right, for the launcher's own steps and for tests that attack. */
    public Connection superuser(String name) throws SQLException {
        return DriverManager.getConnection(address(name), SUPERUSER, superuserPassword());
    }

    /** A connection as the role of the server, which owns nothing. */
    public Connection application() throws SQLException {
        return DriverManager.getConnection(address("recourse"), "recourse_app", secrets.secret("database.app"));
    }

    /** Makes the database of the cases if it is not there, and brings its tables to the newest version. */
    void migrate(Installation.Kind kind) {
        create("recourse");
        KeyRing keys = KeyRing.read(secrets.keys(), true);
        try {
            Migrate.run(new Installation(
                    address("recourse"),
                    new Installation.Login(SUPERUSER, superuserPassword()),
                    secrets.secret("database.migrator"),
                    secrets.secret("database.app"),
                    kind,
                    "localhost",
                    keys.newest(KeyPurpose.CONTEXT).reveal(),
                    keys.newest(KeyPurpose.POLICY).reveal()));
        } catch (SQLException | IOException | FlywayException e) {
            throw new Halt(
                    "The tables cannot be brought to the newest version (-Dfresh begins anew): " + e.getMessage(), e);
        }
    }

    /** An empty database for the login, in place of one with another realm. */
    void renewLogin() {
        forget("keycloak");
        execute(SUPERUSER, "DROP ROLE IF EXISTS keycloak");
        execute(SUPERUSER, "CREATE ROLE keycloak LOGIN PASSWORD '%s'".formatted(secrets.secret("database.keycloak")));
        create("keycloak");
        execute(SUPERUSER, "ALTER DATABASE keycloak OWNER TO keycloak");
    }

    /** The realm remembers where the application is; that changes with its port. */
    void moveLogin(URI application) {
        execute(
                "keycloak",
                "UPDATE client SET root_url = '%s' WHERE client_id = 'recourse-portal'".formatted(application));
    }

    /** Lets the clock of a demonstration show this moment now, and go on from there. */
    void turnBackClock(Instant to) {
        execute("recourse", "UPDATE guard.installation SET clock_offset = '%s'::timestamptz - now()".formatted(to));
    }

    void forget(String name) {
        execute(SUPERUSER, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    void execute(String name, String sql) {
        try (Connection connection = superuser(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Halt("PostgreSQL refuses: " + e.getMessage(), e);
        }
    }

    private void create(String name) {
        try (Connection connection = superuser(SUPERUSER);
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
            if (!found.next()) {
                execute(SUPERUSER, "CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new Halt("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }
}
