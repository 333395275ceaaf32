package org.recourse.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.ChainCheck;
import org.recourse.ledger.Hash;
import org.recourse.ledger.Heads;
import org.recourse.ledger.StreamName;
import org.recourse.ledger.Verdict.Finding;

/**
 * Reads every entry of a database's ledger once, in one snapshot, up to the first bad one. Works on a connection that may
 * read the whole ledger, inside a transaction, and changes nothing.
 */
final class LedgerScan {

    /** So many rows are fetched at once: a ledger does not fit into memory. */
    private static final int FETCH = 2_000;

    private static final String ENTRIES = "SELECT s.no, s.name, s.seq AS head_seq, s.hash AS head_hash, e.hash, e.entry"
            + " FROM ledger.stream s LEFT JOIN ledger.entry e ON e.stream_no = s.no ORDER BY s.no, e.seq";

    private final String ledger;
    private final ChainCheck chains;
    private final List<Hash> heads = new ArrayList<>();
    private final Set<String> wanted = new HashSet<>();
    private @Nullable Finding bad;

    private LedgerScan(String ledger) {
        this.ledger = ledger;
        this.chains = new ChainCheck(ledger);
    }

    /**
     * Reads the ledger of the connection.
     *
     * @param noted hashes that were noted earlier, each of which must be that of an entry; none where none were
     */
    static LedgerScan of(Connection connection, @Nullable Heads noted) throws SQLException {
        var scan = new LedgerScan(name(connection));
        if (noted != null) {
            noted.hashes().forEach(hash -> scan.wanted.add(hash.hex()));
        }
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery(ENTRIES)) {
                scan.read(rows);
            }
        }
        return scan;
    }

    private static String name(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT name FROM ledger.identity")) {
            if (!row.next()) {
                throw new IllegalArgumentException("the database has no ledger: it was never migrated");
            }
            return row.getString(1);
        }
    }

    private void read(ResultSet rows) throws SQLException {
        boolean more = rows.next();
        while (more && bad == null) {
            long stream = rows.getLong("no");
            long headSeq = rows.getLong("head_seq");
            byte[] headHash = rows.getBytes("head_hash");
            chains.begin(new StreamName(rows.getString("name")));
            while (more && rows.getLong("no") == stream && bad == null) {
                judge(rows.getBytes("hash"), rows.getString("entry"));
                more = rows.next();
            }
            if (bad == null) {
                bad = chains.end(headSeq, headHash).orElse(null);
                heads.add(chains.newest());
            }
        }
    }

    /** A stream without entries is one row without an entry. */
    private void judge(byte @Nullable [] hash, @Nullable String entry) {
        if (hash != null && entry != null) {
            bad = chains.next(hash, entry).orElse(null);
            wanted.remove(chains.newest().hex());
        }
    }

    /** What is wrong with the first bad entry. */
    Optional<Finding> firstBad() {
        return Optional.ofNullable(bad);
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
        return "%d entries in %d streams".formatted(chains.entries(), chains.streams());
    }
}
