package org.recourse.migrate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import org.recourse.access.CountingSockets;
import org.recourse.access.KeyPurpose;
import org.recourse.access.KeyRing;
import org.recourse.access.KeyRings;

/** One real PostgreSQL for all tests of a JVM, installed and migrated as an administrator would do it. */
public final class TestDatabase {

    /** A task keeps its failure, so that each test that needs the database tells why there is none. */
    private static final FutureTask<TestDatabase> ONE = new FutureTask<>(TestDatabase::new);

    /** A machine that does other work as well may take its time; the library gives it ten seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres postgres;
    private final String url;

    private TestDatabase() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPort(freePort())
                    .setPGStartupWait(PATIENCE)
                    .start();
            execute("CREATE DATABASE recourse");
            url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/recourse";
            Migrate.run(installation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestDatabase one() {
        ONE.run();
        try {
            return ONE.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("There is no database for the tests: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One of its own, for a test that must find it empty; it ends with the JVM. */
    public static TestDatabase fresh() {
        return new TestDatabase();
    }

    /** The keys that the installation was given. */
    public static KeyRing keys() {
        return KeyRings.ofOne();
    }

    Installation installation() {
        return new Installation(
                url,
                new Installation.Login("postgres", "postgres"),
                "migrator's password",
                "app's password",
                Installation.Kind.TEST,
                "recourse.test",
                keys().newest(KeyPurpose.CONTEXT).reveal(),
                keys().newest(KeyPurpose.POLICY).reveal());
    }

    /**
     * Drawn by chance: between drawing and use another fork would find the next free port free too, and take this
     * server for its own. Ports above belong to whoever connects outwards.
     */
    private static int freePort() throws IOException {
        for (; ; ) {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(
                        "127.0.0.1", RandomGenerator.getDefault().nextInt(20_000, 32_000)));
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A login of the server, as an attack would use it; in a transaction. */
    public Connection app() throws SQLException {
        return login("recourse_app", "app's password");
    }

    /** As {@link #app}, over sockets that count round trips. */
    public Connection appCounted() throws SQLException {
        var connection = DriverManager.getConnection(
                url + "?socketFactory=" + CountingSockets.class.getName(), "recourse_app", "app's password");
        connection.setAutoCommit(false);
        return connection;
    }

    public Connection migrator() throws SQLException {
        return login("recourse_migrator", "migrator's password");
    }

    /** Somebody whom nothing stops; to look, never to test with. */
    public Connection superuser() throws SQLException {
        return login("postgres", "postgres");
    }

    private Connection login(String user, String password) throws SQLException {
        var connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }
}
