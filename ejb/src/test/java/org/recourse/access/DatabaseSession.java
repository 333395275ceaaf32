package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.recourse.migrate.TestDatabase;

/** A login of the run role for each test, with what an injected statement could do with it. */
abstract class DatabaseSession {

    Connection connection;
    Guard guard;

    @BeforeAll
    static void people() throws SQLException {
        SmallDirectory.enter();
    }

    @BeforeEach
    void login() throws SQLException {
        connection = TestDatabase.one().app();
        guard = new Guard(connection);
    }

    @AfterEach
    void logout() throws SQLException {
        connection.close();
    }

    /** Runs a statement and takes it back; answers with the SQLState of the refusal, or nothing where it ran. */
    String attempt(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            connection.rollback(before);
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String table) throws SQLException {
        return SmallCase.count(connection, "SELECT count(*) FROM " + table);
    }

    String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    List<String> column(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    void commitIsRefused() throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("23514");
            return;
        }
        throw new AssertionError("it was committed");
    }
}
