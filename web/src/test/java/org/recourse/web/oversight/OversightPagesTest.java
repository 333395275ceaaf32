package org.recourse.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Area;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.grievance.State;
import org.recourse.oversight.Overdue;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

class OversightPagesTest {

    private static final Empty NONE =
            new Empty("p-clock", Phrase.of("overdue.none"), Phrase.of("overdue.none.say"), null);
    private static final Pager PAGER = new Pager(Phrase.of("overdue.shown", 1), null, null);

    @Test
    void what_is_overdue_is_listed_by_whose_it_is() throws Exception {
        var owners = List.of(
                owner("Labour office, Dalume", "L2", 4, 100, Severity.S2, "PROTECTION_REPORT"),
                owner("Mining office, Salt Bend", "L1", 3, 75, Severity.S4, "ACCEPT_OR_RECUSE"));
        var row = sheet().page(
                        7,
                        List.of(),
                        new Overdue.Page(List.of(late(Step.PROPOSAL, 2, Level.L2)), null, null),
                        new Overdue.Query(null, null, null, 25))
                .rows()
                .get(0);
        var page = new OverduePage(Phrase.of("overdue.lead", 7), owners, null, List.of(row), PAGER, NONE);
        assertThat(Gallery.draw("overdue", page))
                .containsSubsequence("7 steps are overdue", "Labour office", "Salt Bend", "the next office up gets it");
    }

    @Test
    void each_step_says_whose_it_is_and_who_gets_it_next() {
        assertThat(next(late(Step.PROPOSAL, 2, Level.L2))).isEqualTo("overdue.next.office");
        assertThat(next(late(Step.PROPOSAL, 2, Level.L5))).isEqualTo("overdue.next.top");
        assertThat(next(late(Step.CALL_BACK_30, 1, null))).isEqualTo("overdue.next.desk");
        assertThat(next(late(Step.BREAK_GLASS_REVIEW, null, null))).isEqualTo("overdue.next.same");
    }

    @Test
    void a_step_that_began_again_says_which_date_was_missed_and_which_one_the_list_of_cases_shows() throws Exception {
        var page = sheet().page(
                        1,
                        List.of(new Overdue.Owner(2, 1, 1, Severity.S2, null, Set.of(Step.PROPOSAL))),
                        new Overdue.Page(List.of(late(Step.PROPOSAL, 2, Level.L2)), null, null),
                        new Overdue.Query(null, null, null, 25));
        var row = page.rows().get(0);
        assertThat(row.late().note()).isEqualTo(Phrase.of("overdue.missed", Phrase.name("step", "PROPOSAL")));
        assertThat(row.again())
                .isEqualTo(ClockMark.by(
                        Gallery.NOW.plusSeconds(90_000),
                        Gallery.NOW,
                        Phrase.of("overdue.again", Phrase.name("step", "PROPOSAL"))));
        assertThat(Gallery.draw("overdue-again", page))
                .containsSubsequence(
                        "one came late",
                        "in time here",
                        "14 days late",
                        "Missed first: Proposal",
                        "Due tomorrow",
                        "Begun again: Proposal");
    }

    @Test
    void a_long_list_goes_on_and_back_by_the_rows_that_it_shows() {
        var row = late(Step.PROPOSAL, 2, Level.L2);
        var mark = new Overdue.Mark(row.late(), row.reference(), row.step(), row.no());
        var page = sheet().page(
                        30,
                        List.of(),
                        new Overdue.Page(List.of(row), mark, mark),
                        new Overdue.Query(2, null, null, 25));
        assertThat(page.pager().next()).startsWith("/portal/overdue?whose=2&after=2026-11-10T21%3A59%3A59Z_");
        assertThat(page.pager().previous())
                .startsWith("/portal/overdue?whose=2&before=")
                .endsWith("_PROPOSAL.301");
        assertThat(page.pager().first()).isEqualTo("/portal/overdue?whose=2");
    }

    private static String next(Overdue.Late late) {
        return sheet().page(
                        1,
                        List.of(),
                        new Overdue.Page(List.of(late), null, null),
                        new Overdue.Query(null, null, null, 25))
                .rows()
                .get(0)
                .next()
                .key();
    }

    private static OverdueSheet sheet() {
        return new OverdueSheet(country(), Taxonomy.standard(), Gallery.NOW);
    }

    private static CountryNames country() {
        var areas = List.of(new Area(1, "XT", null, "UTC", "C", Names.same("Tarwen")));
        var offices = List.of(
                new Office(1, "DES", "DESK", Level.L2, 1, Set.of(), true, Set.of(), Set.of(), Names.same("The desk")),
                new Office(
                        2,
                        "LAB",
                        "LABOUR_INSP",
                        Level.L2,
                        1,
                        Set.of(),
                        true,
                        Set.of(),
                        Set.of(),
                        Names.same("Labour")));
        var calendar = new Calendar("C", Set.of(), Set.of());
        return new CountryNames(new Country(areas, List.of(calendar), offices, List.of(), List.of()), "en");
    }

    private static Overdue.Late late(Step step, @Nullable Integer office, @Nullable Level level) {
        return new Overdue.Late(
                new Reference(42),
                step,
                301,
                List.of(Step.TELL),
                Instant.parse("2026-11-10T21:59:59Z"),
                Gallery.NOW.plusSeconds(90_000),
                Instant.parse("2026-11-11T00:00:01Z"),
                7,
                office,
                State.IN_ACTION,
                Severity.S2,
                Confidentiality.P2,
                level,
                "OHS-01",
                1);
    }

    private static OverduePage.Owner owner(
            String name, String level, int count, int share, Severity gravest, String step) {
        return new OverduePage.Owner(
                Phrase.words(name),
                level,
                "/portal/overdue?whose=1",
                count,
                share,
                null,
                gravest,
                Instant.parse("2026-11-19T09:00:00Z"),
                List.of(Phrase.name("step", step)));
    }

    @Test
    void nothing_overdue_is_no_success_by_itself() throws Exception {
        var page = new OverduePage(Phrase.of("overdue.lead", 0), List.of(), null, List.of(), PAGER, NONE);
        assertThat(Gallery.draw("overdue-none", page)).contains("an alarm about access");
    }
}
