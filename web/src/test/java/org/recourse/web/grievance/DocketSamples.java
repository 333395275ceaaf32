package org.recourse.web.grievance;

import static org.recourse.web.grievance.CaseSamples.running;
import static org.recourse.web.grievance.CaseSamples.say;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.Kind;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.Chip;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.DocketGroup;
import org.recourse.web.shared.part.DocketRow;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** A desk's list on the day of the gallery. */
final class DocketSamples {

    private static final Empty NOTHING = new Empty(
            "p-clock",
            Phrase.of("docket.nothing.mine"),
            Phrase.of("docket.soonest", Instant.parse("2026-11-26T12:00:00Z")),
            Action.other(Phrase.of("docket.others"), "/portal/cases?part=open"));

    private static final Empty UNFIT = new Empty(
            "i-search",
            Phrase.of("docket.unfit"),
            Phrase.of("docket.unfit.say"),
            Action.other(Phrase.of("filter.clear"), "/portal/cases?part=open"));

    private DocketSamples() {}

    static DocketPage page() {
        return page("mine", List.of(), groups(), null, NOTHING);
    }

    static DocketPage narrowed(List<DocketGroup> groups) {
        var chips = List.of(
                new Chip(Phrase.name("severity", "S2"), "/portal/cases?part=mine", false, true),
                new Chip(say("Dalume"), "/portal/cases?part=mine&severity=S2", false, true));
        return page("open", chips, groups, Phrase.of("docket.reference.unreadable"), UNFIT);
    }

    static DocketPage nothing() {
        return page("mine", List.of(), List.of(), null, NOTHING);
    }

    private static DocketPage page(
            String part, List<Chip> chips, List<DocketGroup> groups, @Nullable Phrase trouble, Empty empty) {
        int mine = groups.isEmpty() ? 0 : 31;
        return new DocketPage(
                Phrase.of("docket.lead." + part, mine),
                null,
                List.of(
                        part("mine", Count.of(mine), part),
                        part("open", new Count(100, true, false), part),
                        part("closed", Count.of(8), part)),
                trouble == null ? "" : "7K3M-9TQD",
                trouble,
                selects(),
                chips,
                "/portal/cases?part=" + part,
                groups,
                new Pager(Phrase.of("docket.shown.more", 10), "/portal/cases?after=0190", null),
                empty);
    }

    private static DocketPage.Part part(String code, Count count, String current) {
        return new DocketPage.Part(code, "/portal/cases?part=" + code, count, code.equals(current));
    }

    private static List<Field> selects() {
        return List.of(
                select("state", Choice.code("state", "IN_ACTION")),
                select("severity", Choice.code("severity", "S2")),
                select("category", Choice.code("category", "PRC-01")),
                select("area", new Choice("TW-DA", say("Dalume"))),
                select("late", new Choice("yes", Phrase.of("docket.late.yes"))));
    }

    private static Field select(String name, Choice choice) {
        var label = Phrase.of("docket.filter." + name);
        return new Field(
                name, Kind.SELECT, label, null, true, false, List.of(), List.of(choice), null, 0, List.of(), false);
    }

    static List<DocketGroup> groups() {
        var office = say("Labour office, Dalume");
        var you = Phrase.of("docket.you");
        var person = Phrase.of("docket.waits.complainant");
        return new Agenda(Gallery.NOW, Gallery.PLACE)
                .groups(List.of(
                        row(
                                "P44P-7J9S-9",
                                "OHS-01",
                                State.IN_ACTION,
                                Severity.S2,
                                Confidentiality.P2,
                                running(Step.PROTECTION_REPORT, "2026-11-22T21:59:59Z"),
                                office,
                                "L2"),
                        row(
                                "NS9R-00KC-9",
                                "LIC-01",
                                State.ASSIGNED,
                                Severity.S4,
                                Confidentiality.P1,
                                running(Step.ACCEPT_OR_RECUSE, "2026-11-23T21:59:59Z"),
                                office,
                                "L1"),
                        row(
                                "YSZT-8R92-Y",
                                "SEC-03",
                                State.TRIAGED,
                                Severity.S1,
                                Confidentiality.P3,
                                running(Step.ADMISSIBILITY, "2026-11-24T16:00:00Z"),
                                you,
                                null),
                        row(
                                "7K3M-9TQD-4",
                                "PRC-01",
                                State.PROPOSED,
                                Severity.S3,
                                Confidentiality.P2,
                                running(Step.RELEASE, "2026-11-25T21:59:59Z"),
                                you,
                                null),
                        row(
                                "X6ME-K4S4-8",
                                "LSM-01",
                                State.UNDER_APPEAL,
                                Severity.S3,
                                Confidentiality.P2,
                                running(Step.APPEAL_DECISION, "2026-11-26T21:59:59Z"),
                                office,
                                "L4"),
                        row(
                                "JQN4-K9G1-W",
                                "EXT-01",
                                State.DISPUTED,
                                Severity.S2,
                                Confidentiality.P4,
                                running(Step.REVIEW_DISPUTE, "2026-11-27T21:59:59Z"),
                                you,
                                null),
                        row(
                                "82XP-EP2C-Q",
                                "ENV-01",
                                State.REMEDY,
                                Severity.S2,
                                Confidentiality.P1,
                                running(Step.VERIFY_REMEDY, "2026-12-04T21:59:59Z"),
                                you,
                                null),
                        row(
                                "GRVG-STBR-J",
                                "LND-01",
                                State.AWAITING_COMPLAINANT,
                                Severity.S3,
                                Confidentiality.P2,
                                ClockMark.paused(Phrase.name("step", "PROPOSAL")),
                                person,
                                null),
                        row(
                                "BE13-CXKY-C",
                                "EVI-01",
                                State.OFFERED,
                                Severity.S2,
                                Confidentiality.P2,
                                running(Step.APPEAL_WINDOW, "2026-12-25T21:59:59Z"),
                                person,
                                null)));
    }

    private static DocketRow row(
            String reference,
            String category,
            State state,
            Severity severity,
            Confidentiality confidentiality,
            ClockMark clock,
            Phrase owner,
            @Nullable String level) {
        return new DocketRow(
                clock,
                "/portal/cases/" + reference,
                reference,
                Phrase.name("category", category),
                "Dalume",
                severity,
                confidentiality,
                state,
                owner,
                level,
                null);
    }
}
