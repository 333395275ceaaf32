package org.recourse.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manual says that the log or a page says is what the program says: an administrator searches for it by its letters. */
class MessagesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("recourse.root", "..")).toAbsolutePath().normalize();

    /** The first cell of a row, in which the manual quotes: a line of the log in code, words of a page in quotation marks. */
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([^|]*) \\|");

    private static final Pattern QUOTED = Pattern.compile("`([^`]{12,})`|“([^”]{12,})”");

    /** What is no sentence of ours: the server's own marks, paths and names of metrics. */
    private static final Pattern FOREIGN = Pattern.compile("WFLY.*|/.*|[a-z_.]+");

    /** Where a value stands in a message, and where one text of the code goes on in the next line. */
    private static final Pattern VALUE = Pattern.compile("…|\\{\\d}|%[sd]");

    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern INSERTED = Pattern.compile("\"\\s*\\+\\s*[\\w.()]+\\s*(\\+\\s*\")?");

    private static final int SHORTEST = 6;

    @Test
    void every_message_that_the_manual_quotes_is_said_by_the_program() {
        var said = said();
        var pieces = Stream.of("monitoring", "troubleshooting")
                .flatMap(MessagesTest::quoted)
                .flatMap(quoted -> Arrays.stream(quoted.split(VALUE.pattern())))
                .map(String::strip)
                .filter(piece -> piece.length() >= SHORTEST)
                .toList();
        assertThat(pieces).hasSizeGreaterThan(25);
        assertThat(pieces.stream().filter(piece -> !said.contains(piece))).isEmpty();
    }

    private static Stream<String> quoted(String page) {
        return FIRST_CELL
                .matcher(text(ROOT.resolve("docs/manual/" + page + ".md")))
                .results()
                .flatMap(cell -> QUOTED.matcher(cell.group(1)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(quoted -> !FOREIGN.matcher(quoted).matches());
    }

    /** All texts of the code and of the pages, with nothing in the place of values. */
    private static String said() {
        var code = Stream.of("ejb/src/main/java", "web/src/main/java", "web/src/main/resources")
                .flatMap(MessagesTest::files)
                .map(MessagesTest::text)
                .collect(Collectors.joining("\n"));
        return INSERTED.matcher(JOINT.matcher(code).replaceAll("")).replaceAll("\n");
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            List<Path> found = files.filter(file -> file.toString().matches(".*(\\.java|messages_en\\.properties)"))
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
