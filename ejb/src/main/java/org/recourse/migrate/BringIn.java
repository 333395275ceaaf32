package org.recourse.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.recourse.access.DirectoryFilled;
import org.recourse.access.DirectoryWriter;
import org.recourse.access.Guard;
import org.recourse.access.KeyPurpose;
import org.recourse.access.KeyRefused;
import org.recourse.access.KeyRing;
import org.recourse.access.NameDigests;
import org.recourse.access.SignedContext;
import org.recourse.access.Vault;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryRefused;
import org.recourse.directory.PartnerSystem;
import org.recourse.taxonomy.Taxonomy;

/**
 * Brings a country into a new installation: its places, offices and people, whole or not at all, through the same door
 * and with the same entries in the ledger as every later change. Works as the server's own role, which owns nothing.
 */
public final class BringIn {

    private static final String APP = "recourse_app";

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
     * Takes the folder of the country as its only argument, and from the environment {@code RECOURSE_DB_URL},
     * {@code RECOURSE_DB_APP_PASSWORD_FILE}, {@code RECOURSE_KEYS} and {@code RECOURSE_INSTALLATION}. Ends with 1 and a
     * sentence, or a line for each fault of the files, where nothing was brought in.
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            refuse("Say which folder the country is in.");
        }
        try {
            var country = into(new Environment(System.getenv())).bring(Path.of(arguments[0]));
            System.out.printf(
                    "The country is there: %d places, %d offices, %d officers.%n",
                    country.places().size(),
                    country.offices().size(),
                    country.officers().size());
        } catch (CountryRefused refused) {
            refuse("Nothing was brought in:" + System.lineSeparator() + refused.getMessage());
        } catch (DirectoryFilled filled) {
            refuse("Nothing was brought in: there is a country already. It is brought in only once.");
        } catch (SQLException | IllegalArgumentException | KeyRefused unusable) {
            refuse("Nothing was brought in: " + unusable.getMessage());
        }
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(1);
    }

    /**
     * Reads the folder, judges it, and writes it in one transaction.
     *
     * @throws CountryRefused with every line that does not hold
     * @throws DirectoryFilled where a country is there already
     */
    CountryFile bring(Path folder) throws SQLException {
        var country = CountryFile.read(file -> Environment.text(folder.resolve(file)), Taxonomy.standard());
        var partners = partners(folder.resolve(PartnerSystem.FILE));
        try (var connection = DriverManager.getConnection(url, APP, password)) {
            connection.setAutoCommit(false);
            var context = SignedContext.sign(
                    SignedContext.Caller.clockwork(null), keys.newest(KeyPurpose.CONTEXT), Instant.now());
            var writer = new DirectoryWriter(new Guard(connection), new Vault(keys), new NameDigests(keys));
            writer.bringIn(context, country);
            writer.bringIn(context, partners);
            connection.commit();
        }
        return country;
    }

    /** A country need not have partners. */
    private static List<PartnerSystem> partners(Path file) {
        return Files.exists(file) ? PartnerSystem.read(Environment.text(file)) : List.of();
    }
}
