package org.recourse.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of a system on one machine, from embedded binaries. It keeps its promises: what is committed is
 * on the disk, unless the caller says that it need not be. Its log holds no values.
 */
final class Postgres {

    /** What was not stopped in order is put right at the next start, which takes its time. */
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(2);

    private static final int PATIENCE_AT_STOP = 5;

    /** How its file says that it asks everybody for a password. */
    private static final String GUARDED = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path data;
    private final Path log;
    private final Database database;
    private @Nullable EmbeddedPostgres server;

    Postgres(Path data, Path log, Database database) {
        this.data = data;
        this.log = log;
        this.database = database;
    }

    /**
     * Starts the server over its data directory, which is made when it is not there.
     *
     * @param durable false only where the data may be lost in a power cut
     */
    void start(boolean durable) {
        endLeftover(data);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            server = server(durable ? "on" : "off").start();
        } catch (IOException | RuntimeException e) {
            throw new Halt("PostgreSQL does not start: %s; see %s".formatted(e.getMessage(), log), e);
        }
        if (!isGuarded()) {
            askForPasswords();
        }
    }

    private EmbeddedPostgres.Builder server(String durable) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(database.port())
                .setPGStartupWait(PATIENCE_AT_START)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setConnectConfig("password", database.superuserPassword())
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // The embedded server's own defaults lose what was committed.
        for (String promise : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            builder.setServerConfig(promise, durable);
        }
        if (durable.equals("off")) {
            // Tests count the statements that a page costs.
            builder.setServerConfig("shared_preload_libraries", "pg_stat_statements");
        }
        return builder.setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_parameter_max_length", "0")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_min_duration_statement", "-1")
                .setServerConfig("log_statement", "none");
    }

    void stop() {
        if (server == null) {
            endLeftover(data);
            return;
        }
        try {
            server.close();
        } catch (IOException | RuntimeException unstoppable) {
            endLeftover(data);
        }
        server = null;
    }

    private boolean isGuarded() {
        try {
            return !Files.readString(data.resolve("pg_hba.conf")).contains("trust");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new cluster trusts everybody on the machine: from here on it asks for a password. */
    private void askForPasswords() {
        database.execute("postgres", "ALTER ROLE postgres PASSWORD '" + database.superuserPassword() + "'");
        try {
            Files.writeString(data.resolve("pg_hba.conf"), GUARDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.execute("postgres", "SELECT pg_reload_conf()");
    }

    /** A server over the same data that an earlier start could not stop. */
    static void endLeftover(Path data) {
        Path pid = data.resolve("postmaster.pid");
        try {
            if (Files.exists(pid)) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                        .filter(process -> isOver(data, process))
                        .ifPresent(Postgres::end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is the server of these data: another process may have been given its number since. */
    private static boolean isOver(Path data, ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("postgres -D " + data + " ");
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_AT_STOP, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        process.onExit().join();
    }
}
