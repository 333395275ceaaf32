package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.web.shared.Gallery;

class LateFormTest {

    @Test
    void what_was_written_is_in_the_page_and_can_be_sent_again() throws Exception {
        var typed = Map.of(
                "text", List.of("The scale was sealed today."), "version", List.of("7"), "token", List.of("abc"));
        var html = Gallery.draw("late", new LateForm("7K3M-9TQD-4", Act.NOTE, typed).page());
        assertThat(html)
                .contains("You were signed out", "action=\"/portal/cases/7K3M-9TQD-4/acts/note\"")
                .contains("name=\"text\" value=\"The scale was sealed today.\"")
                .contains("name=\"token\" value=\"abc\"");
    }
}
