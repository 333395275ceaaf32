package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recourse.web.shared.Gallery;

class PublicPagesTest {

    @Test
    void the_home_page_names_the_three_ways_in() throws Exception {
        var html = Gallery.draw("home", new HomePage());
        assertThat(html)
                .contains("href=\"/report\"")
                .contains("href=\"/follow-up\"")
                .contains("href=\"/about/talk\"");
    }
}
