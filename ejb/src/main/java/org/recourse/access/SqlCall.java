package org.recourse.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One statement to the database and what it answers; arguments are bound, never written into the text. */
final class SqlCall {

    private final Connection connection;
    private final String sql;
    private final @Nullable Object[] arguments;

    SqlCall(Connection connection, String sql, @Nullable Object... arguments) {
        this.connection = connection;
        this.sql = sql;
        this.arguments = arguments;
    }

    /** How one row becomes a value. */
    interface Row<T extends @Nullable Object> {
        T of(ResultSet row) throws SQLException;
    }

    <T extends @Nullable Object> List<T> all(Row<T> row) {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new GuardRefused(e);
        }
    }

    /** The only row; a function that answers with one always answers. */
    <T extends @Nullable Object> T one(Row<T> row) {
        return all(row).get(0);
    }

    void run() {
        all(row -> 0);
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof List<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(i + 1, arguments[i]);
            }
        }
    }

    static Set<Integer> numbers(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        var numbers = new HashSet<Integer>();
        if (array != null) {
            for (var number : (Object[]) array.getArray()) {
                numbers.add(((Number) number).intValue());
            }
        }
        return numbers;
    }
}
