package org.recourse.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.record.Making.Stage;
import org.recourse.web.record.RecordsPage.News;
import org.recourse.web.record.RecordsPage.Waiting;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;

class RecordsPageTest {

    private static final String ADDRESS = "/portal/cases/7K3M-9TQD-4/records";

    private static RecordsPage page(@Nullable News news, @Nullable Waiting waiting, String... copies) {
        var choices = List.of(copies).stream()
                .map(copy -> new RecordsPage.Choice(
                        copy,
                        Phrase.name("copy", copy),
                        Phrase.of("record.copy." + copy + ".say"),
                        0,
                        "token",
                        waiting))
                .toList();
        return new RecordsPage("7K3M-9TQD-4", news, Bundles.all().languages(), choices);
    }

    private static News news(Stage stage, @Nullable Phrase why) {
        return new News(Phrase.name("copy", "OVERSIGHT"), stage, why, null, ADDRESS + "?asked=0");
    }

    @Test
    void each_copy_is_made_in_each_language_and_fetched() throws IOException {
        var waiting = new Waiting(Gallery.NOW, "English", 3, ADDRESS + "/oversight");
        var html = Gallery.draw("records", page(News.made(ADDRESS), waiting, "OVERSIGHT"));
        assertThat(html)
                .contains("Copy for an oversight body", "Make it in English", "Make it in العربية", "Fetch it")
                .contains(ADDRESS + "/oversight", "It waits here", "at 14:00, in <bdi>English</bdi>, 3 pages")
                .doesNotContain("Copy for the complainant", "no copy that you may make", "None was made yet");
    }

    @Test
    void a_copy_that_a_newer_one_has_overtaken_is_still_fetched_and_told_from_it() throws IOException {
        var newer = new Waiting(Gallery.NOW, "العربية", 3, ADDRESS + "/oversight?id=b");
        var own = new Waiting(Gallery.NOW, "English", 3, ADDRESS + "/oversight?id=a");
        assertThat(Gallery.draw("records-overtaken", page(News.overtaken(ADDRESS, own), newer, "OVERSIGHT")))
                .contains("The copy is made", "made a newer one since", "the one that you asked for, in English")
                .contains("/oversight?id=a", "/oversight?id=b");
        assertThat(Gallery.draw("records", page(News.made(ADDRESS), own, "OVERSIGHT")))
                .doesNotContain("a newer one");
    }

    @Test
    void while_a_copy_is_made_nothing_else_is_said_of_the_case() throws IOException {
        assertThat(Gallery.draw("records-runs", page(news(Stage.DRAWS, null), null)))
                .contains("Being made")
                .doesNotContain("no copy that you may make", "None was made yet");
    }

    @Test
    void what_was_never_made_cannot_be_fetched() throws IOException {
        assertThat(Gallery.draw("records-unmade", page(null, null, "OVERSIGHT")))
                .contains("None was made yet", "Make it in English")
                .doesNotContain("Fetch it", "It waits here");
    }

    @Test
    void whoever_may_have_no_copy_reads_that() throws IOException {
        assertThat(Gallery.draw("records-none", page(null, null)))
                .contains("There is no copy that you may make of this case")
                .doesNotContain("name=\"copy\"", "It waits here");
    }

    @Test
    void how_far_a_copy_has_come_is_said_step_by_step_and_the_page_can_be_left() throws IOException {
        for (var stage : List.of(Stage.WAITS, Stage.READS, Stage.DRAWS, Stage.KEEPS)) {
            assertThat(Gallery.draw("records-" + stage, page(news(stage, null), null, "OVERSIGHT")))
                    .contains("Being made: Copy for an oversight body", "You can leave this page", "?asked=0")
                    .contains("value=\"" + stage.ordinal() + "\" max=\"4\"")
                    .doesNotContain("It waits here", "was not made");
        }
    }

    @Test
    void a_copy_that_was_refused_says_why_and_one_that_is_lost_is_asked_for_again() throws IOException {
        var letter = Phrase.of("refusal.record-letter", "U+1218 ETHIOPIC SYLLABLE MA");
        assertThat(Gallery.draw("records-refused", page(news(Stage.REFUSED, letter), null, "OVERSIGHT")))
                .contains("The copy was not made", "U+1218 ETHIOPIC SYLLABLE MA")
                .doesNotContain("<progress");
        assertThat(Gallery.draw("records-gone", page(News.gone(ADDRESS), null, "OVERSIGHT")))
                .contains("The copy is not here", "Make it again if you need it")
                .doesNotContain("<progress");
    }
}
