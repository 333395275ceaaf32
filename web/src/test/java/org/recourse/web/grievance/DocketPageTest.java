package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.web.shared.Gallery;

class DocketPageTest {

    @Test
    void the_list_groups_cases_by_when_they_are_due() throws Exception {
        var html = Gallery.draw("docket", DocketSamples.page());
        assertThat(html)
                .containsSubsequence("Overdue", "2 days late", "Today and tomorrow", "This week", "Later")
                .contains("/portal/cases/7K3M-9TQD-4");
    }

    @Test
    void what_narrows_the_list_is_a_link_that_takes_it_away() throws Exception {
        var html = Gallery.draw("docket-narrowed", DocketSamples.narrowed(DocketSamples.groups()));
        assertThat(html).contains("Clear all").contains("This is no reference");
    }

    @Test
    void an_empty_list_says_why_it_is_empty() throws Exception {
        assertThat(Gallery.draw("docket-nothing", DocketSamples.nothing())).contains("Nothing is waiting for you");
        assertThat(Gallery.draw("docket-unfit", DocketSamples.narrowed(List.of())))
                .contains("No case fits");
    }
}
