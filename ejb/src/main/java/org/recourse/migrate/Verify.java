package org.recourse.migrate;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.KeyRing;
import org.recourse.ledger.Heads;
import org.recourse.migrate.Found.Verdict;

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

    private static Verify of(Environment environment) {
        var superuser = environment.superuser();
        return new Verify(
                environment.required("RECOURSE_DB_URL"),
                superuser,
                superuser == null ? environment.secret("RECOURSE_DB_MIGRATOR_PASSWORD_FILE") : "",
                environment.variables().containsKey("RECOURSE_KEYS") ? environment.keys() : null);
    }

    /**
     * Verifies; {@code --note FILE} writes where the chains end, {@code --against FILE} holds them against such a note, and
     * both may be the same file. From the environment: {@code RECOURSE_DB_URL}, and
     * {@code RECOURSE_DB_MIGRATOR_PASSWORD_FILE} or a superuser as for {@link Migrate}; with a superuser and
     * {@code RECOURSE_KEYS} the keys are tried too.
     *
     * <p>Ends with 0 where all is whole; with 1 where something is broken or does not open; with 2 where it could not be
     * judged, whatever kept it from that; with 3 where nothing bad was seen, but not all that was asked for was shown; with
     * 4 where the ledger does not go on from the note. A note is written after 0 and 3 alone, and takes the place of
     * another only where it was held against that: else what was cut off since would be forgotten with it.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, new Environment(System.getenv())));
    }

    /** Whatever goes wrong on the way is no verdict: the machine's own end would say that the ledger is broken. */
    static int run(String[] arguments, Environment environment) {
        try {
            var said = new ArrayList<>(List.of(arguments));
            var note = option(said, NOTE);
            var against = option(said, AGAINST);
            if (!said.isEmpty()) {
                throw new IllegalArgumentException("only %s FILE and %s FILE may follow".formatted(NOTE, AGAINST));
            }
            note.ifPresent(file -> file.demandHeld(against));
            var found = of(environment).run(against.map(NoteFile::read).orElse(null));
            found.sentences().forEach(System.out::println);
            if (found.isGood()) {
                note.ifPresent(file -> file.write(found.heads()));
            }
            return found.verdict().exit();
        } catch (UncheckedIOException unwritten) {
            System.err.println("The note was not written: " + unwritten.getMessage());
        } catch (SQLException | RuntimeException | Error unusable) {
            System.err.println(
                    "Nothing was verified: " + Objects.requireNonNullElse(unusable.getMessage(), unusable.toString()));
        }
        return Verdict.NOT_JUDGED;
    }

    private static Optional<NoteFile> option(List<String> said, String name) {
        int at = said.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == said.size()) {
            throw new IllegalArgumentException("say a file after " + name);
        }
        said.remove(at);
        return Optional.of(new NoteFile(Path.of(said.remove(at))));
    }

    /**
     * Reads the ledger, and the keys of cases where that was asked for.
     *
     * @param noted where the chains ended on an earlier day, if that is known
     */
    Found run(@Nullable Heads noted) throws SQLException {
        try (var connection = connect()) {
            Sight.demand(connection);
            var found = judge(LedgerScan.of(connection, noted), noted);
            return superuser == null || keys == null ? found : fit(KeysFit.of(connection, keys), found);
        }
    }

    private static Found judge(LedgerScan scan, @Nullable Heads noted) {
        var found = new Found(Verdict.WHOLE, List.of(), scan.heads());
        var bad = scan.firstBad();
        if (bad.isPresent()) {
            return found.and(Verdict.BROKEN, "BROKEN: " + bad.get());
        }
        var whole = found.and(Verdict.WHOLE, "The ledger is whole: " + scan.counted() + ".");
        return noted == null
                ? whole.and(
                        Verdict.WHOLE,
                        "It was held against no note of an earlier day (%s), which alone would show what was cut off."
                                .formatted(AGAINST))
                : against(noted, scan, whole);
    }

    private static Found against(Heads noted, LedgerScan scan, Found found) {
        int streams = noted.hashes().size();
        if (!noted.ledger().equals(scan.heads().ledger())) {
            return found.and(
                    Verdict.CUT_OFF,
                    "CUT OFF OR REWRITTEN: the note is of the ledger %s, and this one is %s."
                            .formatted(noted.ledger(), scan.heads().ledger()));
        }
        if (scan.missing() > 0) {
            return found.and(
                    Verdict.CUT_OFF,
                    "CUT OFF OR REWRITTEN: %d of %d streams of the note do not go on from where they were."
                            .formatted(scan.missing(), streams));
        }
        return streams == 0
                ? found.and(Verdict.NOT_SHOWN, "NOT SHOWN: the note knows of no stream, so it could miss none.")
                : found.and(
                        Verdict.WHOLE,
                        "Nothing of the note is missing: all of its %d streams go on from where they were."
                                .formatted(streams));
    }

    private static Found fit(KeysFit fit, Found found) {
        if (fit.shut() > 0) {
            return found.and(
                    Verdict.BROKEN,
                    "BROKEN: %d of %d keys of cases do not open with the keys of the folder."
                            .formatted(fit.shut(), fit.open() + fit.shut()));
        }
        return fit.open() == 0
                ? found.and(
                        Verdict.NOT_SHOWN, "NOT SHOWN: there is no key of a case on which to try those of the folder.")
                : found.and(Verdict.WHOLE, "The keys fit: all %d keys of cases open with them.".formatted(fit.open()));
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
