package org.recourse.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.oversight.OverdueSql.Statement;

/** Statements over what was done in all cases. */
final class DeedSql extends InquirySql {

    /** Who answers for a desk or an office. */
    private static final List<String> PEOPLE = List.of("liaison", "case-manager", "protection", "official");

    private final List<String> acts;
    private final @Nullable Beside beside;

    DeedSql(Inquiry inquiry) {
        this(inquiry, inquiry.question().acts());
    }

    private DeedSql(Inquiry inquiry, Question.Acts asked) {
        super(inquiry, "d.at", "d.seq");
        acts = codes(asked.acts());
        beside = asked.beside();
        if (asked.when() != null) {
            and("EXISTS (SELECT FROM unnest(d.facts) f WHERE f ~ ?)", asked.when());
        }
        if (asked.except() != null) {
            and("NOT EXISTS (SELECT FROM unnest(d.facts) f WHERE f ~ ?)", asked.except());
        }
        if (inquiry.narrow() && beside != null) {
            and("NOT EXISTS (SELECT" + neighbour(beside, "d") + ')', neighbourValues(beside));
        }
    }

    /** Acts by which a case came to an office. */
    static DeedSql toOffices(Inquiry inquiry) {
        return new DeedSql(
                inquiry,
                new Question.Acts(List.of(Act.ADMIT, Act.ESCALATE, Act.RE_ROUTE, Act.RECUSE), "^office=", null, null));
    }

    private static List<String> codes(List<Act> acts) {
        return acts.stream().map(Act::code).toList();
    }

    private static String neighbour(Beside beside, String row) {
        var same = beside.same() == null
                ? ""
                : " AND (SELECT f FROM unnest(b.facts) f WHERE starts_with(f, ?))"
                        + " = (SELECT f FROM unnest(%1$s.facts) f WHERE starts_with(f, ?))";
        return (" FROM recourse.deed b WHERE b.principal_id = %1$s.principal_id AND b.case_id = %1$s.case_id AND b.seq "
                        + (beside.later() ? '>' : '<') + " %1$s.seq AND "
                        + (beside.acts().isEmpty() ? "b.role" : "b.act")
                        + " = ANY (?)" + same)
                .formatted(row);
    }

    private static Object[] neighbourValues(Beside beside) {
        var asked = beside.acts().isEmpty() ? PEOPLE : codes(beside.acts());
        var same = beside.same();
        return same == null ? new Object[] {asked} : new Object[] {asked, same + '=', same + '='};
    }

    @Override
    String from() {
        return " unnest(?::text[]) a CROSS JOIN LATERAL (SELECT d.principal_id, d.case_id, d.seq, d.at, d.act, d.role,"
                + " d.office, d.facts, d.severity, d.confidentiality, d.category, d.area FROM recourse.deed d"
                + " WHERE d.principal_id = p AND d.act = a";
    }

    @Override
    List<Object> keys() {
        return List.of(acts);
    }

    @Override
    String joined() {
        return beside == null
                ? ""
                : " LEFT JOIN LATERAL (SELECT b.act, b.at, b.office" + neighbour(beside, "r") + " ORDER BY b.seq"
                        + (beside.later() ? "" : " DESC") + " LIMIT 1) n ON true";
    }

    @Override
    List<Object> joinedValues() {
        return beside == null ? List.of() : List.of(neighbourValues(beside));
    }

    @Override
    String columns() {
        return beside == null
                ? "r.*, NULL AS beside_act"
                : "r.*, n.act AS beside_act, n.at AS beside_at, n.office AS beside_office";
    }

    @Override
    String name(By by) {
        return switch (by.kind()) {
            case ACT -> "r.act";
            case BESIDE -> "coalesce(n.act, '')";
            case FACT -> "coalesce(" + fact(by.fact()) + ", '')";
            case CHANGE ->
                "coalesce(" + fact("severity.was") + " || '>' || " + fact("severity") + ", "
                        + fact("confidentiality.was") + " || '>' || " + fact("confidentiality") + ", '')";
            case OFFICE, PLACE, CATEGORY, SEVERITY, STEP, UNIT, ROADBLOCK, PERSON, CURRENCY -> common(by);
        };
    }

    /** The value of a fact; names of facts are ours and hold no sign that means something here. */
    private static String fact(String name) {
        return "(SELECT substr(f, " + (name.length() + 2) + ") FROM unnest(r.facts) f WHERE starts_with(f, '" + name
                + "=') LIMIT 1)";
    }

    /** Where it was done. */
    Statement places() {
        return new Statement(
                "SELECT DISTINCT r.area FROM (" + rows("", Answer.MOST, " DESC") + ") r WHERE r.area IS NOT NULL",
                values().toArray());
    }

    /** How many cases came to the offices of each level, and how many went on from it. */
    Statement levels() {
        return new Statement(
                "SELECT l.level AS name, (count(*) FILTER (WHERE l.came))::int AS number,"
                        + " (count(*) FILTER (WHERE NOT l.came))::int AS in_time, NULL::float8 AS days FROM ("
                        + rows("", Answer.MOST, " DESC") + ") r CROSS JOIN LATERAL (VALUES (" + fact("level")
                        + ", true), (CASE r.act WHEN 'escalate' THEN " + fact("level.was")
                        + " END, false)) l(level, came) WHERE l.level IS NOT NULL GROUP BY 1 ORDER BY 1",
                values().toArray());
    }
}
