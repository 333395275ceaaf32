package org.recourse.migrate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.recourse.access.DirectoryChanged;
import org.recourse.access.DirectoryTaken;
import org.recourse.access.GuardRefused;
import org.recourse.access.KeyPurpose;
import org.recourse.access.KeyRefused;
import org.recourse.access.KeyRing;
import org.recourse.access.NameDigests;
import org.recourse.access.SignedContext;
import org.recourse.access.Vault;
import org.recourse.administration.CountryImport;
import org.recourse.administration.ImportRefused;
import org.recourse.administration.Notice;
import org.recourse.administration.Prospect;
import org.recourse.directory.CountryRefused;
import org.recourse.directory.Parcel;

/**
 * Brings a country in, or a part of one, from the command line: its places, offices and people, whole or not at all,
 * through the same door and with the same entries in the ledger as on the page. Works as the server's own role, which owns
 * nothing, and as the product itself: whoever has its keys and the password needs no second administrator.
 */
public final class BringIn {

    private static final String APP = "recourse_app";
    private static final String LOOK = "--look";

    private final String url;
    private final String password;
    private final KeyRing keys;

    BringIn(String url, String password, KeyRing keys) {
        this.url = url;
        this.password = password;
        this.keys = keys;
    }

    private static BringIn into(Environment environment) {
        return new BringIn(
                environment.required("RECOURSE_DB_URL"),
                environment.secret("RECOURSE_DB_APP_PASSWORD_FILE"),
                environment.keys());
    }

    /**
     * Takes the folder or ZIP archive of the country, after {@code --look} where it is only to say what would change; and
     * from the environment {@code RECOURSE_DB_URL}, {@code RECOURSE_DB_APP_PASSWORD_FILE}, {@code RECOURSE_KEYS} and
     * {@code RECOURSE_INSTALLATION}. Ends with 1 and a sentence, or a line for each fault, where nothing was written.
     */
    public static void main(String[] arguments) {
        var said = new ArrayList<>(List.of(arguments));
        boolean look = said.remove(LOOK);
        if (said.size() != 1) {
            refuse("Say which folder or ZIP archive the country is in; before it %s to see only what would change."
                    .formatted(LOOK));
        }
        try {
            run(into(new Environment(System.getenv())), Path.of(said.get(0)), look);
        } catch (CountryRefused refused) {
            refuse("Nothing was written:" + System.lineSeparator() + refused.getMessage());
        } catch (DirectoryTaken taken) {
            refuse("Nothing was written: somebody else is changing the directory. Try again in a minute.");
        } catch (ImportRefused desk) {
            refuse("Nothing was written: a desk that these lines close has got an open case meanwhile. Look again.");
        } catch (DirectoryChanged changed) {
            refuse("Nothing was written: somebody else changed the directory meanwhile. Try again.");
        } catch (SQLException | IllegalArgumentException | KeyRefused | GuardRefused unusable) {
            refuse("Nothing was written: " + unusable.getMessage());
        }
    }

    private static void run(BringIn tool, Path place, boolean look) throws SQLException {
        var prospect = look ? tool.look(place) : tool.bring(place, BringIn::show);
        var changes = prospect.changes();
        if (changes == null || !prospect.changesSomething()) {
            System.out.println("Nothing changes: the directory says all of it already.");
        } else {
            ChangeWords.counts(changes).forEach(System.out::println);
        }
        prospect.notices().forEach(BringIn::say);
        if (look) {
            say(prospect);
        }
        var country = prospect.foreseen();
        System.out.printf(
                "%s: %d places, %d offices, %d officers.%n",
                look ? "The country would be there" : "The country is there",
                country.places().size(),
                country.offices().size(),
                country.officers().size());
    }

    private static void say(Prospect prospect) {
        var words = new ChangeWords(prospect.foreseen());
        if (prospect.changes() != null) {
            prospect.changes().all().forEach(change -> System.out.println("  " + words.of(change)));
        }
    }

    private static void say(Notice notice) {
        System.out.println(
                switch (notice.kind()) {
                    case CASES_MOVE ->
                        "%s closes: its %d open cases go on to other offices."
                                .formatted(notice.about(), notice.count());
                    case ZONE_STAYS ->
                        "%s gets another time zone: %d places within it keep theirs."
                                .formatted(notice.about(), notice.count());
                    case CALENDAR_STAYS ->
                        "%s gets another calendar: %d places within it keep theirs."
                                .formatted(notice.about(), notice.count());
                    case DATES_MOVE ->
                        "Calendar %s changes: in %d places dates that are not yet due are counted again."
                                .formatted(notice.about(), notice.count());
                });
    }

    private static void show(int rows) {
        System.out.println(rows + " rows written …");
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(1);
    }

    /**
     * Reads it and judges it; writes nothing.
     *
     * @throws CountryRefused with every line that does not hold and every route that would be lost
     */
    Prospect look(Path place) throws SQLException {
        try (var connection = connect()) {
            var prospect = country(connection).look(Parcel.at(place)).held();
            connection.rollback();
            return prospect;
        }
    }

    /** As {@link #look}, and writes it in one transaction. */
    Prospect bring(Path place, IntConsumer progress) throws SQLException {
        try (var connection = connect()) {
            var prospect = country(connection).bringIn(Parcel.at(place), progress);
            connection.commit();
            return prospect;
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, APP, password);
        connection.setAutoCommit(false);
        return connection;
    }

    private CountryImport country(Connection connection) {
        return new CountryImport(
                connection,
                new Vault(keys),
                new NameDigests(keys),
                () -> SignedContext.sign(
                        SignedContext.Caller.clockwork(null), keys.newest(KeyPurpose.CONTEXT), Instant.now()));
    }
}
