package org.recourse.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.KeyRefused;
import org.recourse.access.KeyRing;
import org.recourse.ledger.Heads;

/**
 * Verifies every chain of a database's ledger: after a restore, and as often as somebody wants to know. It reads in one
 * snapshot while everybody works, and changes nothing. Where a superuser and the folder of keys are given, it also tries
 * whether these keys are those of the database.
 *
 * <p>Chains that are whole do not show that nobody rewrote all of them: whoever owns the database could. So it writes a
 * note of where they end, to be kept elsewhere, and holds the ledger against such a note of an earlier day.
 */
public final class Verify {

    /** What may follow on the command line. */
    private static final String NOTE = "--note";

    private static final String AGAINST = "--against";

    private static final int BROKEN = 1;
    private static final int NOT_JUDGED = 2;

    private final String url;
    private final Installation.@Nullable Login superuser;
    private final String migratorPassword;
    private final @Nullable KeyRing keys;

    Verify(String url, Installation.@Nullable Login superuser, String migratorPassword, @Nullable KeyRing keys) {
        this.url = url;
        this.superuser = superuser;
        this.migratorPassword = migratorPassword;
        this.keys = keys;
    }

    /**
     * What was found, in sentences.
     *
     * @param whole whether nothing is wrong
     */
    record Found(boolean whole, List<String> sentences, Heads heads) {
        Found {
            sentences = List.copyOf(sentences);
        }
    }

    private static Verify of(Environment environment) {
        var superuser = environment.superuser();
        return new Verify(
                environment.required("RECOURSE_DB_URL"),
                superuser,
                superuser == null ? environment.secret("RECOURSE_DB_MIGRATOR_PASSWORD_FILE") : "",
                environment.variables().containsKey("RECOURSE_KEYS") ? environment.keys() : null);
    }

    /**
     * Verifies; {@code --note FILE} writes where the chains end, {@code --against FILE} holds them against such a note. From
     * the environment: {@code RECOURSE_DB_URL}, and {@code RECOURSE_DB_MIGRATOR_PASSWORD_FILE} or a superuser as for
     * {@link Migrate}; with a superuser and {@code RECOURSE_KEYS} the keys are tried too. Ends with 0 where all is whole,
     * with 1 where something is broken, lost or does not open, and with 2 where it could not be judged.
     */
    public static void main(String[] arguments) {
        var said = new ArrayList<>(List.of(arguments));
        try {
            var note = option(said, NOTE);
            var against = option(said, AGAINST);
            if (!said.isEmpty()) {
                throw new IllegalArgumentException("Only %s FILE and %s FILE may follow".formatted(NOTE, AGAINST));
            }
            var found = of(new Environment(System.getenv()))
                    .run(against.map(Verify::read).orElse(null));
            found.sentences().forEach(System.out::println);
            if (!found.whole()) {
                System.exit(BROKEN);
            }
            note.ifPresent(file -> write(file, found.heads()));
        } catch (SQLException | IllegalArgumentException | KeyRefused | UncheckedIOException unusable) {
            System.err.println("Nothing was verified: " + unusable.getMessage());
            System.exit(NOT_JUDGED);
        }
    }

    private static Optional<Path> option(List<String> said, String name) {
        int at = said.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == said.size()) {
            throw new IllegalArgumentException("Say a file after " + name);
        }
        said.remove(at);
        return Optional.of(Path.of(said.remove(at)));
    }

    private static Heads read(Path file) {
        try {
            return Heads.read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " " + e.getMessage(), e);
        }
    }

    private static void write(Path file, Heads heads) {
        try {
            Files.write(file, heads.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /**
     * Reads the ledger, and the keys of cases where that was asked for.
     *
     * @param noted where the chains ended on an earlier day, if that is known
     */
    Found run(@Nullable Heads noted) throws SQLException {
        try (var connection = connect()) {
            var scan = LedgerScan.of(connection, noted);
            var sentences = new ArrayList<String>();
            boolean whole = judge(scan, noted, sentences) & fit(connection, sentences);
            return new Found(whole, sentences, scan.heads());
        }
    }

    private static boolean judge(LedgerScan scan, @Nullable Heads noted, List<String> sentences) {
        var bad = scan.firstBad();
        if (bad.isPresent()) {
            sentences.add("BROKEN: " + bad.get());
            return false;
        }
        sentences.add("The ledger is whole: " + scan.counted() + ".");
        if (noted == null) {
            sentences.add("It was held against no note of an earlier day (%s), which alone would show what was cut off."
                    .formatted(AGAINST));
            return true;
        }
        if (!noted.ledger().equals(scan.heads().ledger())) {
            sentences.add("BROKEN: the note is of another ledger.");
            return false;
        }
        if (scan.missing() > 0) {
            sentences.add("BROKEN: %d of %d streams of the note were cut off or rewritten since."
                    .formatted(scan.missing(), noted.hashes().size()));
            return false;
        }
        sentences.add("Nothing of the note is missing: all of its %d streams go on from where they were."
                .formatted(noted.hashes().size()));
        return true;
    }

    private boolean fit(Connection connection, List<String> sentences) throws SQLException {
        if (superuser == null || keys == null) {
            return true;
        }
        var fit = KeysFit.of(connection, keys);
        sentences.add(
                fit.shut() == 0
                        ? "The keys fit: all %d keys of cases open with them.".formatted(fit.open())
                        : "BROKEN: %d of %d keys of cases do not open with the keys of the folder."
                                .formatted(fit.shut(), fit.open() + fit.shut()));
        return fit.shut() == 0;
    }

    /** One snapshot, that may read the whole ledger and write nothing. */
    private Connection connect() throws SQLException {
        var connection = superuser == null
                ? DriverManager.getConnection(url, Migrate.MIGRATOR, migratorPassword)
                : DriverManager.getConnection(url, superuser.user(), superuser.password());
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        if (superuser == null) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET ROLE recourse_keeper");
            }
        }
        return connection;
    }
}
