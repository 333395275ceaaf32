package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.Represented;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Texts;

class HistorySheetTest {

    private final Texts texts = Gallery.texts(Bundles.all().fallback(), "/portal");

    /** A case as an office sees it that had it once: of its history what it did itself. */
    private static CaseView former() {
        var one = CaseSheetTest.assigned();
        var rights = new Rights(
                Scope.mask(Set.of(Scope.SKELETON)),
                0,
                Scope.mask(Set.of(Scope.HISTORY)),
                0,
                0,
                Set.of(7),
                Set.of(Relation.FORMER_OFFICE));
        return new CaseView(
                one.reference(),
                one.version(),
                one.now(),
                one.header(),
                one.role(),
                one.me(),
                Set.of(Relation.FORMER_OFFICE),
                rights,
                Set.of(),
                one.categories(),
                one.parties(),
                List.of(),
                Represented.NOBODY,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                one.clocks(),
                one.standings(),
                List.of(),
                "00",
                List.of(),
                List.of());
    }

    private HistoryPage page(List<History.Event> events) {
        var history = new History(former(), new History.Page(events, events.size(), null, false), List.of());
        return new HistorySheet(history, CaseSheetTest.names(), "all").page(List.of(), List.of());
    }

    @Test
    void an_office_that_did_nothing_reads_why_it_sees_no_entry() {
        var page = page(List.of());
        assertThat(texts.t(page.about())).isEqualTo("No entry");
        assertThat(texts.t(Objects.requireNonNull(page.narrow())))
                .isEqualTo("You see only what your own office did, and it has done nothing in this case."
                        + " What others did is not open to your office.");
    }

    @Test
    void an_entry_that_is_not_what_was_written_is_named_in_words() {
        var checked = new History.Checked(4, "9f3a61c09f3a61c09f3a61c0", true);
        var history = new History(former(), new History.Page(List.of(), 7, null, false), List.of(), checked);
        var page = new HistorySheet(history, CaseSheetTest.names(), "all").page(List.of(), List.of());
        assertThat(page.broken()).isTrue();
        assertThat(page.check()).isNull();
        assertThat(texts.t(Objects.requireNonNull(page.whole()))).contains("Entry 4 is not what was written then.");
    }

    @Test
    void an_office_that_acted_reads_that_it_sees_its_own_acts_only() {
        var at = Instant.parse("2026-11-03T08:00:00Z");
        var page = page(List.of(new History.Event(4, at, at, "accept", "official", null, 2, null, Map.of(), "00")));
        assertThat(texts.t(page.about())).isEqualTo("One entry");
        assertThat(Objects.requireNonNull(page.narrow()).key()).isEqualTo("history.narrow");
    }
}
