package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.access.Principal;
import org.recourse.access.Scope;
import org.recourse.shared.Numbers;

/** The database knows codes by numbers: in its functions each stands with its name, and the name is the number's. */
class NamedNumbersTest {

    private static final Path FUNCTIONS = Path.of("src/main/resources/db/functions");

    private static final Pattern NAMED = Pattern.compile("\\b(\\d+) /\\* ([^*]+) \\*/");

    private static final Pattern BARE = Pattern.compile(
            "\\b(relation|cause|step|scope|field|state|shelf|alerted|principal|own_as|confidentiality|level)"
                    + " (=|<>|<|>|<=|>=|IN|&) \\(?(?!0\\b)\\d+(?! /\\*)\\b[^.]");

    private static final List<String> LISTS = List.of("relation", "state", "step", "level", "confidentiality");

    /** What no list has, as the tables say it in their comments. */
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("sweep", Principal.SWEEP),
            Map.entry("complainant", Principal.COMPLAINANT),
            Map.entry("waits", 0),
            Map.entry("mine", 0),
            Map.entry("nothing", 0),
            Map.entry("look", 1),
            Map.entry("sent", 1),
            Map.entry("done", 1),
            Map.entry("said", 2),
            Map.entry("dead", 2),
            Map.entry("void", 3));

    @Test
    void a_number_stands_with_its_name() {
        assertThat(in(BARE).map(MatchResult::group)).isEmpty();
    }

    @Test
    void a_name_is_that_of_its_number() {
        assertThat(in(NAMED)).hasSizeGreaterThan(70).allMatch(named -> isName(named.group(2), number(named)));
    }

    private static int number(MatchResult named) {
        return Integer.parseInt(named.group(1));
    }

    private static boolean isName(String name, int number) {
        return LISTS.stream().anyMatch(list -> isCode(list, name, number))
                || Stream.of(Field.values()).anyMatch(field -> field.name().equals(name) && field.number() == number)
                || isOfAMeasure(name, number)
                || Integer.valueOf(number).equals(WORDS.get(name))
                || isMask(name, number);
    }

    private static boolean isOfAMeasure(String name, int number) {
        return number > 0
                && number <= Measure.State.values().length
                && Measure.State.of(number).name().equals(name);
    }

    private static boolean isCode(String list, String name, int number) {
        try {
            return Numbers.of(list, name) == number;
        } catch (IllegalArgumentException another) {
            return false;
        }
    }

    /** Of scopes there may be several, each with a bit of its own. */
    private static boolean isMask(String names, int number) {
        try {
            return Stream.of(names.split(", "))
                            .map(Scope::of)
                            .mapToInt(Scope::bit)
                            .sum()
                    == number;
        } catch (IllegalArgumentException another) {
            return false;
        }
    }

    private static Stream<MatchResult> in(Pattern pattern) {
        try (var files = Files.list(FUNCTIONS)) {
            return files.map(NamedNumbersTest::read).toList().stream()
                    .flatMap(text -> pattern.matcher(text).results());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("(?m)--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
