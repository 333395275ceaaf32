package org.recourse.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manual says can be set is what is read, with the same defaults: no more and no less. */
class SettingsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("recourse.root", "..")).toAbsolutePath().normalize();

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern NAME = Pattern.compile("\"(recourse\\.[a-z.-]*[a-z]|RECOURSE_[A-Z_]+)\"");
    private static final Pattern DEFAULT =
            Pattern.compile("name = \"(recourse\\.[a-z.-]+)\", defaultValue = \"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([a-z.]+)(?::([^}]*))?}");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^([A-Z]+)=(.*)$");

    /** The server's own, which we only move: its program reads them, and no file of ours. */
    private static final Map<String, String> SERVER = Map.of(
            "jboss.bind.address", "127.0.0.1",
            "jboss.http.port", "8080",
            "jboss.bind.address.management", "127.0.0.1",
            "jboss.management.http.port", "9990");

    private static Map<String, String> manual() {
        return ROW.matcher(text(ROOT.resolve("docs/manual/configure.md")))
                .results()
                .collect(named(row -> row.group(2).strip()));
    }

    /** Every name in the code, with an empty text where the code has no default or says it in another way. */
    private static Map<String, String> read() {
        var read = new TreeMap<>(SERVER);
        Stream.of("ejb", "web").flatMap(SettingsTest::code).forEach(code -> {
            NAME.matcher(code).results().map(found -> found.group(1)).forEach(name -> read.putIfAbsent(name, ""));
            DEFAULT.matcher(code).results().forEach(found -> read.put(found.group(1), found.group(2)));
        });
        EXPRESSION
                .matcher(text(ROOT.resolve("ear/server/src/main/scripts/server.cli")))
                .results()
                .forEach(found -> read.merge(
                        found.group(1), Objects.requireNonNullElse(found.group(2), ""), (one, other) -> other));
        VARIABLE.matcher(text(ROOT.resolve("ejb/src/main/backup/settings")))
                .results()
                .forEach(found -> read.put(found.group(1), found.group(2)));
        return read;
    }

    private static Collector<MatchResult, ?, Map<String, String>> named(Function<MatchResult, String> value) {
        return Collectors.toMap(
                row -> row.group(1),
                value,
                (one, other) -> {
                    throw new IllegalStateException("one setting stands twice");
                },
                TreeMap::new);
    }

    private static Stream<String> code(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(SettingsTest::text).toList().stream();
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

    @Test
    void the_manual_names_every_setting_that_is_read_and_no_other() {
        assertThat(manual().keySet()).containsExactlyElementsOf(read().keySet());
    }

    @Test
    void the_manual_says_the_default_that_the_code_has() {
        var manual = manual();
        read().forEach((name, value) -> {
            if (!value.isEmpty()) {
                assertThat(manual.get(name)).as(name).isEqualTo(value);
            }
        });
    }
}
