package org.recourse.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.recourse.access.KeyRing;
import org.recourse.access.Unopenable;
import org.recourse.access.Vault;
import org.recourse.access.WrappedKey;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Reference;

/**
 * Whether the keys of a folder are those of a database: each wrapped key of a case must unwrap. No text is opened, and
 * nothing that was unwrapped is kept. Only a superuser may read the wrapped keys of all cases.
 *
 * @param open how many unwrap
 * @param shut how many do not
 */
record KeysFit(long open, long shut) {

    private static final int FETCH = 2_000;

    static KeysFit of(Connection connection, KeyRing keys) throws SQLException {
        var vault = new Vault(keys);
        long open = 0;
        long shut = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery("SELECT case_id, no, kek, wrapped FROM recourse.case_key")) {
                while (rows.next()) {
                    if (opens(vault, rows)) {
                        open++;
                    } else {
                        shut++;
                    }
                }
            }
        }
        return new KeysFit(open, shut);
    }

    /** What is no key of a case at all opens as little as a wrong one. */
    private static boolean opens(Vault vault, ResultSet row) throws SQLException {
        try {
            var wrapped = new WrappedKey(row.getInt("no"), row.getInt("kek"), row.getBytes("wrapped"));
            vault.unwrap(StreamName.of(new Reference(row.getLong("case_id"))), wrapped);
            return true;
        } catch (Unopenable | IllegalArgumentException shut) {
            return false;
        }
    }
}
