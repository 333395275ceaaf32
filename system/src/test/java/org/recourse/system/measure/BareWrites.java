package org.recourse.system.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an escalation writes, written by bare SQL: no act, no policy, no signature, no trigger, no chain of hashes,
 * one transaction a case. How many rows of which table those are is counted by the database while the product escalates.
 */
final class BareWrites {

    /**
     * Of each table the column by which a case is known, the one that makes a further row another one, its other value, and
     * the column that a change writes again where it is not the first.
     */
    private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("recourse.grievance", List.of("id", "", ""));
        TABLES.put("recourse.clock", List.of("case_id", "no", "no + 100000 + ?"));
        TABLES.put("recourse.tie", List.of("case_id", "no", "no + 100000 + ?"));
        TABLES.put("recourse.reader", List.of("case_id", "since", "since + ? * interval '1 minute'"));
        TABLES.put("recourse.docket", List.of("case_id", "principal_id", "principal_id + 100000 + ?"));
        TABLES.put("recourse.owed", List.of("case_id", "no", "no + 100000 + ?"));
        TABLES.put("recourse.deed", List.of("case_id", "seq", "seq + 100000 + ?"));
        TABLES.put("recourse.term", List.of("case_id", "no", "no + 100000 + ?"));
        TABLES.put("recourse.outbox", List.of("case_id", "due_at", "due_at + ? * interval '1 minute'"));
        TABLES.put("ledger.stream", List.of("no", "", "", "seq"));
        TABLES.put("ledger.entry", List.of("stream_no", "seq", "seq + 100000 + ?"));
    }

    /** Rows of one table. */
    record Rows(long inserted, long changed, long removed) {

        Rows since(Rows before) {
            return new Rows(inserted - before.inserted, changed - before.changed, removed - before.removed);
        }

        /** Of one of so many cases. */
        Rows each(int cases) {
            return new Rows(
                    Math.round(inserted / (double) cases),
                    Math.round(changed / (double) cases),
                    Math.round(removed / (double) cases));
        }
    }

    private final Map<String, Rows> each;

    /** @param each how many rows one escalation writes, by table */
    BareWrites(Map<String, Rows> each) {
        this.each = each;
    }

    /** What the database has counted so far; it tells with a second's delay. */
    static Map<String, Rows> counted(Connection superuser) throws SQLException {
        var counted = new LinkedHashMap<String, Rows>();
        for (var table : TABLES.keySet()) {
            try (var statement = superuser.prepareStatement(
                    "SELECT n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_all_tables WHERE relid = ?::regclass")) {
                statement.setString(1, table);
                try (var row = statement.executeQuery()) {
                    row.next();
                    counted.put(table, new Rows(row.getLong(1), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return counted;
    }

    /** How many cases a second, by as many connections as there are. */
    double rate(List<Connection> connections, DueCases cases) throws Exception {
        var ids = cases.ids();
        int part = ids.length / connections.size();
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < connections.size(); i++) {
            var own = List.of(ids).subList(i * part, (i + 1) * part);
            var connection = connections.get(i);
            work.add(() -> write(connection, own));
        }
        var hands = Executors.newFixedThreadPool(connections.size());
        try {
            long begun = System.nanoTime();
            int written = 0;
            for (var done : hands.invokeAll(work)) {
                written += done.get();
            }
            return written / ((System.nanoTime() - begun) / 1e9);
        } finally {
            hands.shutdown();
        }
    }

    private int write(Connection connection, List<Long> ids) throws SQLException {
        connection.setAutoCommit(false);
        var statements = new LinkedHashMap<String, PreparedStatement>();
        var inserts = new LinkedHashMap<String, String>();
        for (var table : each.keySet()) {
            inserts.put(table, inserted(connection, table, Objects.requireNonNull(TABLES.get(table))));
        }
        connection.commit();
        for (long id : ids) {
            run(connection, statements, "SET LOCAL session_replication_role = replica", null, null);
            long stream = stream(connection, statements, id);
            for (var table : each.entrySet()) {
                var shape = Objects.requireNonNull(TABLES.get(table.getKey()));
                long key = table.getKey().startsWith("ledger.") ? stream : id;
                for (int n = 0; n < table.getValue().changed(); n++) {
                    run(connection, statements, changed(table.getKey(), shape), key, null);
                }
                for (int n = 0; n < table.getValue().inserted() && !shape.get(1).isEmpty(); n++) {
                    run(connection, statements, Objects.requireNonNull(inserts.get(table.getKey())), key, n + 1);
                }
                for (int n = 0; n < table.getValue().removed(); n++) {
                    run(connection, statements, removed(table.getKey(), shape), key, null);
                }
            }
            connection.commit();
        }
        return ids.size();
    }

    private static void run(
            Connection connection,
            Map<String, PreparedStatement> statements,
            String sql,
            @Nullable Long key,
            @Nullable Integer further)
            throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        if (further != null) {
            statement.setInt(1, further);
        }
        if (key != null) {
            statement.setLong(further == null ? 1 : 2, key);
        }
        statement.execute();
    }

    private static long stream(Connection connection, Map<String, PreparedStatement> statements, long id)
            throws SQLException {
        var sql = "SELECT no FROM ledger.stream WHERE name = 'case/' || recourse.reference(?)";
        run(connection, statements, sql, id, null);
        try (var row = Objects.requireNonNull(statements.get(sql)).getResultSet()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String changed(String table, List<String> shape) {
        var same = shape.size() > 3 ? shape.get(3) : shape.get(0);
        return "UPDATE %1$s SET %3$s = %3$s WHERE ctid = (SELECT ctid FROM %1$s WHERE %2$s = ? LIMIT 1)"
                .formatted(table, shape.get(0), same);
    }

    private static String removed(String table, List<String> shape) {
        return "DELETE FROM %1$s WHERE ctid = (SELECT ctid FROM %1$s WHERE %2$s = ? ORDER BY %3$s DESC LIMIT 1)"
                .formatted(table, shape.get(0), shape.get(1));
    }

    /** A further row for a case, like one that the table has already of whichever case. */
    private static String inserted(Connection connection, String table, List<String> shape) throws SQLException {
        if (shape.get(1).isEmpty()) {
            return "";
        }
        try (var statement =
                connection.prepareStatement("SELECT string_agg(quote_ident(a.attname), ', ') FROM pg_attribute a"
                        + " WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''"
                        + " AND a.attidentity = '' AND a.attname <> ALL (?)")) {
            statement.setString(1, table);
            statement.setArray(
                    2, connection.createArrayOf("text", shape.subList(0, 2).toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return "INSERT INTO %1$s (%2$s, %5$s, %3$s) SELECT %4$s, ?, %3$s FROM %6$s"
                        .formatted(
                                table,
                                shape.get(1),
                                row.getString(1),
                                shape.get(2),
                                shape.get(0),
                                pattern(connection, table));
            }
        }
    }

    private static String pattern(Connection connection, String table) throws SQLException {
        var name = "like_" + table.replaceFirst(".*\\.", "");
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + name + " AS SELECT * FROM " + table + " LIMIT 1");
        }
        return name;
    }
}
