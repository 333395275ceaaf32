package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.system.RunningSystem;

/**
 * Takes a picture of every page, in each language and at both widths, in the demonstration country with its lives. It is
 * no test of the build: {@code mvn -Ppictures} runs it.
 */
class Pictures extends TourTest {

    @Test
    void of_every_page() {
        var camera = new Camera(
                Path.of("target/pictures").toAbsolutePath(),
                RunningSystem.places().root().resolve("docs/pictures"));
        var lost = walks(Map.of("en", camera, "ar", camera), 2);
        assertThat(lost).isEmpty();
    }
}
