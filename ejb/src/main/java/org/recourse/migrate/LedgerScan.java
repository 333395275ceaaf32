package org.recourse.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.ChainCheck;
import org.recourse.ledger.Flaw;
import org.recourse.ledger.Hash;
import org.recourse.ledger.Heads;
import org.recourse.ledger.StoredEntry;
import org.recourse.ledger.StreamName;
import org.recourse.ledger.Verdict.Finding;
import org.recourse.shared.Reference;

/**
 * Reads every entry of a database's ledger once, in one snapshot, up to the first bad one, and then asks what is missing:
 * entries whose stream has no head any more, cases that have no entries. Works on a connection that sees the whole ledger,
 * inside a transaction, and changes nothing.
 */
final class LedgerScan {

    /** So many rows are fetched at once: a ledger does not fit into memory. */
    private static final int FETCH = 2_000;

    private static final String ENTRIES = "SELECT s.no, s.name, s.seq AS head_seq, s.hash AS head_hash,"
            + " e.seq, e.at, e.hash, e.entry, e.act, e.actor, e.role, e.office"
            + " FROM ledger.stream s LEFT JOIN ledger.entry e ON e.stream_no = s.no ORDER BY s.no, e.seq";

    private static final String STRAYS = "SELECT e.stream_no, e.seq FROM ledger.entry e"
            + " WHERE NOT EXISTS (SELECT FROM ledger.stream s WHERE s.no = e.stream_no)"
            + " ORDER BY e.stream_no, e.seq LIMIT 1";

    private static final String CASES = "SELECT id FROM recourse.grievance";
    private static final String OFFICES = "SELECT FROM recourse.office LIMIT 1";

    private final Connection connection;
    private final String ledger;
    private final ChainCheck chains;
    private final List<Hash> heads = new ArrayList<>();

    /** Hashes of an earlier note that are those of no entry so far. */
    private final Set<Hash> wanted = new HashSet<>();

    /** Streams that must be there, since what they tell of is there, and that have no entry so far. */
    private final Set<StreamName> owed = new HashSet<>();

    private @Nullable Finding bad;

    private LedgerScan(Connection connection) throws SQLException {
        this.connection = connection;
        this.ledger = name(connection);
        this.chains = new ChainCheck(ledger);
    }

    /**
     * Reads the ledger of the connection.
     *
     * @param noted hashes that were noted earlier, each of which must be that of an entry; none where none were
     */
    static LedgerScan of(Connection connection, @Nullable Heads noted) throws SQLException {
        var scan = new LedgerScan(connection);
        if (noted != null) {
            scan.wanted.addAll(noted.hashes());
        }
        scan.each(CASES, row -> scan.owed.add(StreamName.of(new Reference(row.getLong("id")))));
        scan.each(OFFICES, row -> scan.owed.add(StreamName.DIRECTORY));
        scan.readEntries();
        if (scan.bad == null) {
            scan.each(STRAYS, scan::stray);
        }
        return scan;
    }

    private static String name(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT name FROM ledger.identity")) {
            if (!row.next()) {
                throw new IllegalStateException("the database has no ledger: it was never migrated");
            }
            return row.getString(1);
        }
    }

    /** What is done with a row. */
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String query, Row what) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    what.take(rows);
                }
            }
        }
    }

    private void readEntries() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(ENTRIES)) {
                read(rows);
            }
        }
    }

    private void read(ResultSet rows) throws SQLException {
        boolean more = rows.next();
        while (more && bad == null) {
            long no = rows.getLong("no");
            long headSeq = rows.getLong("head_seq");
            byte[] headHash = rows.getBytes("head_hash");
            var stream = stream(no, rows.getString("name"));
            while (more && bad == null && rows.getLong("no") == no) {
                judge(rows);
                more = rows.next();
            }
            if (bad == null) {
                bad = chains.end(headSeq, headHash).orElse(null);
            }
            if (bad == null && stream != null && chains.hasEntries()) {
                heads.add(chains.newest());
                owed.remove(stream);
            }
        }
    }

    private @Nullable StreamName stream(long no, @Nullable String name) {
        try {
            var stream = new StreamName(Objects.requireNonNullElse(name, ""));
            chains.begin(stream);
            return stream;
        } catch (IllegalArgumentException e) {
            bad = new Finding("stream " + no, Flaw.STREAM, "has the name of none");
            return null;
        }
    }

    /** A stream without entries is one row without an entry. */
    private void judge(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        if (row.wasNull()) {
            return;
        }
        var at = row.getObject("at", OffsetDateTime.class);
        var stored = new StoredEntry(
                Objects.requireNonNullElse(row.getString("entry"), ""),
                Objects.requireNonNullElse(row.getBytes("hash"), new byte[0]),
                seq,
                at == null ? null : at.toInstant(),
                row.getString("act"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("office"));
        bad = chains.next(stored).orElse(null);
        wanted.remove(chains.newest());
    }

    private void stray(ResultSet row) throws SQLException {
        bad = new Finding(
                "stream %d, entry %d".formatted(row.getLong("stream_no"), row.getLong("seq")),
                Flaw.STREAM,
                "belongs to a stream whose head is gone");
    }

    /** What is wrong with the first bad entry; where none is, which stream is missing from beginning to end. */
    Optional<Finding> firstBad() {
        return Optional.ofNullable(bad)
                .or(() -> owed.stream()
                        .map(StreamName::text)
                        .min(String::compareTo)
                        .map(stream -> new Finding(
                                stream + ", entry 1", Flaw.SEQUENCE, "is missing: what it tells of is there")));
    }

    /** How many of the hashes that were noted are those of no entry. */
    int missing() {
        return wanted.size();
    }

    /** Where every chain ends now. */
    Heads heads() {
        return new Heads(ledger, heads);
    }

    /** How much was found whole. */
    String counted() {
        return "%d entries in %d streams".formatted(chains.entries(), heads.size());
    }
}
