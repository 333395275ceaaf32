package org.recourse.system.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Many cases whose triage is due at once: copies of one that was only just registered, row by row, in every table. Nobody can
 * open their texts, and whoever escalates them need not. Written by a superuser who stands outside of every guard.
 */
public final class DueCases {

    private static final String STEP = "(SELECT number FROM recourse.code WHERE list = 'step' AND code = '%s')";
    private static final String TRIAGE = STEP.formatted("TRIAGE");
    private static final String TELL = STEP.formatted("TELL");
    private static final String NEW = "(SELECT number FROM recourse.code WHERE list = 'state' AND code = 'REGISTERED')";

    private final Connection superuser;
    private final Long[] ids;

    private DueCases(Connection superuser, Long[] ids) {
        this.superuser = superuser;
        this.ids = ids;
    }

    /**
     * Copies of this case, not yet due.
     *
     * @param first number of the first copy; no number is used twice
     */
    public static DueCases of(Connection superuser, long template, long first, int many) throws SQLException {
        var ids = LongStream.range(first, first + many)
                .map(number -> (number * 2_654_435_761L + 17) & 0xFF_FFFF_FFFFL)
                .boxed()
                .toArray(Long[]::new);
        var cases = new DueCases(superuser, ids);
        superuser.setAutoCommit(false);
        try {
            cases.execute("SET LOCAL session_replication_role = replica");
            cases.copy("recourse.grievance", "id", template);
            for (var table : cases.tables()) {
                cases.copy("recourse." + table, "case_id", template);
            }
            cases.execute(
                    "INSERT INTO ledger.stream (name, seq, hash) SELECT 'case/' || recourse.reference(i), s.seq, s.hash"
                            + " FROM unnest(?::bigint[]) i, ledger.stream s WHERE s.name = 'case/' || recourse.reference("
                            + template + ")");
            superuser.commit();
        } finally {
            superuser.setAutoCommit(true);
        }
        return cases;
    }

    /** A case that is registered and nothing else; the youngest there is that bare SQL has written nothing into. */
    public static long template(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT g.id FROM recourse.grievance g JOIN recourse.clock c"
                        + " ON c.case_id = g.id AND c.running AND c.step = " + TRIAGE
                        + " WHERE g.state = " + NEW
                        + " AND g.summary_version IS NULL AND g.confidentiality < 4 AND g.severity > 1 AND g.breaches = 0"
                        + " AND NOT EXISTS (SELECT FROM recourse.person p WHERE p.case_id = g.id AND p.receipt_only)"
                        + " AND NOT EXISTS (SELECT FROM recourse.clock b WHERE b.case_id = g.id AND b.no > 100000)"
                        + " ORDER BY g.registered_at DESC LIMIT 1")) {
            if (!row.next()) {
                throw new IllegalStateException("no case is registered and waits for triage");
            }
            return row.getLong(1);
        }
    }

    /** Whatever belongs to one case and is known again by it. */
    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                                + " JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)"
                                + " WHERE c.relnamespace = 'recourse'::regnamespace AND c.relkind = 'r' AND a.attname = 'case_id'"
                                + " ORDER BY 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void copy(String table, String key, long template) throws SQLException {
        String columns;
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute a"
                        + " WHERE a.attrelid = '" + table + "'::regclass AND a.attnum > 0 AND NOT a.attisdropped"
                        + " AND a.attgenerated = '' AND a.attname <> '" + key + "'")) {
            row.next();
            columns = row.getString(1);
        }
        execute("INSERT INTO " + table + " (" + key + ", " + columns + ") SELECT i, " + columns
                + " FROM unnest(?::bigint[]) i, " + table + " WHERE " + key + " = " + template
                + " ON CONFLICT DO NOTHING");
    }

    /** From now on the triage of each is due, and nothing else of them is for a while; how many rows that changed. */
    public int fallDue() throws SQLException {
        superuser.setAutoCommit(false);
        try {
            execute("SET LOCAL session_replication_role = replica");
            int changed = execute("UPDATE recourse.clock SET next_at = guard.now() + interval '40 days'"
                    + " WHERE case_id = ANY (?::bigint[]) AND running AND step <> " + TRIAGE);
            changed += execute("UPDATE recourse.clock SET due_at = guard.now() - interval '2 seconds',"
                    + " next_at = guard.now() - interval '1 second', stage = 2"
                    + " WHERE case_id = ANY (?::bigint[]) AND running AND step = " + TRIAGE);
            superuser.commit();
            return changed;
        } finally {
            superuser.setAutoCommit(true);
        }
    }

    /** How many are still late, and nobody has done anything about it. */
    public int left() throws SQLException {
        return number("SELECT count(*) FROM recourse.clock WHERE case_id = ANY (?::bigint[]) AND running AND step = "
                + TRIAGE + " AND next_at < guard.now()");
    }

    /** Of how many cases this is not so: one escalation, one breach, one word that is owed, and no gap in the ledger. */
    public int notOnce() throws SQLException {
        return number("SELECT count(*) FROM unnest(?::bigint[]) i JOIN recourse.grievance g ON g.id = i"
                + " JOIN ledger.stream s ON s.name = 'case/' || recourse.reference(i) WHERE g.breaches <> 1"
                + " OR (SELECT count(*) FROM ledger.entry e WHERE e.stream_no = s.no AND e.act = 'escalate') <> 1"
                + " OR (SELECT count(*) FROM recourse.clock c WHERE c.case_id = i AND c.step = " + TRIAGE
                + " AND c.running) <> 1"
                + " OR (SELECT count(*) FROM recourse.clock c WHERE c.case_id = i AND c.running AND c.step = " + TELL
                + " AND c.subject LIKE '%C_ESCALATED%') <> 1"
                + " OR s.seq - (SELECT min(e.seq) FROM ledger.entry e WHERE e.stream_no = s.no) + 1"
                + " <> (SELECT count(*) FROM ledger.entry e WHERE e.stream_no = s.no)");
    }

    /** From the first escalation to the last, in seconds. */
    public double seconds() throws SQLException {
        try (var statement = superuser.prepareStatement("SELECT extract(epoch FROM max(e.at) - min(e.at))"
                + " FROM unnest(?::bigint[]) i JOIN ledger.stream s ON s.name = 'case/' || recourse.reference(i)"
                + " JOIN ledger.entry e ON e.stream_no = s.no WHERE e.act = 'escalate'")) {
            statement.setArray(1, superuser.createArrayOf("bigint", ids));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    /** They are no cases any more: nothing of them is due, and nobody has them in a list. */
    public void forget() throws SQLException {
        superuser.setAutoCommit(false);
        try {
            execute("SET LOCAL session_replication_role = replica");
            for (var table : tables()) {
                execute("DELETE FROM recourse." + table + " WHERE case_id = ANY (?::bigint[])");
            }
            execute("DELETE FROM recourse.outbox WHERE case_id = ANY (?::bigint[])");
            execute(
                    "DELETE FROM ledger.entry WHERE stream_no IN (SELECT s.no FROM unnest(?::bigint[]) i, ledger.stream s"
                            + " WHERE s.name = 'case/' || recourse.reference(i))");
            execute("DELETE FROM ledger.stream WHERE name IN (SELECT 'case/' || recourse.reference(i)"
                    + " FROM unnest(?::bigint[]) i)");
            execute("DELETE FROM recourse.grievance WHERE id = ANY (?::bigint[])");
            superuser.commit();
        } finally {
            superuser.setAutoCommit(true);
        }
    }

    Long[] ids() {
        return ids.clone();
    }

    private int number(String sql) throws SQLException {
        try (var statement = superuser.prepareStatement(sql)) {
            statement.setArray(1, superuser.createArrayOf("bigint", ids));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private int execute(String sql) throws SQLException {
        try (var statement = superuser.prepareStatement(sql)) {
            if (sql.contains("?")) {
                statement.setArray(1, superuser.createArrayOf("bigint", ids));
            }
            return statement.executeUpdate();
        }
    }
}
