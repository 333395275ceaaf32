package org.recourse.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.Transition;

/** Each refusal of the table of acts stands in {@code refusals.csv} beside the test that tries it. */
class RefusalsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("recourse.root", "..")).toAbsolutePath().normalize();

    /** Refused by nothing yet, or by nothing that could ever be: each with its reason. */
    private static final Set<String> NOT_TRIED = Set.of(
            // Comes with breaking the glass.
            "close: a break-glass not reviewed",
            // A review panel is the last office of each route, and is formed anew when nobody of it is left.
            "reclassify: the new route has no eligible office at the level reached");

    /**
     * @param says what stands in the source of the test where it is tried
     * @param test class and method
     */
    record Tried(String act, String refusal, String says, String test) {

        String name() {
            return act + ": " + refusal;
        }

        Path file() {
            var name = test.substring(0, test.indexOf('.')) + ".java";
            return Stream.of("ejb", "web", "system")
                    .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                    .flatMap(RefusalsTest::files)
                    .filter(file -> file.endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + name));
        }
    }

    static Stream<Tried> tried() {
        return rows(ROOT.resolve("system/src/test/resources/refusals.csv"))
                .map(cells -> new Tried(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
    }

    @Test
    void every_refusal_of_an_act_that_is_built_is_tried_in_the_order_of_the_table() {
        var built = Lifecycle.all().stream()
                .map(Transition::act)
                .map(act -> act.code())
                .collect(toSet());
        var wanted = rows(ROOT.resolve("ejb/src/test/resources/domain/lifecycle.csv"))
                .filter(cells -> built.contains(cells.get(0)))
                .flatMap(cells -> Stream.of(cells.get(cells.size() - 1).split(";"))
                        .map(String::strip)
                        .filter(refusal -> !refusal.isEmpty())
                        .map(refusal -> cells.get(0) + ": " + refusal));
        assertThat(tried().map(Tried::name)).containsExactlyElementsOf(wanted.toList());
    }

    @ParameterizedTest
    @MethodSource("tried")
    void it_is_tried_where_the_list_says(Tried row) throws IOException {
        assertThat(row.test().isEmpty()).isEqualTo(NOT_TRIED.contains(row.name()));
        if (!row.test().isEmpty()) {
            var source = Files.readString(row.file());
            assertThat(source)
                    .contains("void " + row.test().substring(row.test().indexOf('.') + 1) + "(");
            assertThat(source).contains(row.says());
        }
    }

    private static Stream<Path> files(Path under) {
        try (Stream<Path> files = Files.walk(under)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<List<String>> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).map(RefusalsTest::cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell in quotes may hold commas, and a quote twice. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
