package org.recourse.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader of the documents can click on is there, and no picture lies beside them that nobody sees. */
class DocumentsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("recourse.root", "..")).toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void every_link_leads_somewhere() {
        assertThat(documents().flatMap(DocumentsTest::links).filter(path -> !Files.exists(path)))
                .isEmpty();
    }

    @Test
    void every_picture_is_shown() throws IOException {
        var shown = documents().flatMap(DocumentsTest::links).toList();
        try (Stream<Path> pictures = Files.list(ROOT.resolve("docs/pictures"))) {
            assertThat(pictures.toList()).isNotEmpty().allMatch(shown::contains);
        }
    }

    private static Stream<Path> documents() {
        try (Stream<Path> documents = Files.walk(ROOT.resolve("docs"))) {
            var found =
                    documents.filter(path -> path.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), found.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> links(Path document) {
        try {
            return LINK.matcher(Files.readString(document))
                    .results()
                    .map(found -> document.resolveSibling(found.group(1)).normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
