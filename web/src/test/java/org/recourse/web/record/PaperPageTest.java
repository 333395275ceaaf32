package org.recourse.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperPageTest {

    private static String turn(String words, boolean rightToLeft) {
        var paper = new Paper("", "", "", "", "", "", "", "", "", List.of(), List.of());
        return new PaperPage(paper, "", rightToLeft).turn(words);
    }

    @Test
    void words_of_another_script_are_set_as_their_own_language_sets_them() {
        assertThat(turn("1. The gate opens.", true)).isEqualTo("to-ltr");
        assertThat(turn("فُتحت البوابة.", false)).isEqualTo("to-rtl");
    }

    @Test
    void words_that_run_as_the_paper_does_need_no_mark() {
        assertThat(turn("فُتحت البوابة Nessor.", true)).isEmpty();
        assertThat(turn("The gate opens.", false)).isEmpty();
        assertThat(turn("2026-11-30", true)).isEmpty();
    }
}
