package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.recourse.access.Scope;
import org.recourse.access.SwitchableKeys;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Words;
import org.recourse.intake.IntakeService;
import org.recourse.system.CodeFlow;
import org.recourse.system.ContainerTest;
import org.recourse.system.Places;
import org.recourse.system.RunningSystem;
import org.recourse.system.WebReport;
import org.recourse.triage.SummaryText;

/**
 * Words that nobody else writes are entered wherever a person can be told from them, through the services and on the
 * public pages; then everything that the servers wrote is searched for them: a dump of the database, every file of
 * PostgreSQL, every log. The same search finds words that were entered while nothing was encrypted, and words that the
 * test writes by itself.
 */
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryIT extends ContainerTest {

    private static final String NAME = "Qzxwvahira Kjqmbeldo";
    private static final String ARABIC = "قزخضظعذشث";
    private static final String TELEPHONE = "07994417350286";

    private static final List<String> ENTERED = List.of(
            "Qzxwvahira",
            "Kjqmbeldo",
            ARABIC,
            TELEPHONE,
            "Wqzkstorynubx",
            "Wqzkoutcomenubx",
            "Wqzkplacenubx",
            "Wqzkcaptainnubx",
            "Wqzkmessagenubx",
            "Wqzksummarynubx",
            "Wqzkaskednubx",
            "Wqzkreasonnubx",
            "Wqzkrefusednubx",
            "Wqzkwebstorynubx",
            "Wqzkweboutcomenubx",
            "Wqzkwebplacenubx",
            "Wqzkwebcaptainnubx",
            "Wqzkwebnamenubx",
            "Wqzkwebphrasenubx",
            "07994417350287",
            "Wqzkwebmessagenubx",
            "Wqzktypednubx");

    private static final Map<String, String> CONTACT = Map.of(
            "named", "yes",
            "name", "Wqzkwebnamenubx",
            "consentToAct", "yes",
            "contact", "VOICE",
            "contactDetail", "07994417350287",
            "codePhrase", "Wqzkwebphrasenubx");

    @EJB
    private Stage stage;

    @Inject
    private SwitchableKeys keys;

    @EJB
    private IntakeService intake;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @Test
    @Order(1)
    void canaries_are_entered() throws IOException {
        stage.countryIsThere();
        var tale = road.tale();
        tale.words = "It was at night. Wqzkstorynubx. " + ARABIC;
        tale.outcome = "Wqzkoutcomenubx";
        tale.exactPlace = "Behind the well Wqzkplacenubx";
        tale.name = NAME;
        tale.contactDetail = TELEPHONE;
        tale.respondentName = "Wqzkcaptainnubx";
        var registered = road.registered(road.player(Part.LIAISON), tale);
        var reference = registered.reference();
        road.does(Part.MANAGER, Act.TRIAGE, reference);
        road.does(
                Part.LIAISON, Act.WRITE_SUMMARY, reference, new SummaryText("Wqzksummarynubx", "Wqzkaskednubx", null));
        road.player(Part.MANAGER).calls(() -> cases.openFor(reference, Scope.IDENTITY, "Wqzkreasonnubx"));
        int version = road.view(Part.LIAISON, reference).version();
        road.showing(
                registered.receipt(),
                () -> road.performer(Act.MESSAGE)
                        .perform(CaseVersion.of(reference, version), new Words("Wqzkmessagenubx")));
        tale.place = -1;
        tale.words = "Wqzkrefusednubx";
        assertThat(catchThrowable(() -> intake.register(UUID.randomUUID().toString(), tale.report())))
                .isNotNull();
        Files.writeString(keptBetween(), registered.receipt().reveal());
    }

    /** Beside what is searched. */
    private static Path keptBetween() {
        return Path.of(System.getProperty("secrets.dir")).resolveSibling("canary");
    }

    @Test
    @Order(2)
    @RunAsClient
    void canaries_are_entered_on_the_web() throws IOException {
        var report = new WebReport();
        var code = report.tell(
                Map.of("words", "Wqzkwebstorynubx at the gate.", "outcome", "Wqzkweboutcomenubx"),
                "Wqzkwebplacenubx",
                Map.of("respondent", "POLICE", "respondentName", "Wqzkwebcaptainnubx"),
                CONTACT);
        report.say("Wqzkwebmessagenubx");
        var officer = new CodeFlow();
        officer.login(RunningSystem.address().resolve("/portal/cases?words=Wqzktypednubx"), "case-manager", "recourse");
        for (var typed : List.of("Wqzktypednubx", "Wqzksummarynubx")) {
            assertThat(officer.get(RunningSystem.address().resolve("/portal/cases?words=" + typed))
                            .statusCode())
                    .isEqualTo(200);
        }
        Files.writeString(kept(), "\n" + code, StandardOpenOption.APPEND);
    }

    private static Path kept() {
        return RunningSystem.places().home().resolve("canary");
    }

    @Test
    @Order(3)
    @RunAsClient
    void none_of_them_is_found_in_whatever_was_written() throws IOException, SQLException {
        var words = new ArrayList<>(ENTERED);
        for (var receipt : Files.readAllLines(kept())) {
            words.add(receipt);
            words.add(receipt.replace("-", ""));
            words.add(receipt.substring(0, receipt.length() - 2).replace("-", ""));
        }
        Files.delete(kept());
        assertThat(words).hasSize(ENTERED.size() + 6).doesNotContain("");
        assertThat(search(new Canaries(words))).isEmpty();
    }

    @Test
    @Order(4)
    void others_are_entered_while_nothing_is_encrypted() throws IOException {
        var word = "Vqxjk" + UUID.randomUUID().toString().replace("-", "");
        var tale = road.tale();
        tale.words = word + "story";
        tale.exactPlace = word + "place";
        tale.name = word + "name";
        tale.respondentName = word + "captain";
        keys.open(true);
        try {
            // Twice: the log of the database cuts a word in two that lies across the end of one of its pages.
            road.registered(road.player(Part.LIAISON), tale);
            road.registered(road.player(Part.LIAISON), tale);
        } finally {
            keys.open(false);
        }
        Files.writeString(keptBetween(), word);
    }

    @Test
    @Order(5)
    @RunAsClient
    void the_same_search_finds_those() throws IOException, SQLException {
        var word = Files.readString(kept());
        Files.delete(kept());
        var words =
                Stream.of("story", "place", "name", "captain").map(word::concat).toList();
        var found = search(new Canaries(words));
        for (var one : words) {
            assertThat(found)
                    .contains("recourse.text.sealed: " + one + " in UTF-8")
                    .anyMatch(where -> where.startsWith("base/") && where.endsWith(one + " in UTF-8"))
                    .anyMatch(where -> where.startsWith("pg_wal/") && where.endsWith(one + " in UTF-8"));
        }
    }

    @Test
    @Order(6)
    @RunAsClient
    void the_same_search_finds_what_was_written_in_the_clear() throws IOException, SQLException {
        // Another one each time: what was written once is in the log of PostgreSQL for long.
        var word = "Vqxjk" + UUID.randomUUID().toString().replace("-", "");
        var canaries = new Canaries(List.of(word));
        assertThat(search(canaries)).isEmpty();
        var log = RunningSystem.places().logs().resolve("control.log");
        Files.write(log, word.getBytes(StandardCharsets.UTF_16LE));
        try (var connection = RunningSystem.database().superuser("recourse")) {
            write(connection, word);
            assertThat(search(canaries))
                    .contains("control.log: " + word + " in UTF-16LE")
                    .contains("recourse.control.clear: " + word + " in UTF-8")
                    .contains("recourse.control.raw: " + word + " in UTF-16BE")
                    .contains("recourse.control.raw: " + word + " in hexadecimal of UTF-16BE")
                    .anyMatch(found -> found.startsWith("base/") && found.endsWith(word + " in UTF-8"))
                    .anyMatch(found -> found.startsWith("pg_wal/") && found.endsWith(word + " in UTF-8"));
            execute(connection, "DROP TABLE recourse.control");
        } finally {
            Files.delete(log);
        }
    }

    private static void write(Connection connection, String word) throws SQLException {
        execute(connection, "CREATE TABLE recourse.control (clear text, raw bytea)");
        try (var insert = connection.prepareStatement("INSERT INTO recourse.control VALUES (?, ?)")) {
            insert.setString(1, "before " + word + " after");
            insert.setBytes(2, word.getBytes(StandardCharsets.UTF_16BE));
            insert.execute();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TreeSet<String> search(Canaries canaries) throws IOException, SQLException {
        var found = new TreeSet<String>();
        try (var connection = RunningSystem.database().superuser("recourse")) {
            execute(connection, "CHECKPOINT");
            dump(connection, canaries, found);
        }
        Places places = RunningSystem.places();
        files(places.postgres(), canaries, found);
        files(places.logs(), canaries, found);
        files(places.server(), canaries, found);
        return found;
    }

    /** Every column of every table, as PostgreSQL writes it in a dump, and its bytes as they are. */
    private static void dump(Connection connection, Canaries canaries, TreeSet<String> found) throws SQLException {
        var tables = "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(tables)) {
            while (rows.next()) {
                table(connection, rows.getString(1), canaries, found);
            }
        }
    }

    private static void table(Connection connection, String table, Canaries canaries, TreeSet<String> found)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table)) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    var where = table + "." + columns.getColumnName(i) + ": ";
                    var text = rows.getString(i);
                    if (text != null) {
                        canaries.in(text.getBytes(StandardCharsets.UTF_8)).forEach(word -> found.add(where + word));
                    }
                    if (text != null && columns.getColumnTypeName(i).equals("bytea")) {
                        canaries.in(rows.getBytes(i)).forEach(word -> found.add(where + word));
                    }
                }
            }
        }
    }

    /** The test's own classes hold the words, and nobody wrote them there. */
    private static boolean isWritten(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".class");
    }

    private static void files(Path folder, Canaries canaries, TreeSet<String> found) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(CanaryIT::isWritten).toList()) {
                try {
                    canaries.in(Files.readAllBytes(file))
                            .forEach(word -> found.add(folder.relativize(file) + ": " + word));
                } catch (NoSuchFileException e) {
                    // The server has thrown it away meanwhile.
                }
            }
        }
    }
}
