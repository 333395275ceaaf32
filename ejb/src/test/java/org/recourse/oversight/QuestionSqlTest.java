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
import org.recourse.shared.Money;
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
            statement.execute(
                    "INSERT INTO recourse.about (principal_id, case_id, kind, digest, at, said, office, severity,"
                            + " confidentiality, category, area) SELECT p, 900000 + i, 'unit', repeat(md5((i % 400)::text), 2),"
                            + " timestamptz '2026-10-01Z' + i * interval '1 minute', false, 1 + i % 400, 2, 2, 1, 2"
                            + " FROM unnest(ARRAY[1, 5]) p, generate_series(1, 4000) i ON CONFLICT DO NOTHING");
            statement.execute(
                    "INSERT INTO recourse.promise (principal_id, case_id, item, at, currency, promised, paid, arrived,"
                            + " office, severity, confidentiality, category, area) SELECT p, 900000 + i, 1, timestamptz '2026-10-01Z'"
                            + " + i * interval '1 minute', CASE i % 4 WHEN 0 THEN 'EUR' ELSE 'USD' END, 1000, 600, 200, 1, 2, 2, 1, 2"
                            + " FROM unnest(ARRAY[1, 5]) p, generate_series(1, 4000) i ON CONFLICT DO NOTHING");
            statement.execute(
                    "INSERT INTO recourse.stage (principal_id, case_id, no, digest, site, stage, since, precise,"
                            + " barrier, at, severity, confidentiality, category, area) SELECT p, 900000 + i, 2,"
                            + " repeat(md5((i % 50)::text), 2), CASE i % 2 WHEN 0 THEN 2 END, 'F' || i % 6, date '2015-01-01' + i, 3, 'COST', timestamptz '2026-10-01Z'"
                            + " + i * interval '1 minute', 2, 2, 1, 2 FROM unnest(ARRAY[1, 5]) p, generate_series(1, 4000) i"
                            + " ON CONFLICT DO NOTHING");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE recourse.deed, recourse.term, recourse.about, recourse.promise, recourse.stage");
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
                    ask(connection, sql(inquiry).counts(by), AnswerRows.counts(question));
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
    void whom_cases_name_and_what_was_promised_walk_one_index_each() throws SQLException {
        try (var connection = oversight()) {
            var named = sql(Inquiry.of(Question.ACCUSED, SINCE, UNTIL)).page(new Part(null, null, 25));
            assertThat(plan(connection, named)).contains("using about_kind").doesNotContain("Seq Scan on about");
            var promised = sql(Inquiry.of(Question.PROMISES, SINCE, UNTIL)).page(new Part(null, null, 25));
            assertThat(plan(connection, promised))
                    .contains("Index Scan Backward using promise_at")
                    .doesNotContain("Seq Scan on promise");
        }
    }

    @Test
    void each_unit_is_counted_once_for_a_case_and_each_currency_is_summed_apart() throws SQLException {
        try (var connection = oversight()) {
            var units = ask(
                    connection,
                    sql(Inquiry.of(Question.ACCUSED, SINCE, UNTIL)).counts(By.UNIT),
                    AnswerRows.counts(Question.ACCUSED));
            assertThat(units).hasSize(40).allMatch(count -> count.number() == 10);
            var sums = ask(
                    connection,
                    sql(Inquiry.of(Question.PROMISES, SINCE, UNTIL)).counts(By.OFFICE),
                    AnswerRows.counts(Question.PROMISES));
            assertThat(sums).extracting(Answer.Count::number).containsExactly(3000, 1000);
            assertThat(sums.get(0).sums())
                    .isEqualTo(new Answer.Sums(
                            new Money(3_000_000, "USD"), new Money(1_800_000, "USD"), new Money(600_000, "USD")));
        }
    }

    @Test
    void sites_stand_by_what_was_said_of_them_last_and_go_on_where_a_page_ended() throws SQLException {
        try (var connection = oversight()) {
            var first = sites(connection, StageSql.of(null, 10));
            assertThat(first).hasSize(10).allMatch(site -> site.stages().size() == Formalised.MOST);
            assertThat(first).extracting(Formalised::site).containsOnly(2, null);
            var second = sites(connection, StageSql.of(first.get(4).mark(), 5));
            assertThat(second).isEqualTo(first.subList(5, 10));
            assertThat(plan(connection, StageSql.of(null, 10)))
                    .contains("using stage_at", "stage_of")
                    .doesNotContain("Seq Scan on stage");
        }
    }

    private static List<Formalised> sites(Connection connection, Statement asked) throws SQLException {
        return Formalised.of(ask(connection, asked, FormalisationService::line));
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
        return InquirySql.of(inquiry, Taxonomy.standard());
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
