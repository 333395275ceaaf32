package org.recourse.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database together and are answered together: one round trip, however many they are. They run
 * in their order, each sees what those before it did, and where one fails none after it runs.
 */
public final class Trip {

    private final List<String> texts = new ArrayList<>();
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private final List<Answer<?>> answers = new ArrayList<>();

    /** How one row becomes a value. */
    @FunctionalInterface
    public interface Row<T extends @Nullable Object> {
        T of(ResultSet row) throws SQLException;
    }

    /** What a statement answered, once the trip is over. */
    public static final class Answer<T extends @Nullable Object> {

        private final Row<T> row;
        private @Nullable List<T> rows;

        private Answer(Row<T> row) {
            this.row = row;
        }

        private void read(ResultSet found) throws SQLException {
            var read = new ArrayList<T>();
            while (found.next()) {
                read.add(row.of(found));
            }
            rows = read;
        }

        /** All rows; fails before the trip. */
        public List<T> all() {
            return Collections.unmodifiableList(Objects.requireNonNull(rows, "not asked yet"));
        }

        /** The only row; fails where there is none. */
        public T one() {
            return all().get(0);
        }
    }

    /**
     * Takes a statement along.
     *
     * @param sql one statement that answers with rows, without a semicolon
     * @param values bound in their order; a list of texts is an array of them
     */
    public <T extends @Nullable Object> Answer<T> ask(String sql, Row<T> row, @Nullable Object... values) {
        var answer = new Answer<>(row);
        texts.add(sql);
        Collections.addAll(arguments, values);
        answers.add(answer);
        return answer;
    }

    /** Goes there and back; refuses with {@link GuardRefused} where the database refuses any of it. */
    public void on(Connection connection) {
        try (var statement = connection.prepareStatement(String.join("; ", texts))) {
            bind(statement);
            statement.execute();
            for (var answer : answers) {
                try (var rows = statement.getResultSet()) {
                    answer.read(rows);
                }
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new GuardRefused(e);
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            var value = arguments.get(i);
            if (value instanceof List<?> several) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", several.toArray()));
            } else if (value instanceof Integer[] numbers) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("int4", numbers));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("int8", numbers));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
