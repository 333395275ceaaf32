package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemPageTest {

    @Test
    void a_hidden_page_does_not_say_whether_it_exists() throws Exception {
        var html = Gallery.draw("absent", new ProblemPage(Problem.absent(), false));
        assertThat(html).contains("We cannot say which").doesNotContain("7K3M-9TQD-4");
    }

    @Test
    void our_fault_is_called_ours() throws Exception {
        var html = Gallery.draw("fault", new ProblemPage(Problem.of(500, "fault"), false));
        assertThat(html).contains("our fault").contains("0800 555 015");
    }

    @Test
    void an_officer_stays_in_the_portal_when_something_is_hidden() throws Exception {
        var html = Gallery.draw("absent-portal", new ProblemPage(Problem.absent(), true));
        assertThat(html)
                .contains("We cannot say which", "rc-portal", "/portal/cases")
                .doesNotContain("7K3M-9TQD-4");
    }
}
