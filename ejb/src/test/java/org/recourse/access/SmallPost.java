package org.recourse.access;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.recourse.access.LetterDoors.Signalled;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

/** Signals and letters of {@link SmallDirectory}'s people, for tests of the post. */
public final class SmallPost {

    private SmallPost() {}

    /** An act leaves a signal behind for whoever somebody is at his or her office. */
    public static void signal(Reference life, String signal, String to) throws SQLException {
        try (var connection = TestDatabase.one().app()) {
            var guard = new Guard(connection);
            guard.begin(SmallDirectory.context("manager"), life, null, "note");
            new LetterDoors(connection)
                    .signal(
                            life.value(),
                            List.of(new Signalled(
                                    signal,
                                    SmallDirectory.plain(to),
                                    Instant.now().minusSeconds(1))));
            guard.settle(life, null, Settlement.of());
            connection.commit();
        }
    }

    /** An act tells the first person of the case something. */
    public static void news(Reference life) throws SQLException {
        try (var connection = TestDatabase.one().app()) {
            var guard = new Guard(connection);
            guard.begin(SmallDirectory.context("manager"), life, null, "note");
            new LetterDoors(connection)
                    .news(life.value(), List.of(1), Instant.now().minusSeconds(1));
            guard.settle(life, null, Settlement.of());
            connection.commit();
        }
    }

    /** An act brings a life into danger: from now on somebody on duty has an hour. */
    public static void call(Reference life) throws SQLException {
        try (var connection = TestDatabase.one().app()) {
            var guard = new Guard(connection);
            guard.begin(SmallDirectory.context("manager"), life, null, "note");
            new LetterDoors(connection).call(life.value(), Instant.now().minusSeconds(1));
            guard.settle(life, null, Settlement.of());
            connection.commit();
        }
    }

    /** Somebody of the desk who is on call at these hours of every day. */
    public static OnCall onCall(int officer, String telephone, String since, String until) {
        return new OnCall(
                officer,
                PersonName.opened(ClearText.of("Yusra\nYusra")),
                telephone,
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.parse(since),
                LocalTime.parse(until));
    }

    /** Does something as the product itself, in a transaction. */
    public static <T> T entered(Function<LetterDoors, T> work) {
        return entered(SmallDirectory.clockwork(), work);
    }

    /** Does something as an administrator, in a transaction. */
    public static <T> T administered(Function<LetterDoors, T> work) {
        return entered(SmallDirectory.context("administrator"), work);
    }

    private static <T> T entered(SignedContext context, Function<LetterDoors, T> work) {
        try (var connection = TestDatabase.one().app()) {
            new Guard(connection).enter(context);
            var done = work.apply(new LetterDoors(connection));
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a superuser does to it: time passes, or many letters are there. */
    public static void run(String sql) throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    /** All waiting letters are due now. */
    public static void timePasses() throws SQLException {
        run("UPDATE recourse.letter SET next_at = clock_timestamp() - interval '1 second' WHERE state = 0");
    }

    /** What a superuser reads. */
    public static List<String> ask(String sql) throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
