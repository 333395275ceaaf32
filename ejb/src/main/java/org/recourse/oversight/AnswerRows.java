package org.recourse.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Trip;
import org.recourse.oversight.Answer.Count;
import org.recourse.oversight.Answer.Neighbour;
import org.recourse.oversight.Answer.Row;
import org.recourse.oversight.Answer.Sums;
import org.recourse.oversight.Answer.Time;
import org.recourse.shared.Money;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/** Reads what the statements of questions answer. */
final class AnswerRows {

    private AnswerRows() {}

    static Trip.Row<Row> of(Question question) {
        return switch (question.about()) {
            case ACTS -> AnswerRows::deed;
            case TIMES -> AnswerRows::time;
            case NAMES -> row -> row(row, Role.CLOCKWORK.code(), Map.of(), null, null, null);
            case MONEY -> row -> row(row, Role.CLOCKWORK.code(), Map.of(), null, null, sums(row));
        };
    }

    static Trip.Row<Count> counts(Question question) {
        return question.about() == Question.About.MONEY
                ? row -> new Count(row.getString("name"), row.getInt("number"), 0, null, sums(row))
                : AnswerRows::count;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Sums(
                new Money(row.getLong("promised"), currency),
                new Money(row.getLong("paid"), currency),
                new Money(row.getLong("arrived"), currency));
    }

    private static Row deed(ResultSet row) throws SQLException {
        return row(row, row.getString("role"), facts(row), neighbour(row), null, null);
    }

    private static Row time(ResultSet row) throws SQLException {
        var time = new Time(
                Step.valueOf(Numbers.code("step", row.getInt("step"))),
                instant(row, "started_at"),
                instant(row, "due_at"),
                row.getBoolean("missed"));
        return row(row, Role.CLOCKWORK.code(), Map.of(), null, time, null);
    }

    private static Row row(
            ResultSet row,
            String role,
            Map<String, String> facts,
            @Nullable Neighbour beside,
            @Nullable Time time,
            @Nullable Sums sums)
            throws SQLException {
        var category = number(row, "category");
        return new Row(
                new Reference(row.getLong("case_id")),
                row.getLong("seq"),
                instant(row, "at"),
                row.getString("act"),
                role,
                number(row, "office"),
                facts,
                beside,
                time,
                sums,
                Severity.valueOf(Numbers.code("severity", row.getInt("severity"))),
                Confidentiality.valueOf(Numbers.code("confidentiality", row.getInt("confidentiality"))),
                category == null ? null : Numbers.code("category", category),
                row.getInt("area"));
    }

    private static Map<String, String> facts(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("facts").getArray())
                .map(fact -> fact.split("=", 2))
                .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1]));
    }

    private static @Nullable Neighbour neighbour(ResultSet row) throws SQLException {
        var act = row.getString("beside_act");
        return act == null ? null : new Neighbour(act, instant(row, "beside_at"), number(row, "beside_office"));
    }

    static Count count(ResultSet row) throws SQLException {
        double took = row.getDouble("days");
        @Nullable Double days = row.wasNull() ? null : Double.valueOf(took);
        return new Count(row.getString("name"), row.getInt("number"), row.getInt("in_time"), days);
    }

    static Overview.Age age(ResultSet row) throws SQLException {
        return new Overview.Age(row.getInt("age"), row.getInt("severity"), row.getInt("number"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
