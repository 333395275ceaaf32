package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    @Test
    void what_was_written_is_given_back_and_can_be_sent_again_when_the_fault_is_ours() throws Exception {
        var sent =
                Map.of("text", List.of("Three bags <were> kept."), "code", List.of("SEC-02"), "token", List.of("abc"));
        var html = Gallery.draw("away", new ProblemPage(Problem.of(503, "away"), false, "/follow-up/message", sent));
        assertThat(html)
                .contains("action=\"/follow-up/message\"", "name=\"token\" value=\"abc\"", "Send it again")
                .contains("<p class=\"rc-quote rc-words\" dir=\"auto\">Three bags &lt;were&gt; kept.</p>");
        var refused = Gallery.draw("absent-sent", new ProblemPage(Problem.absent(), true, "/portal/cases/x", sent));
        assertThat(refused).contains("What you wrote", "Three bags").doesNotContain("Send it again");
    }

    @Test
    void whoever_was_signed_out_is_shown_the_way_in() throws Exception {
        var html = Gallery.draw("signed-out", new ProblemPage(Problem.of(401, "signed-out"), true));
        assertThat(html).contains("You were signed out", "href=\"/portal\"");
        assertThat(Gallery.draw("login-away", ProblemPage.loginAway("/portal/cases")))
                .contains("Signing in does not work just now", "href=\"/portal/cases\"");
    }
}
