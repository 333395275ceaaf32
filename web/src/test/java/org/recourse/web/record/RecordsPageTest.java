package org.recourse.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;

class RecordsPageTest {

    private static RecordsPage page(boolean made, String... copies) {
        var choices = List.of(copies).stream()
                .map(copy -> new RecordsPage.Choice(
                        copy,
                        Phrase.name("copy", copy),
                        Phrase.of("record.copy." + copy + ".say"),
                        "token",
                        "/portal/cases/7K3M-9TQD-4/records/" + copy.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return new RecordsPage("7K3M-9TQD-4", made, Bundles.all().languages(), choices);
    }

    @Test
    void each_copy_is_made_in_each_language_and_fetched() throws IOException {
        var html = Gallery.draw("records", page(true, "OVERSIGHT"));
        assertThat(html)
                .contains(
                        "Copy for an oversight body", "Make it in English", "Make it in العربية", "Fetch the last one")
                .contains("/portal/cases/7K3M-9TQD-4/records/oversight", "It waits here")
                .doesNotContain("Copy for the complainant", "no copy that you may make");
    }

    @Test
    void whoever_may_have_no_copy_reads_that() throws IOException {
        assertThat(Gallery.draw("records-none", page(false)))
                .contains("There is no copy that you may make of this case")
                .doesNotContain("name=\"copy\"", "It waits here");
    }
}
