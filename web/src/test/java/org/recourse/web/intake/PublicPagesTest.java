package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.recourse.web.shared.Gallery;

class PublicPagesTest {

    private static final String CODE = "1NEM-CKT5-YCMY-6AA8-C3XC-5";

    @Test
    void the_home_page_names_the_three_ways_in() throws Exception {
        var html = Gallery.draw("home", new HomePage());
        assertThat(html)
                .contains("href=\"/report\"")
                .contains("href=\"/follow-up\"")
                .contains("href=\"/about/talk\"");
    }

    @Test
    void the_receipt_shows_the_code_in_numbered_groups_from_left_to_right() throws Exception {
        var page = ReceiptPage.of(CODE, Instant.parse("2026-10-01T07:20:00Z"), "A true scale.");
        assertThat(Gallery.draw("receipt", page)).contains("<small>3</small>YCMY");
    }

    @Test
    void the_slip_does_not_say_what_it_is_for() throws Exception {
        var html = Gallery.draw("note", new NotePage(ReceiptPage.groups(CODE)));
        assertThat(html)
                .contains("<title>Note</title>")
                .doesNotContain("Recourse")
                .doesNotContain("case");
    }

    @Test
    void every_explanation_is_drawn() throws Exception {
        for (var topic : AboutPage.topics()) {
            assertThat(Gallery.draw("about-" + topic, new AboutPage(topic))).doesNotContain("[about.");
        }
    }
}
