package org.recourse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;

/**
 * The same unit, roadblock or person in several cases, as far as somebody may know.
 *
 * @param kind unit, roadblock or person
 * @param office the unit, where it is one and its number is known; null else
 * @param party of a person the code of its kind (list party); null else
 * @param cases in how many cases that were taken on: those that are kept no closer than the latest one that the reader sees,
 *     which count from the month after, and those that he sees; counted no further than to 1,000
 * @param first the month in which the first of them said so: a moment would tell which report it was
 * @param last the month in which the last of them said so
 * @param seen the latest of them that the reader sees, ten at most
 */
public record Recurring(
        String kind,
        Mark mark,
        @Nullable Integer office,
        @Nullable String party,
        int cases,
        YearMonth first,
        YearMonth last,
        List<Seen> seen) {

    public Recurring {
        seen = List.copyOf(seen);
    }

    /**
     * Where it stands in the list.
     *
     * @param name by which it is told from others: the beginning of its digest, of which nothing can be read
     */
    public record Mark(Instant at, String name) {}

    /** A case that the reader sees. */
    public record Seen(
            Reference reference,
            Severity severity,
            Confidentiality confidentiality,
            @Nullable String category,
            int area) {}

    /** One for each case that is seen, as the database answers. */
    static Recurring line(ResultSet row) throws SQLException {
        var party = number(row, "party");
        return new Recurring(
                row.getString("kind"),
                new Mark(instant(row, "at"), row.getString("mark")),
                number(row, "office"),
                party == null ? null : Numbers.code("party", party),
                row.getInt("cases"),
                month(row, "first_month"),
                month(row, "last_month"),
                List.of(seen(row)));
    }

    private static Seen seen(ResultSet row) throws SQLException {
        var category = number(row, "category");
        return new Seen(
                new Reference(row.getLong("case_id")),
                Severity.valueOf(Numbers.code("severity", row.getInt("severity"))),
                Confidentiality.valueOf(Numbers.code("confidentiality", row.getInt("confidentiality"))),
                category == null ? null : Numbers.code("category", category),
                row.getInt("area"));
    }

    /** Brings together what the database answers case by case. */
    public static List<Recurring> of(List<Recurring> lines) {
        var found = new LinkedHashMap<Mark, Recurring>();
        lines.forEach(line -> found.merge(line.mark, line, Recurring::with));
        return List.copyOf(found.values());
    }

    private Recurring with(Recurring more) {
        var both = new ArrayList<>(seen);
        both.addAll(more.seen);
        return new Recurring(kind, mark, office, party, cases, first, last, both);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
