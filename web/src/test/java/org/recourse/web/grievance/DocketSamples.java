package org.recourse.web.grievance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.marks.Clock;
import org.recourse.web.shared.marks.Count;

/** A desk's list on the day of the gallery. */
final class DocketSamples {

    private DocketSamples() {}

    static DocketPage page() {
        return page("mine", List.of(), groups(), null);
    }

    static DocketPage narrowed(List<DocketGroup> groups) {
        var chips = List.of(
                new DocketFilter.Chip(Phrase.name("severity", "S2"), "/portal/cases?part=mine"),
                new DocketFilter.Chip(Phrase.words("Dalume"), "/portal/cases?part=mine&severity=S2"));
        return page("open", chips, groups, "docket.reference.unreadable");
    }

    static DocketPage nothing() {
        return new DocketPage(
                Phrase.of("docket.lead.mine", 0),
                tabs("mine", 0),
                "",
                null,
                filters(),
                List.of(),
                "/portal/cases",
                List.of(),
                null,
                null,
                Phrase.of("docket.soonest", Instant.parse("2026-11-26T12:00:00Z")));
    }

    private static DocketPage page(
            String part, List<DocketFilter.Chip> chips, List<DocketGroup> groups, @Nullable String trouble) {
        return new DocketPage(
                Phrase.of("docket.lead." + part, 31),
                tabs(part, 31),
                trouble == null ? "" : "7K3M-9TQD",
                trouble == null ? null : Phrase.of(trouble),
                filters(),
                chips,
                "/portal/cases?part=" + part,
                groups,
                "/portal/cases?after=0190",
                null,
                null);
    }

    private static List<DocketPage.Tab> tabs(String part, int mine) {
        return List.of(
                new DocketPage.Tab("mine", "/portal/cases", Count.of(mine), part.equals("mine")),
                new DocketPage.Tab("open", "/portal/cases?part=open", new Count(100, true, false), part.equals("open")),
                new DocketPage.Tab("closed", "/portal/cases?part=closed", Count.of(8), part.equals("closed")));
    }

    private static List<DocketFilter> filters() {
        return List.of(
                filter("state", Phrase.name("state", "IN_ACTION")),
                filter("severity", Phrase.name("severity", "S2")),
                filter("category", Phrase.name("category", "PRC-01")),
                filter("area", Phrase.words("Dalume")),
                filter("late", Phrase.of("docket.late.yes")));
    }

    private static DocketFilter filter(String name, Phrase one) {
        return new DocketFilter(
                name,
                List.of(
                        new DocketFilter.Option("", Phrase.of("docket.any." + name), true),
                        new DocketFilter.Option("x", one, false)));
    }

    static List<DocketGroup> groups() {
        var office = Phrase.of("docket.waits.office", "Labour office, Dalume", "L2");
        var person = Phrase.of("docket.waits.complainant");
        var rows = List.of(
                row(
                        "P44P-7J9S-9",
                        "OHS-01",
                        "Dalume",
                        State.IN_ACTION,
                        Severity.S2,
                        Confidentiality.P2,
                        running(Step.PROTECTION_REPORT, "2026-11-22T21:59:59Z", 2),
                        office),
                row(
                        "NS9R-00KC-9",
                        "LIC-01",
                        "Nessor",
                        State.ASSIGNED,
                        Severity.S4,
                        Confidentiality.P1,
                        running(Step.ACCEPT_OR_RECUSE, "2026-11-23T21:59:59Z", 2),
                        office),
                row(
                        "YSZT-8R92-Y",
                        "SEC-03",
                        "Dalume",
                        State.TRIAGED,
                        Severity.S1,
                        Confidentiality.P3,
                        running(Step.ADMISSIBILITY, "2026-11-24T16:00:00Z", 1),
                        null),
                row(
                        "7K3M-9TQD-4",
                        "PRC-01",
                        "Nessor",
                        State.PROPOSED,
                        Severity.S3,
                        Confidentiality.P2,
                        running(Step.RELEASE, "2026-11-25T21:59:59Z", 1),
                        null),
                row(
                        "X6ME-K4S4-8",
                        "LSM-01",
                        "Nessor",
                        State.UNDER_APPEAL,
                        Severity.S3,
                        Confidentiality.P2,
                        running(Step.APPEAL_DECISION, "2026-11-26T21:59:59Z", 1),
                        office),
                row(
                        "JQN4-K9G1-W",
                        "EXT-01",
                        "Dalume",
                        State.DISPUTED,
                        Severity.S2,
                        Confidentiality.P4,
                        running(Step.REVIEW_DISPUTE, "2026-11-27T21:59:59Z", 1),
                        null),
                row(
                        "82XP-EP2C-Q",
                        "ENV-01",
                        "Dalume",
                        State.REMEDY,
                        Severity.S2,
                        Confidentiality.P1,
                        running(Step.VERIFY_REMEDY, "2026-12-04T21:59:59Z", 0),
                        null),
                row(
                        "GRVG-STBR-J",
                        "LND-01",
                        "Nessor",
                        State.AWAITING_COMPLAINANT,
                        Severity.S3,
                        Confidentiality.P2,
                        Clock.paused(Step.PROPOSAL),
                        person),
                row(
                        "BE13-CXKY-C",
                        "EVI-01",
                        "Nessor",
                        State.OFFERED,
                        Severity.S2,
                        Confidentiality.P2,
                        running(Step.APPEAL_WINDOW, "2026-12-25T21:59:59Z", 0),
                        person),
                row(
                        "Q2QJ-5ES8-B",
                        "SVC-01",
                        "Nessor",
                        State.CLOSED,
                        Severity.S4,
                        Confidentiality.P1,
                        Clock.none(),
                        Phrase.of("docket.waits.nobody")));
        return DocketGroup.of(rows, Gallery.NOW, Gallery.PLACE);
    }

    static Clock running(Step step, String due, int stage) {
        return Clock.running(step, Instant.parse(due), stage, Gallery.NOW);
    }

    private static DocketRow row(
            String reference,
            String category,
            String place,
            State state,
            Severity severity,
            Confidentiality confidentiality,
            Clock clock,
            @Nullable Phrase waitsFor) {
        return new DocketRow(
                reference, category, Phrase.words(place), state, severity, confidentiality, clock, waitsFor);
    }
}
