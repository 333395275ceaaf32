package org.recourse.system.install;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recourse.system.Child;

/** The machine of an institution, in a folder: commands are run on it as its administrator would, and services stay. */
final class Machine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PATIENCE_WITH_POSTGRES = Duration.ofMinutes(2);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Path sources;
    private final Path home;
    private final List<Child> services = new ArrayList<>();
    private @Nullable EmbeddedPostgres postgres;

    Machine(Path sources, Path home) {
        this.sources = sources;
        this.home = home;
    }

    /** Runs commands in the folder of the sources; gives what they print, and refuses when one of them fails. */
    String run(String commands) {
        try {
            var process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                    .directory(sources.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(commands + "\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts what stays, and waits for the line that says how it went. */
    String serve(String name, String commands, String readiness) {
        var service = Child.start(
                name, log(name), List.of("bash", "-c", "cd " + sources + "\n" + commands), Map.of(), readiness);
        services.add(service);
        return service.await(PATIENCE);
    }

    Path log(String name) {
        return home.resolve("log").resolve(name + ".log");
    }

    /**
     * A PostgreSQL that asks everybody for a password: a new one with these lines in its {@code postgresql.conf}, or over
     * the data that are there.
     */
    void postgres(int port, String settings, String password) {
        if (Files.notExists(home.resolve("postgres/PG_VERSION"))) {
            start(port, password);
            sql(port, "", "ALTER ROLE postgres PASSWORD '" + password + "'");
            stopPostgres();
            try {
                Files.writeString(home.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
                Files.writeString(home.resolve("postgres/postgresql.conf"), "\n" + settings, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        start(port, password);
    }

    private void start(int port, String password) {
        var written = log("postgres");
        run("mkdir -p " + written.getParent());
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setPGStartupWait(PATIENCE_WITH_POSTGRES)
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(written.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(written.toFile()))
                    .setDataDirectory(home.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stopPostgres() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            postgres = null;
        }
    }

    /** Each statement by itself, as the superuser. */
    void sql(int port, String password, String statements) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
                var statement = connection.createStatement()) {
            for (var one : statements.split(";")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stopServices();
        stopPostgres();
    }

    /** A service is a shell and what it started; whatever of it does not end in time is made to. */
    void stopServices() {
        for (var service : services) {
            var started = service.handle().descendants().toList();
            started.forEach(ProcessHandle::destroy);
            service.stop(FAREWELL);
            started.forEach(Machine::end);
        }
        services.clear();
    }

    private static void end(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        process.destroyForcibly();
    }
}
