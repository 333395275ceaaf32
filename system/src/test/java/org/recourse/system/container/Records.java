package org.recourse.system.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.recourse.ledger.Entry;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;

/** What stands in the database, seen as its superuser: past every guard. */
public final class Records implements AutoCloseable {

    private static final String DIGEST =
            "SELECT count(*) || ':' || md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM ";

    /** Lists are kept by whoever has them and then by case; whoever has lost a case was its reader once. */
    private static final String OF_READERS =
            " AND t.principal_id IN (SELECT r.principal_id FROM recourse.reader r WHERE r.case_id = g.id)";

    private static final String HEADER =
            "SELECT g.state, g.severity, g.confidentiality, g.category, g.level, g.breaches,"
                    + " d.pseudonym AS desk, o.pseudonym AS office, x.pseudonym AS deciding,"
                    + " ARRAY(SELECT e.entry FROM ledger.entry e JOIN ledger.stream s ON s.no = e.stream_no"
                    + " WHERE s.name = 'case/' || recourse.reference(g.id) ORDER BY e.seq) AS entries"
                    + " FROM recourse.grievance g JOIN recourse.office d ON d.id = g.desk"
                    + " LEFT JOIN recourse.office o ON o.id = g.office"
                    + " LEFT JOIN recourse.office x ON x.id = g.deciding_office WHERE g.id = ?";

    private final Connection connection;
    private final String digests;

    private Records(Connection connection, String digests) {
        this.connection = connection;
        this.digests = digests;
    }

    /** Through a connection of the superuser, which is closed with these. */
    public static Records through(Connection connection) throws SQLException {
        return new Records(connection, digests(connection));
    }

    /** Opens the database of the running system from inside the server. */
    static Records open() throws SQLException {
        return through(superuser());
    }

    /** The row of an office as an administrator writes it, who opens or closes it. */
    static String office(int office, boolean open) {
        try (var connection = superuser();
                var row = connection.prepareStatement(
                        "SELECT to_jsonb(o) - 'pseudonym' || jsonb_build_object('table', 'office', 'open', ?) FROM recourse.office o"
                                + " WHERE o.id = ?")) {
            row.setBoolean(1, open);
            row.setInt(2, office);
            try (var found = row.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the superuser, from inside the server. */
    static Connection superuser() throws SQLException {
        var login = new Properties();
        login.put("user", "postgres");
        login.put("password", secret());
        var address = "jdbc:postgresql://127.0.0.1:" + System.getProperty("db.port") + "/recourse";
        return Objects.requireNonNull(new Driver().connect(address, login));
    }

    private static String secret() {
        try {
            return Files.readString(Path.of(System.getProperty("secrets.dir"), "database.superuser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A query that counts and digests the rows of one case in every table that has any. */
    private static String digests(Connection connection) throws SQLException {
        var lists = tables(connection, "principal_id");
        return "SELECT concat_ws(' ', 'version', version, 'revision', revision, 'state', state, md5(g::text), 'head', ("
                + "SELECT md5(s::text) FROM ledger.stream s WHERE s.name = 'case/' || recourse.reference(g.id)), "
                + "'entries', (" + DIGEST + "ledger.entry t WHERE t.stream_no = (SELECT s.no FROM ledger.stream s"
                + " WHERE s.name = 'case/' || recourse.reference(g.id))), "
                + tables(connection, "case_id").stream()
                        .map(table -> "'" + table + "', (" + DIGEST + "recourse." + table + " t WHERE t.case_id = g.id"
                                + (lists.contains(table) ? OF_READERS : "") + ")")
                        .collect(Collectors.joining(", "))
                + ") FROM recourse.grievance g WHERE id = ?";
    }

    private static List<String> tables(Connection connection, String with) throws SQLException {
        return column(
                connection,
                "SELECT table_name FROM information_schema.columns"
                        + " WHERE table_schema = 'recourse' AND column_name = '" + with + "' ORDER BY 1");
    }

    /**
     * Version, revision, state, and for each table how many rows there are of a case and a digest over all of them: two that
     * are equal say that nothing was written, not even in place.
     */
    String of(Reference reference) throws SQLException {
        return column(connection, digests, reference.value()).get(0);
    }

    int version(Reference reference) throws SQLException {
        return Integer.parseInt(
                column(connection, "SELECT version FROM recourse.grievance WHERE id = ?", reference.value())
                        .get(0));
    }

    /** The entries of a case from the first on, as they were written. */
    List<String> entries(Reference reference) throws SQLException {
        return column(
                connection,
                "SELECT entry FROM ledger.entry e JOIN ledger.stream s ON s.no = e.stream_no"
                        + " WHERE s.name = 'case/' || recourse.reference(?) ORDER BY e.seq",
                reference.value());
    }

    /** References of all cases. */
    List<Reference> all() throws SQLException {
        return column(connection, "SELECT id FROM recourse.grievance ORDER BY id").stream()
                .map(id -> new Reference(Long.parseLong(id)))
                .toList();
    }

    /** What the header of a case says and what its entries say, at one moment. */
    Retold.Both told(Reference reference) throws SQLException {
        try (var statement = connection.prepareStatement(HEADER)) {
            statement.setLong(1, reference.value());
            try (var row = statement.executeQuery()) {
                row.next();
                var entries = (String[]) row.getArray("entries").getArray();
                return new Retold.Both(
                        header(row), Stream.of(entries).map(Entry::parse).toList());
            }
        }
    }

    private static Retold.Standing header(ResultSet row) throws SQLException {
        return new Retold.Standing(
                Numbers.code("state", row.getInt("state")),
                Numbers.code("severity", row.getInt("severity")),
                Numbers.code("confidentiality", row.getInt("confidentiality")),
                code("category", row.getInt("category")),
                code("level", row.getInt("level")),
                row.getString("desk"),
                row.getString("office"),
                row.getString("deciding"),
                row.getInt("breaches"));
    }

    private static @Nullable String code(String list, int number) {
        return number == 0 ? null : Numbers.code(list, number);
    }

    /** How often an act of this code stands in the ledger of a case. */
    long times(Reference reference, String act) throws SQLException {
        return entries(reference).stream()
                .filter(entry -> entry.contains("\nact " + act + "\n"))
                .count();
    }

    /** The name of this ledger. */
    String ledger() throws SQLException {
        return column(connection, "SELECT name FROM ledger.identity").get(0);
    }

    /** How many cases there are. */
    long cases() throws SQLException {
        return Long.parseLong(
                column(connection, "SELECT count(*) FROM recourse.grievance").get(0));
    }

    /** Under which key of its case each text lies, by the number of its field. */
    List<String> keysOfTexts(Reference reference) throws SQLException {
        return column(
                connection,
                "SELECT field || ' under ' || (get_byte(sealed, 0) << 8 | get_byte(sealed, 1)) FROM recourse.text"
                        + " WHERE case_id = ? ORDER BY field, version",
                reference.value());
    }

    /** Destroys a key of a case, as an erasure does. */
    void destroyKey(Reference reference, int number) throws SQLException {
        column(
                connection,
                "DELETE FROM recourse.case_key WHERE case_id = ? AND no = ? RETURNING no",
                reference.value(),
                number);
    }

    /** Of whatever waits or was sent of a case: the signal, and the number of the officer by name to whom it goes. */
    List<String> signals(Reference reference) throws SQLException {
        return column(
                connection,
                "SELECT o.signal || ' ' || p.officer FROM recourse.outbox o JOIN recourse.principal p ON p.id = o.recipient"
                        + " WHERE o.case_id = ? AND p.officer IS NOT NULL ORDER BY o.id",
                reference.value());
    }

    /** Of each office or officer in whose lists a case is: its office, and the number of whoever carries it, or 0. */
    List<String> carried(Reference reference) throws SQLException {
        return column(
                connection,
                "SELECT DISTINCT p.office || ' ' || coalesce(d.carrier, 0) FROM recourse.docket d"
                        + " JOIN recourse.principal p ON p.id = d.principal_id WHERE d.case_id = ? AND p.office IS NOT NULL",
                reference.value());
    }

    /** The order of a measure of a case, at the office that is asked. */
    Reference order(Reference reference, int measure, int office) throws SQLException {
        return new Reference(Long.parseLong(column(
                        connection,
                        "SELECT id FROM recourse.asked_order WHERE case_id = ? AND no = ? AND office = ?",
                        reference.value(),
                        measure,
                        office)
                .get(0)));
    }

    /** Who carries each order of a case, or 0. */
    List<Integer> orderCarriers(Reference reference) throws SQLException {
        return column(
                        connection,
                        "SELECT coalesce(carrier, 0) FROM recourse.asked_order WHERE case_id = ?",
                        reference.value())
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** Of how many cases and orders a letter to this officer would speak. */
    int work(int officer) throws SQLException {
        return Integer.parseInt(
                column(connection, "SELECT w.cases FROM guard.work_of(?, guard.principals_of(?)) w", officer, officer)
                        .get(0));
    }

    /** Principals that find a case by words. */
    List<Integer> finders(Reference reference) throws SQLException {
        return column(connection, "SELECT principal_id FROM recourse.word WHERE case_id = ?", reference.value())
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** Principals that work with a case and read its summary, whole or as the complainant's side. */
    List<Integer> readersOfTheSummary(Reference reference) throws SQLException {
        return column(
                        connection,
                        "SELECT DISTINCT principal_id FROM recourse.reader WHERE case_id = ? AND works"
                                + " AND until = 'infinity' AND (reads & 2 <> 0 OR own & 2 <> 0 AND own_as = 4)",
                        reference.value())
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** As if the case were from before there was a search. */
    void forgetWords(Reference reference) throws SQLException {
        for (var table : List.of("word", "vocabulary")) {
            column(
                    connection,
                    "DELETE FROM recourse." + table + " WHERE case_id = ? RETURNING case_id",
                    reference.value());
        }
        column(connection, "UPDATE guard.indexing SET key = 0, round_key = NULL, last_case = NULL RETURNING one");
    }

    /** The newest entries with this act in the streams of those who read lists; other tests add to them. */
    List<String> lastOfDesks(String act) throws SQLException {
        return column(
                connection,
                "SELECT entry FROM ledger.entry e JOIN ledger.stream s ON s.no = e.stream_no"
                        + " WHERE s.name LIKE 'desk/%' AND entry LIKE ? ORDER BY e.at DESC LIMIT 20",
                "%\nact " + act + "\n%");
    }

    /** As whoever owns the database could: writes other words into an entry, past the trigger that forbids it. */
    void rewrite(Reference reference, long seq, String old, String other) throws SQLException {
        column(connection, "SELECT set_config('session_replication_role', 'replica', false)");
        column(
                connection,
                "UPDATE ledger.entry e SET entry = replace(entry, ?, ?) FROM ledger.stream s"
                        + " WHERE s.no = e.stream_no AND s.name = 'case/' || recourse.reference(?) AND e.seq = ?"
                        + " RETURNING e.seq",
                old,
                other,
                reference.value(),
                seq);
        column(connection, "SELECT set_config('session_replication_role', 'origin', false)");
    }

    /** Dates the texts of a case otherwise, and nothing else. */
    void date(Reference reference, int seconds) throws SQLException {
        execute("SET session_replication_role = replica");
        column(
                connection,
                "UPDATE recourse.text SET at = at + make_interval(secs => ?) WHERE case_id = ? RETURNING case_id",
                seconds,
                reference.value());
        execute("SET session_replication_role = origin");
    }

    /** As whoever owns the database could: puts the first entry of a case into its stream again, by another number. */
    void plant(Reference reference, long seq) throws SQLException {
        execute("ALTER TABLE ledger.entry DROP CONSTRAINT entry_seq");
        column(
                connection,
                "INSERT INTO ledger.entry (stream_no, seq, at, hash, entry)"
                        + " SELECT e.stream_no, ?, e.at, e.hash, e.entry FROM ledger.entry e JOIN ledger.stream s"
                        + " ON s.no = e.stream_no WHERE s.name = 'case/' || recourse.reference(?) AND e.seq = 1"
                        + " RETURNING seq",
                seq,
                reference.value());
    }

    /** Takes out again what was planted. */
    void uproot(Reference reference, long seq) throws SQLException {
        execute("SET session_replication_role = replica");
        column(
                connection,
                "DELETE FROM ledger.entry e USING ledger.stream s WHERE s.no = e.stream_no"
                        + " AND s.name = 'case/' || recourse.reference(?) AND e.seq = ? RETURNING e.seq",
                reference.value(),
                seq);
        execute("SET session_replication_role = origin");
        execute("ALTER TABLE ledger.entry ADD CONSTRAINT entry_seq CHECK (seq > 0)");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
