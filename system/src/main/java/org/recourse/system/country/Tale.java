package org.recourse.system.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is peculiar to a life that takes one of the usual courses, as {@code country/tales} tells it: a heading with its
 * key, and lines that begin with the name of a field. What is usual is added by {@link Telling}.
 *
 * @param key name of the story
 * @param language {@code en} or {@code ar}, the name of the folder; all its texts are in it
 * @param fields by name; a field that stands on several lines has several values
 */
record Tale(String key, String language, Map<String, List<String>> fields) {

    private static final String HEADING = "# ";

    /** All tales of the country, in the order of their files. */
    static List<Tale> all(Path folder) {
        return Stream.of("en", "ar")
                .flatMap(language ->
                        files(folder.resolve(language)).stream().flatMap(file -> read(file, language).stream()))
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Tale> read(Path file, String language) {
        var tales = new ArrayList<Tale>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith(HEADING)) {
                    tales.add(new Tale(line.substring(HEADING.length()).strip(), language, new LinkedHashMap<>()));
                } else if (!line.isBlank()) {
                    tales.get(tales.size() - 1).add(file, line);
                }
            }
            return tales;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path file, String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("%s: no field in the line: %s".formatted(file, line));
        }
        fields.computeIfAbsent(line.substring(0, colon).strip(), field -> new ArrayList<>())
                .add(line.substring(colon + 1).strip());
    }

    /** The value of a field that each tale has; refuses one without it with {@link IllegalArgumentException}. */
    String said(String field) {
        var value = text(field);
        if (value == null) {
            throw new IllegalArgumentException("%s says nothing of: %s".formatted(key, field));
        }
        return value;
    }

    @Nullable
    String text(String field) {
        var values = list(field);
        return values.isEmpty() ? null : values.get(0);
    }

    List<String> list(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The parts of a field's value between commas; none where the tale does not have it. */
    List<String> parts(String field) {
        var value = text(field);
        return value == null ? List.of() : List.of(value.split("\\s*,\\s*"));
    }
}
