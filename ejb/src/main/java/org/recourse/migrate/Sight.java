package org.recourse.migrate;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether a login sees every row of the tables from which the ledger is judged. Row security, or a view in the place of a
 * table, could hide some, and what is hidden would be taken for what never was.
 */
final class Sight {

    /** Hidden are rows where anything restricts, or where nothing shows all of them; a superuser sees through both. */
    private static final String HIDING = """
            SELECT t.name
            FROM unnest('{ledger.identity,ledger.stream,ledger.entry,recourse.grievance,recourse.office}'::text[]) t(name)
            LEFT JOIN pg_class c ON c.oid = to_regclass(t.name)
            WHERE c.relkind IS DISTINCT FROM 'r' OR c.relrowsecurity
              AND NOT (SELECT r.rolsuper OR r.rolbypassrls FROM pg_roles r WHERE r.rolname = current_user)
              AND (EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*')
                  AND NOT p.polpermissive)
                OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*')
                  AND p.polpermissive AND pg_get_expr(p.polqual, p.polrelid) = 'true'
                  AND p.polroles && ARRAY[0, (SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user)]::oid[]))
            ORDER BY t.name LIMIT 1""";

    private Sight() {}

    /** Refuses with {@link IllegalStateException} where rows could be hidden, and names the table. */
    static void demand(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(HIDING)) {
            if (row.next()) {
                throw new IllegalStateException(
                        "rows of %s could be hidden from this login, or it is no table: was the database migrated?"
                                .formatted(row.getString(1)));
            }
        }
    }
}
