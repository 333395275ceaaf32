package org.recourse.web.grievance;

import java.util.List;
import java.util.Map;
import org.recourse.answer.Proposal;
import org.recourse.grievance.Act;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.Words;
import org.recourse.triage.Admission;
import org.recourse.triage.TriageFindings;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;

/** Forms of some acts as somebody has begun to fill them in. */
final class SampleForms {

    private static final Lists LISTS = Lists.of(list -> codes().getOrDefault(list, List.of()));

    private SampleForms() {}

    private static Map<String, List<String>> codes() {
        return Map.of(
                "finding", List.of("SUBSTANTIATED", "PARTLY", "NOT_SUBSTANTIATED", "INCONCLUSIVE"),
                "remedy", List.of("RST", "CMP", "RHB", "SAT", "GNR", "INT"),
                "law_gap", List.of("UNCLEAR", "UNACHIEVABLE", "COSTLY", "NOT_APPLIED", "CONTRADICTORY"),
                "category", List.of("SEC-02", "SEC-03", "EXT-01", "PRC-01", "LIC-02", "WAG-01", "DBT-01", "OTH-99"),
                "severity", List.of("S1", "S2", "S3", "S4"),
                "confidentiality", List.of("P1", "P2", "P3", "P4"),
                "reprisal_yes", List.of("ARMED_OR_OFFICIAL", "KNOWS_IDENTITY", "PRIOR_THREATS", "DEPENDENCE"),
                "reprisal_unknown", List.of("ARMED_OR_OFFICIAL", "KNOWS_IDENTITY"),
                "fear", List.of("NONE", "SOME", "VERY"));
    }

    static Form propose() {
        var binder = Binder.of(Proposal.class, "act.propose", LISTS);
        return binder.again(Map.of(
                        "findings.rows", List.of("2"),
                        "findings.0.allegation", List.of("PRC-01"),
                        "findings.0.finding", List.of("SUBSTANTIATED"),
                        "findings.0.reasons", List.of("On 29 October we put our own weights on the scale."),
                        "items.rows", List.of("1"),
                        "items.0.type", List.of("RST"),
                        "items.0.what", List.of("Pay back 8 % of what each of them sold.")))
                .with("version", "12");
    }

    static Form triage() {
        return Binder.of(TriageFindings.class, "act.triage", LISTS).blank().with("version", "3");
    }

    static List<ActPage.Shelf> shelves() {
        return List.of(
                shelf("suggested", "PRC-01", "DBT-01"),
                shelf("force", "SEC-02", "SEC-03", "EXT-01"),
                shelf("land", "LIC-02"),
                shelf("work", "WAG-01"),
                shelf("other", "OTH-99"));
    }

    private static ActPage.Shelf shelf(String key, String... codes) {
        return new ActPage.Shelf(
                key,
                List.of(codes).stream()
                        .map(code -> Choice.code("category", code))
                        .toList());
    }

    static Form admit() {
        return Binder.of(Admission.class, "act.admit", LISTS)
                .fixed("office", 7)
                .blank()
                .with("version", "5");
    }

    static Form message() {
        return Binder.of(Words.class, "act.message", LISTS).blank();
    }

    static Form answer(Act act) {
        return Binder.of(Confirmation.class, "act." + act.code(), LISTS)
                .fixed("pending", 2)
                .fixed("act", "close")
                .blank()
                .with("version", "31");
    }
}
