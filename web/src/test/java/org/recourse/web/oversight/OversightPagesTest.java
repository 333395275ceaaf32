package org.recourse.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.DocketGroup;
import org.recourse.web.shared.part.DocketRow;
import org.recourse.web.shared.part.Empty;
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
}
