package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recourse.web.shared.Gallery;

class CasePageTest {

    @Test
    void the_next_step_comes_before_the_facts() throws Exception {
        var html = Gallery.draw("case", CaseSamples.page());
        assertThat(html)
                .containsSubsequence(
                        "Read the proposal and release it", "Shareable summary", "Allegations", "Kept apart")
                .contains("/portal/cases/7K3M-9TQD-4/acts/release");
    }

    @Test
    void whoever_is_not_waited_for_reads_who_is() throws Exception {
        var html = Gallery.draw("case-waiting", CaseSamples.waiting());
        assertThat(html)
                .contains("Dalume District Mining Office must accept or recuse.")
                .contains("Only those named on this case work with it. Besides them only auditors");
    }

    @Test
    void what_is_kept_apart_asks_for_a_reason_where_the_policy_does() throws Exception {
        var html = Gallery.draw("case", CaseSamples.page());
        assertThat(html).containsOnlyOnce("name=\"reason\"");
    }

    @Test
    void an_opened_part_says_that_it_was_read() throws Exception {
        var html = Gallery.draw("opened", CaseSamples.opened());
        assertThat(html).contains("Sample Person", "your name, the time and your reason");
    }

    @Test
    void the_history_shows_acts_reads_and_breaches_apart() throws Exception {
        var html = Gallery.draw("history", CaseSamples.history());
        assertThat(html)
                .contains("Not done in time: Accept or recuse")
                .contains("rc-time__item--read")
                .contains("One office was passed over.");
    }
}
