package org.recourse.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.recourse.oversight.Inquiry.Part;
import org.recourse.oversight.OverdueSql.Statement;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Taxonomy;

/**
 * Statements of a question: for each principal of the caller and each act or step that is asked for the latest rows of
 * the period from one index, and of these the latest. What two principals of the caller see comes once.
 */
abstract class InquirySql {

    /** So many kinds are told apart. */
    static final int KINDS = 40;

    /** What is asked for, of the row that is called {@code d}. */
    final StringBuilder where = new StringBuilder();

    final List<Object> whereValues = new ArrayList<>();

    private final String at;
    private final String seq;

    /**
     * @param at the column of the instant by which rows are asked for and stand in order
     * @param seq what tells rows of one case apart
     */
    InquirySql(Inquiry inquiry, String at, String seq) {
        this.at = at;
        this.seq = seq;
        and(at + " >= ?", offset(inquiry.since()));
        and(at + " < ?", offset(inquiry.until()));
        if (inquiry.severity() != null) {
            and("d.severity = ?", Numbers.of("severity", inquiry.severity().name()));
        }
        if (inquiry.category() != null) {
            and("d.category = ?", Numbers.of("category", inquiry.category()));
        }
        if (inquiry.office() != null && inquiry.question().ofAnOffice()) {
            and("d.office = ?", inquiry.office());
        }
        if (!inquiry.areas().isEmpty()) {
            and("d.area = ANY (?)", (Object) inquiry.areas().toArray(Integer[]::new));
        }
    }

    /** The statements of what the question is about. */
    static InquirySql of(Inquiry inquiry, Taxonomy taxonomy) {
        return switch (inquiry.question().about()) {
            case ACTS -> new DeedSql(inquiry);
            case TIMES -> new TermSql(inquiry, taxonomy);
            case NAMES -> new AboutSql(inquiry);
            case MONEY -> new PromiseSql(inquiry);
        };
    }

    final void and(String condition, Object... values) {
        where.append(" AND ").append(condition);
        whereValues.addAll(List.of(values));
    }

    static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** From which table and by which key of it, once for each value of {@link #keys}. */
    abstract String from();

    /** The acts or steps that are asked for. */
    abstract List<Object> keys();

    /** What stands beside each row {@code r}, as {@code n}; nothing where nothing is looked for. */
    String joined() {
        return "";
    }

    List<Object> joinedValues() {
        return List.of();
    }

    /** What is shown of a row {@code r} and of what stands beside it. */
    String columns() {
        return "r.*";
    }

    /** What rows {@code r} are counted by. */
    abstract String name(By by);

    /** How many of them were in time, and how long the middle one of these took; nothing where nobody had a time. */
    String timing() {
        return "0 AS in_time, NULL::float8 AS days";
    }

    /** The latest rows, or those after or before a mark. */
    final Statement page(Part part) {
        boolean back = part.before() != null;
        var mark = back ? part.before() : part.after();
        var values = values();
        var narrowed = "";
        if (mark != null) {
            narrowed = " AND (" + at + ", d.case_id, " + seq + ") " + (back ? '>' : '<') + " (?, ?, ?)";
            values.add(offset(mark.at()));
            values.add(mark.reference().value());
            values.add(mark.seq());
        }
        values.addAll(joinedValues());
        var text = "SELECT " + columns() + " FROM (" + rows(narrowed, part.most() + 1, back ? "" : " DESC") + ") r"
                + joined() + " ORDER BY " + order("r.at, r.case_id, r.seq", back ? "" : " DESC");
        return new Statement(text, values.toArray());
    }

    /** How many, by something. */
    Statement counts(By by) {
        var values = values();
        values.addAll(joinedValues());
        var text = "SELECT " + name(by) + " AS name, count(*)::int AS number, " + timing() + " FROM ("
                + rows("", Answer.MOST, " DESC") + ") r" + joined() + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT " + KINDS;
        return new Statement(text, values.toArray());
    }

    /** How many in all, no further than to {@code most}, and how many of them in time. */
    final Statement total(int most) {
        var text =
                "SELECT '' AS name, count(*)::int AS number, " + timing() + " FROM (" + rows("", most, " DESC") + ") r";
        return new Statement(text, values().toArray());
    }

    /** The first rows, each with its instant as {@code at} and what tells it apart as {@code seq}. */
    final String rows(String narrowed, int limit, String way) {
        return "SELECT DISTINCT ON (" + order("x.at, x.case_id, x.seq", "")
                + ") x.* FROM unnest((SELECT guard.principals())) p"
                + " CROSS JOIN" + from() + where + narrowed + " ORDER BY " + order(at + ", d.case_id, " + seq, way)
                + " LIMIT " + limit + ") x ORDER BY " + order("x.at, x.case_id, x.seq", way) + " LIMIT " + limit;
    }

    final List<Object> values() {
        var values = new ArrayList<>(keys());
        values.addAll(whereValues);
        return values;
    }

    private static String order(String columns, String way) {
        return columns.replace(", ", way + ", ") + way;
    }

    /** What every row has. */
    static String common(By by) {
        return switch (by.kind()) {
            case OFFICE -> "coalesce(r.office, 0)::text";
            case PLACE -> "coalesce(r.area, 0)::text";
            case CATEGORY -> "coalesce(r.category, 0)::text";
            case SEVERITY -> "r.severity::text";
            default -> throw new IllegalArgumentException("not counted by " + by.key());
        };
    }
}
