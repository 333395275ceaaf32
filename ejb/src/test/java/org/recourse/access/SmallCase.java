package org.recourse.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.recourse.access.SignedReadership.Reader;
import org.recourse.access.SignedReadership.Tie;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

/** A case as the liaison of {@link SmallDirectory} registers it, with a text in each scope and the desk as its reader. */
public final class SmallCase {

    static final int ALL = 16_383;
    static final byte[] SEALED = new byte[96];

    private SmallCase() {}

    public static Reference register() throws SQLException {
        try (var connection = TestDatabase.one().app()) {
            var life = register(connection);
            connection.commit();
            return life;
        }
    }

    static Reference register(Connection connection) throws SQLException {
        var life = registered(connection);
        new Guard(connection)
                .settle(life, readership(life, 0, "register", desk(), liaison()), Settlement.of("channel=LIAISON"));
        return life;
    }

    /** A case that is still to be settled. */
    static Reference registered(Connection connection) throws SQLException {
        return registered(connection, "confidentiality = confidentiality");
    }

    /** The same, with more that stands in its header. */
    static Reference registered(Connection connection, String columns) throws SQLException {
        var guard = new Guard(connection);
        var life = guard.register(SmallDirectory.context("liaison"));
        update(
                connection,
                0,
                life,
                "version = 1, revision = 1, area = 2, desk = 1, due_at = guard.now() + interval '5 days', " + columns);
        fill(connection, life);
        return life;
    }

    static Reader desk() {
        int manager = SmallDirectory.plain("manager2");
        return new Reader(manager, Relation.DESK, ALL & ~24, ALL, 0, 0, 8, true, manager, null);
    }

    static Reader liaison() {
        int liaison = SmallDirectory.plain("liaison");
        return new Reader(liaison, Relation.LOGGED_IT, 0, ALL, 3327, 4096, 0, true, 4, null);
    }

    static Reader official() {
        int official = SmallDirectory.plain("official");
        return new Reader(official, Relation.ACCOUNTABLE_OFFICE, 3587, 3971, 4480, 0, 0, true, official, null);
    }

    static SignedReadership readership(Reference life, int revision, String act, Reader... readers) {
        return SignedReadership.sign(
                life,
                revision,
                act,
                List.of(readers),
                List.of(new Tie(Relation.DESK, SmallDirectory.plain("manager2"))),
                List.of(),
                TestDatabase.keys().newest(KeyPurpose.POLICY));
    }

    /** A row in every table, and a text in every scope, all of the complainant's side. */
    static void fill(Connection connection, Reference life) throws SQLException {
        long id = life.value();
        run(connection, "INSERT INTO recourse.case_key (case_id, no, kek, wrapped) VALUES (?, 0, 1, ?)", id, SEALED);
        run(
                connection,
                "INSERT INTO recourse.person (case_id, no, pseudonym, anonymous, receipt_only, at)"
                        + " VALUES (?, 1, replace(gen_random_uuid()::text, '-', ''), true, true, guard.now())",
                id);
        run(connection, "INSERT INTO recourse.representative (case_id, no, sealed) VALUES (?, 1, ?)", id, SEALED);
        run(
                connection,
                "INSERT INTO recourse.party (case_id, no, role, kind, office, owner, at)"
                        + " VALUES (?, 1, 1, 1, 3, 4, guard.now())",
                id);
        run(
                connection,
                "INSERT INTO recourse.allegation (case_id, no, category, party, leads, at)"
                        + " VALUES (?, 1, 1, 1, true, guard.now())",
                id);
        run(
                connection,
                "INSERT INTO recourse.text (case_id, scope, field, version, owner, author, at, sealed)"
                        + " SELECT ?, 1 << i, 1, 1, 4, repeat('a', 32), guard.now(), ? FROM generate_series(0, 13) i",
                id,
                SEALED);
        run(
                connection,
                "INSERT INTO recourse.message (case_id, no, kind, direction, owner, author, at, sealed)"
                        + " VALUES (?, 1, 1, 1, 4, repeat('a', 32), guard.now(), ?)",
                id,
                SEALED);
        run(
                connection,
                "INSERT INTO recourse.item (case_id, no, version, type, state, owner, at, sealed)"
                        + " VALUES (?, 1, 1, 1, 1, 4, guard.now(), ?)",
                id,
                SEALED);
        run(
                connection,
                "INSERT INTO recourse.payment (case_id, no, version, item, amount, currency, paid_on, received, owner, at,"
                        + " sealed) VALUES (?, 1, 1, 1, 30000, 'USD', '2026-11-30', false, 4, guard.now(), ?)",
                id,
                SEALED);
        run(
                connection,
                "INSERT INTO recourse.measure (case_id, no, version, kind, office, state, owner, at, sealed)"
                        + " SELECT ?, 1, 1, 'PATROL', min(id), 1, 4, guard.now(), ? FROM recourse.office",
                id,
                SEALED);
        run(
                connection,
                "INSERT INTO recourse.clock (case_id, step, no, owner_principal, started_at, due_at, next_at,"
                        + " tables_version, running) VALUES (?, 4, 1, ?, guard.now(), guard.now() + interval '2 days',"
                        + " guard.now() + interval '1 day', 1, true)",
                id,
                SmallDirectory.plain("manager2"));
    }

    /** Changes the header and counts one act further; the version too, as material acts do. */
    static int update(Connection connection, Reference life, String columns) throws SQLException {
        return run(
                connection,
                "UPDATE recourse.grievance SET version = version + 1, revision = revision + 1, " + columns
                        + " WHERE id = ?",
                life.value());
    }

    static int update(Connection connection, int version, Reference life, String columns) throws SQLException {
        return run(
                connection,
                "UPDATE recourse.grievance SET " + columns + " WHERE id = ? AND version = " + version,
                life.value());
    }

    static int run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
