package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Docket;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.SearchWords;

class FoundSheetTest {

    private static DocketAsk ask(String... parameters) {
        var map = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.putSingle(parameters[i], parameters[i + 1]);
        }
        return new DocketAsk(map);
    }

    private static FoundSheet sheet(DocketAsk ask, int mine, int open, int closed, boolean begun) {
        return sheet(ask, "gate", new Docket.Counts(mine, open, closed, 0), begun);
    }

    private static FoundSheet sheet(DocketAsk ask, String typed, Docket.Counts counts, boolean begun) {
        var found = new Docket.Found(new Docket.Page(List.of(), null, null), counts, begun, false);
        return new FoundSheet(ask, found, new Typed(typed));
    }

    @Test
    void it_is_said_how_many_cases_have_the_words() {
        var lead = sheet(ask("words", "gate"), 3, 1, 0, false).lead();
        assertThat(lead.key()).isEqualTo("docket.found.mine");
        assertThat(lead.arguments()).containsExactly(3, "\u2068gate\u2069");
        assertThat(sheet(ask("words", "gate", "part", "closed"), 400, 500, 101, false)
                        .lead()
                        .key())
                .isEqualTo("docket.found.closed.more");
    }

    @Test
    void it_is_said_that_only_beginnings_were_found() {
        assertThat(sheet(ask("words", "gate"), 1, 0, 0, false).note()).isNull();
        assertThat(sheet(ask("words", "gate"), 1, 0, 0, true).note()).isNotNull();
    }

    @Test
    void where_there_is_none_here_the_way_leads_to_the_others() {
        var empty =
                sheet(ask("words", "gate", "severity", "S1"), 0, 2, 5, false).empty();
        assertThat(empty.title().key()).isEqualTo("docket.found.elsewhere");
        assertThat(Objects.requireNonNull(empty.action()).href()).isEqualTo("/portal/cases?part=closed&words=gate");
        assertThat(sheet(ask("words", "gate"), 0, 400, 601, false)
                        .empty()
                        .text()
                        .key())
                .isEqualTo("docket.found.elsewhere.more");
        var nowhere = sheet(ask("words", "gate"), 0, 0, 0, false).empty();
        assertThat(nowhere.title().key()).isEqualTo("docket.found.none");
        assertThat(Objects.requireNonNull(nowhere.action()).href()).isEqualTo("/portal/cases");
    }

    @Test
    void what_may_be_a_reference_with_a_mistake_is_said_to_be_one() {
        var none = new Docket.Counts(0, 0, 0, 0);
        assertThat(sheet(ask("words", "7K3M-9TQD-5"), "7K3M-9TQD-5", none, false)
                        .empty()
                        .text()
                        .key())
                .isEqualTo("docket.found.none.reference");
        assertThat(sheet(ask("words", "mine-2026"), "mine-2026", none, false)
                        .empty()
                        .text()
                        .key())
                .isEqualTo("docket.found.none.say");
    }

    @Test
    void where_not_all_were_looked_at_nobody_is_told_that_there_is_none() {
        var many = new Docket.Counts(0, 1001, 0, 0);
        var found = new Docket.Found(new Docket.Page(List.of(), null, null), many, false, true);
        var sheet = new FoundSheet(ask("words", "gate", "severity", "S1"), found, new Typed("gate"));
        assertThat(sheet.empty().title().key()).isEqualTo("docket.found.cut");
        assertThat(sheet.note()).isNull();
    }

    @Test
    void what_is_shown_of_what_was_typed_has_nothing_in_it_that_is_not_seen() {
        var none = new Docket.Counts(0, 0, 0, 0);
        var lead = sheet(ask("words", "gate"), "\u202eg\u2067a\u0007te\u2069", none, false)
                .lead();
        assertThat(lead.arguments()).containsExactly(0, "\u2068gate\u2069");
    }

    @Test
    void filters_are_taken_away_and_words_stay() {
        assertThat(ask("words", "gate", "part", "open", "severity", "S1").unfiltered())
                .isEqualTo("/portal/cases?part=open&words=gate");
        assertThat(ask("severity", "S1").unfiltered()).isEqualTo("/portal/cases");
        assertThat(ask("words", "gate", "severity", "S1").whole()).isEqualTo("/portal/cases");
    }

    @Test
    void words_go_along_with_filters_pages_and_parts() {
        var ask = ask("words", "حراس بوابة", "severity", "S2");
        assertThat(ask.words().map(SearchWords::words)).contains(List.of("حراس", "بوابه"));
        assertThat(ask.href("severity", "S3")).contains("words=%D8%AD").contains("severity=S3");
        assertThat(ask.part(Docket.Shelf.OPEN))
                .startsWith("/portal/cases?part=open&words=%D8%AD")
                .doesNotContain("severity");
        assertThat(ask("words", " ").words()).isEmpty();
        assertThatThrownBy(() -> ask("words", "the").words()).isInstanceOf(InputRefused.class);
    }
}
