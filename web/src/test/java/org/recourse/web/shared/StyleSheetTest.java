package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the brand draws, some page has. */
class StyleSheetTest {

    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|\"[^\"]*\"");

    @Test
    void every_class_of_the_style_sheet_is_used_somewhere() throws IOException {
        var sheet = COMMENT.matcher(Files.readString(Path.of("src/main/assets/brand.css")))
                .replaceAll("");
        var pages = read("src/main/jte") + read("src/main/java");

        var unused = CLASS.matcher(sheet)
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(1))
                .distinct()
                .filter(name -> !isNamed(name, pages) && !isPutTogether(name, pages));

        assertThat(unused).isEmpty();
    }

    private static boolean isNamed(String name, String pages) {
        return Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])")
                .matcher(pages)
                .find();
    }

    /** Of a family of classes the last word is a value of the page. */
    private static boolean isPutTogether(String name, String pages) {
        int last = name.lastIndexOf("--");
        return last > 0
                && Pattern.compile("(?<![\\w-])" + name.substring(0, last + 2) + "\\w*([$\"])")
                        .matcher(pages)
                        .find();
    }

    private static String read(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).map(StyleSheetTest::text).collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
