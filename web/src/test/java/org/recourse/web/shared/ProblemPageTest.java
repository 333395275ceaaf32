package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemPageTest {

    @Test
    void a_hidden_page_does_not_say_whether_it_exists() throws Exception {
        var html = Gallery.draw("absent", new ProblemPage(Problem.absent()));
        assertThat(html).contains("We cannot say which").doesNotContain("7K3M-9TQD-4");
    }

    @Test
    void our_fault_is_called_ours() throws Exception {
        var html = Gallery.draw("fault", new ProblemPage(Problem.of(500, "fault")));
        assertThat(html).contains("our fault").contains("0800 555 015");
    }
}
