package org.recourse.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.grievance.CaseSamples;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.DocketGroup;
import org.recourse.web.shared.part.DocketRow;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.Pager;

class OversightPagesTest {

    private static final Empty NONE =
            new Empty("p-clock", Phrase.of("overdue.none"), Phrase.of("overdue.none.say"), null);
    private static final Pager PAGER = new Pager(Phrase.of("docket.shown", 1), null, null);

    @Test
    void what_is_overdue_is_listed_by_whose_it_is() throws Exception {
        var owners = List.of(
                owner("Labour office, Dalume", "L2", 4, 100, Severity.S2, "PROTECTION_REPORT"),
                owner("Mining office, Salt Bend", "L1", 3, 75, Severity.S4, "ACCEPT_OR_RECUSE"));
        var due = Instant.parse("2026-11-20T21:59:59Z");
        var row = new DocketRow(
                ClockMark.running(due.minusSeconds(864_000), due, Gallery.NOW).of(Phrase.name("step", "PROPOSAL")),
                "/portal/cases/P44P-7J9S-9",
                "P44P-7J9S-9",
                Phrase.name("category", "OHS-01"),
                "Dalume",
                Severity.S2,
                Confidentiality.P2,
                State.IN_ACTION,
                Phrase.words("Labour office, Dalume"),
                "L2");
        var groups = List.of(new DocketGroup(Phrase.of("docket.group.overdue"), true, List.of(row)));
        var page = new OverduePage(Phrase.of("overdue.lead", 7), owners, null, groups, PAGER, NONE);
        assertThat(Gallery.draw("overdue", page))
                .containsSubsequence("7 steps are overdue", "Labour office", "Salt Bend");
    }

    private static OverduePage.Owner owner(
            String name, String level, int count, int share, Severity gravest, String step) {
        return new OverduePage.Owner(
                Phrase.words(name),
                level,
                "/portal/overdue?whose=1",
                count,
                share,
                gravest,
                Phrase.of("overdue.days", 6),
                List.of(Phrase.name("step", step)));
    }

    @Test
    void nothing_overdue_is_no_success_by_itself() throws Exception {
        var page = new OverduePage(Phrase.of("overdue.lead", 0), List.of(), null, List.of(), PAGER, NONE);
        assertThat(Gallery.draw("overdue-none", page)).contains("an alarm about access");
    }

    @Test
    void every_read_of_a_case_is_listed_with_its_reason() throws Exception {
        var reads = List.of(
                read("2026-11-24T06:12:00Z", "Maren Vell", List.of("summary", "history"), null, false),
                read("2026-11-09T09:02:00Z", "Maren Vell", List.of("identity"), "to check consents", true));
        var page = new ReadsPage(
                CaseSamples.head("/reads"),
                List.of(
                        new Figure(Phrase.words("15"), Phrase.of("reads.figure.reads", 15), false),
                        new Figure(Phrase.words("1"), Phrase.of("reads.figure.identity"), true),
                        new Figure(Phrase.words("0"), Phrase.of("reads.figure.accused"), false)),
                reads,
                new Pager(Phrase.of("reads.shown", 15), null, null),
                Phrase.of("reads.note"),
                List.of(new ReadsPage.Tally(Phrase.name("role", "case-manager"), 9)));
        assertThat(Gallery.draw("reads", page)).contains("Reason: to check consents", "Summary, History");
    }

    private static ReadsPage.Read read(
            String at, String who, List<String> scopes, @Nullable String why, boolean close) {
        return new ReadsPage.Read(
                Instant.parse(at),
                Phrase.words(who),
                Phrase.of("reads.as", Phrase.name("role", "case-manager"), "Upper Ombar desk"),
                scopes,
                why == null ? null : Phrase.of("reads.why", why),
                close);
    }
}
