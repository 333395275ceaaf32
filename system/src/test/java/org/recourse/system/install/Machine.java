package org.recourse.system.install;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * A PostgreSQL with these lines in its {@code postgresql.conf}, which asks everybody for a password; over the data that
     * are there, or new ones.
     */
    void postgres(int port, String settings, String password) {
        var written = log("postgres");
        run("mkdir -p " + written.getParent());
        var builder = EmbeddedPostgres.builder()
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
                .setServerConfig("full_page_writes", "on");
        settings.lines()
                .map(line -> line.replaceFirst("#.*", "").split("=", 2))
                // A shell starts it, which takes the quotation marks away.
                .forEach(line -> builder.setServerConfig(line[0].strip(), line[1].strip()));
        boolean isNew = Files.notExists(home.resolve("postgres/PG_VERSION"));
        try {
            postgres = builder.start();
            if (!isNew) {
                return;
            }
            sql(port, "", "ALTER ROLE postgres PASSWORD '" + password + "'");
            Files.writeString(home.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            sql(port, password, "SELECT pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
    public void close() throws IOException {
        for (var service : services) {
            service.handle().descendants().forEach(ProcessHandle::destroy);
            service.stop(FAREWELL);
        }
        services.clear();
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
