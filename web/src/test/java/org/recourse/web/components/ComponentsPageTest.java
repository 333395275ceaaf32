package org.recourse.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recourse.web.shared.Gallery;

class ComponentsPageTest {

    @Test
    void all_pieces_are_drawn() throws Exception {
        var html = Gallery.draw("components", new ComponentsPage(Gallery.NOW));
        assertThat(html)
                .contains("Due tomorrow")
                .contains("2 days late")
                .contains("rc-stairs--wide")
                .contains("6 things to look at");
    }
}
