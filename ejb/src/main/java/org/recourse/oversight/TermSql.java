package org.recourse.oversight;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.grievance.Act;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

/**
 * Statements over times that have ended: those whose date had passed, and those that were ended by an act that does the
 * step. Where the case went elsewhere in time, nobody was in time and nobody late: these are not counted.
 */
final class TermSql extends InquirySql {

    /** Acts that end a step of somebody and do not do it. */
    private static final Set<String> ELSEWHERE = Set.of(
            Act.RECUSE.code(),
            Act.RE_ROUTE.code(),
            Act.ESCALATE.code(),
            Act.WITHDRAW.code(),
            Act.LAPSE.code(),
            Act.APPEAL.code(),
            Act.END_MEASURE.code());

    private final List<Step> steps;
    private final Taxonomy taxonomy;

    TermSql(Inquiry inquiry, Taxonomy taxonomy) {
        super(inquiry, "d.ended_at", "d.step::bigint * 1000000 + d.no");
        this.steps = inquiry.question().steps();
        this.taxonomy = taxonomy;
        if (inquiry.narrow()) {
            and("d.missed");
        }
    }

    @Override
    String from() {
        return " unnest(?::int[], ?::text[]) s(step, doing) CROSS JOIN LATERAL (SELECT d.principal_id, d.case_id,"
                + " d.step::bigint * 1000000 + d.no AS seq, d.ended_at AS at, d.ended_by AS act, d.office, d.severity,"
                + " d.confidentiality, d.category, d.area, d.step, d.started_at, d.due_at, d.missed FROM recourse.term d"
                + " WHERE d.principal_id = p AND d.step = s.step"
                + " AND (d.missed OR d.ended_by = ANY (string_to_array(s.doing, ' ')))";
    }

    @Override
    List<Object> keys() {
        return List.of(
                steps.stream()
                        .map(step -> (int) Numbers.of("step", step.name()))
                        .toArray(Integer[]::new),
                steps.stream().map(this::doing).toList());
    }

    /** The acts that do a step. */
    private String doing(Step step) {
        return taxonomy.step(step).stops().stream()
                .filter(act -> !ELSEWHERE.contains(act))
                .collect(Collectors.joining(" "));
    }

    @Override
    String name(By by) {
        return by.kind() == By.Kind.STEP ? "r.step::text" : common(by);
    }

    @Override
    String timing() {
        return "(count(*) FILTER (WHERE NOT r.missed))::int AS in_time,"
                + " (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.at - r.started_at)::float8)"
                + " FILTER (WHERE NOT r.missed)) / 86400 AS days";
    }
}
