package org.recourse.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    <T extends @Nullable Object> List<T> all(Trip.Row<T> row) {
        var trip = new Trip();
        var answer = trip.ask(sql, row, arguments);
        trip.on(connection);
        return answer.all();
    }

    /** The only row; a function that answers with one always answers. */
    <T extends @Nullable Object> T one(Trip.Row<T> row) {
        return all(row).get(0);
    }

    void run() {
        all(row -> 0);
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
