package org.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recourse.access.Guard;
import org.recourse.access.SmallDirectory;
import org.recourse.access.Trip;
import org.recourse.migrate.TestDatabase;
import org.recourse.oversight.Inquiry.Mark;
import org.recourse.oversight.Inquiry.Part;
import org.recourse.oversight.OverdueSql.Statement;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Taxonomy;

/** Every question as the run role asks it, below the policies. */
class QuestionSqlTest {

    private static final Instant SINCE = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-01T00:00:00Z");

    @BeforeAll
    static void many_deeds() throws SQLException {
        SmallDirectory.enter();
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO recourse.deed (principal_id, case_id, seq, act, at, role, office, facts, open,"
                            + " severity, confidentiality, category, area) SELECT p, 900000 + i, n, a, timestamptz '2026-10-01Z'"
                            + " + i * interval '1 minute', 'case-manager', 1, ARRAY['reason=OUT_OF_SCOPE', 'item=1', 'level=L2'], false,"
                            + " 2, 2, 1, 2 FROM unnest(ARRAY[1, 5]) p, generate_series(1, 4000) i,"
                            + " unnest(ARRAY['reject', 'report-done', 'verify', 'escalate', 'triage']) WITH ORDINALITY x(a, n)"
                            + " ON CONFLICT DO NOTHING");
            statement.execute(
                    "INSERT INTO recourse.term (principal_id, case_id, step, no, started_at, due_at, ended_at,"
                            + " ended_by, missed, office, severity, confidentiality, category, area) SELECT p, 900000 + i, s, 1,"
                            + " timestamptz '2026-10-01Z', timestamptz '2026-10-03Z', timestamptz '2026-10-02Z' + i * interval '1 minute',"
                            + " 'plan-safety', i % 4 = 0, 1, 1, 2, 1, 2 FROM unnest(ARRAY[1, 5]) p, generate_series(1, 1000) i,"
                            + " unnest(ARRAY[3, 4]) s ON CONFLICT DO NOTHING");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE recourse.deed, recourse.term");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_question_can_be_asked_with_every_filter_and_counted_by_all_it_names(Question question)
            throws SQLException {
        var asked = new Inquiry(question, SINCE, UNTIL, Set.of(1, 2), "SEC-01", Severity.S2, 1, true);
        var mark = new Mark(UNTIL, new Reference(42), 7);
        try (var connection = oversight()) {
            for (var inquiry : List.of(asked, Inquiry.of(question, SINCE, UNTIL))) {
                for (var by : question.by()) {
                    ask(connection, sql(inquiry).counts(by), AnswerRows::count);
                }
                ask(connection, sql(inquiry).page(new Part(mark, null, 25)), AnswerRows.of(question));
                ask(connection, sql(inquiry).page(new Part(null, mark, 25)), AnswerRows.of(question));
                ask(connection, sql(inquiry).total(1000), AnswerRows::count);
            }
        }
    }

    @Test
    void what_two_principals_of_the_asker_see_is_counted_once() throws SQLException {
        try (var connection = oversight()) {
            var inquiry = Inquiry.of(Question.REJECTIONS, SINCE, UNTIL);
            assertThat(ask(connection, sql(inquiry).counts(By.OFFICE), AnswerRows::count))
                    .containsExactly(new Answer.Count("1", 4000, 0, null));
        }
    }

    @Test
    void pages_follow_one_another_without_a_gap() throws SQLException {
        var inquiry = Inquiry.of(Question.REJECTIONS, SINCE, UNTIL);
        try (var connection = oversight()) {
            var first = page(connection, inquiry, new Part(null, null, 10));
            var second = page(connection, inquiry, new Part(first.get(9).mark(), null, 10));
            assertThat(first.get(10)).isEqualTo(second.get(0));
            var back = page(connection, inquiry, new Part(null, second.get(0).mark(), 10));
            assertThat(back.get(0)).isEqualTo(first.get(9));
        }
    }

    @Test
    void what_stands_beside_an_act_is_of_the_same_thing() throws SQLException {
        try (var connection = oversight()) {
            var rows = page(connection, Inquiry.of(Question.VERIFICATIONS, SINCE, UNTIL), new Part(null, null, 5));
            assertThat(rows)
                    .allMatch(row -> row.beside() != null && row.beside().act().equals("verify"));
            var narrow = new Inquiry(Question.VERIFICATIONS, SINCE, UNTIL, Set.of(), null, null, null, true);
            assertThat(page(connection, narrow, new Part(null, null, 5))).isEmpty();
        }
    }

    @Test
    void of_times_it_is_told_how_many_were_in_time_and_how_long_the_middle_one_took() throws SQLException {
        try (var connection = oversight()) {
            var inquiry = new Inquiry(Question.PROTECTION, SINCE, UNTIL, Set.of(), null, Severity.S1, null, false);
            var counts = ask(connection, sql(inquiry).counts(By.STEP), AnswerRows::count);
            assertThat(counts).allMatch(count -> count.days() != null && count.days() > 1 && count.days() < 2);
            assertThat(counts.stream().mapToInt(Answer.Count::number).sum())
                    .isGreaterThan(
                            counts.stream().mapToInt(Answer.Count::inTime).sum());
        }
    }

    @Test
    void a_question_walks_one_index_from_the_latest_on_and_sorts_no_more_than_a_page() throws SQLException {
        try (var connection = oversight()) {
            var plan = plan(
                    connection,
                    sql(Inquiry.of(Question.REJECTIONS, SINCE, UNTIL)).page(new Part(null, null, 25)));
            assertThat(plan).contains("Index Scan Backward using deed_act").doesNotContain("Seq Scan on deed");
            var times = plan(
                    connection,
                    sql(Inquiry.of(Question.PROTECTION, SINCE, UNTIL)).page(new Part(null, null, 25)));
            assertThat(times).contains("using term_step").doesNotContain("Seq Scan on term");
            assertThat(plan(connection, AgeSql.ages(UNTIL)))
                    .contains("using deed_open")
                    .doesNotContain("Seq Scan on deed");
        }
    }

    @Test
    void levels_and_places_are_asked_for_as_well() throws SQLException {
        try (var connection = oversight()) {
            var arrivals = Inquiry.of(Question.ARRIVALS, SINCE, UNTIL);
            ask(connection, DeedSql.toOffices(arrivals).levels(), AnswerRows::count);
            ask(connection, new DeedSql(arrivals).places(), row -> row.getInt(1));
            assertThat(ask(connection, AgeSql.ages(UNTIL), AnswerRows::age)).hasSize(20);
        }
    }

    private static InquirySql sql(Inquiry inquiry) {
        return inquiry.question().aboutTimes() ? new TermSql(inquiry, Taxonomy.standard()) : new DeedSql(inquiry);
    }

    private static List<Answer.Row> page(Connection connection, Inquiry inquiry, Part part) throws SQLException {
        return ask(connection, sql(inquiry).page(part), AnswerRows.of(inquiry.question()));
    }

    private static <T> List<T> ask(Connection connection, Statement asked, Trip.Row<T> row) {
        var trip = new Trip();
        var answer = trip.ask(asked.text(), row, asked.values());
        trip.on(connection);
        return answer.all();
    }

    private static String plan(Connection connection, Statement asked) {
        var explained = new Statement("EXPLAIN " + asked.text(), asked.values());
        return String.join("\n", ask(connection, explained, row -> row.getString(1)));
    }

    private static Connection oversight() throws SQLException {
        var connection = TestDatabase.one().app();
        assertThat(new Guard(connection).enter(SmallDirectory.context("oversight")))
                .isTrue();
        return connection;
    }
}
