package org.recourse.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CSV file whose every refusal names file and line. A field in quotes may hold commas, no field holds a line end. */
record Table(String file, List<Row> rows) {

    /** Refuses another header, a line of another length, and a key that stands twice. */
    static Table parse(String file, String text, int keys, String... columns) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(String.join(",", columns))) {
            throw new TaxonomyRefused(file, 1, "the header is not " + String.join(",", columns));
        }
        var rows = new ArrayList<Row>();
        var seen = new HashSet<List<String>>();
        for (int line = 2; line <= lines.size(); line++) {
            var row = row(file, line, fields(lines.get(line - 1)), columns);
            if (!seen.add(Stream.of(columns).limit(keys).map(row::text).toList())) {
                throw row.refused("this key stands twice");
            }
            rows.add(row);
        }
        return new Table(file, List.copyOf(rows));
    }

    private static Row row(String file, int line, List<String> fields, String... columns) {
        if (fields.size() != columns.length) {
            throw new TaxonomyRefused(file, line, fields.size() + " fields, not " + columns.length);
        }
        var cells = new HashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            cells.put(columns[i], fields.get(i));
        }
        return new Row(file, line, Map.copyOf(cells));
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** The rows that say this in this column. */
    Stream<Row> of(String column, String value) {
        return rows.stream().filter(row -> row.text(column).equals(value));
    }

    /** The parts between the separator, without blanks around them; none of an empty text. */
    static List<String> split(String text, String separator) {
        return Stream.of(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** One line of the file, by the names of its columns. */
    record Row(String file, int line, Map<String, String> cells) {

        String text(String column) {
            return present(cells.get(column), "no column " + column);
        }

        String required(String column) {
            need(!text(column).isEmpty(), "no " + column);
            return text(column);
        }

        List<String> list(String column) {
            return split(text(column), "|");
        }

        /** The cell as a value; what does not parse is refused. */
        <T> T one(String column, Function<String, T> parse) {
            return parsed(column, text(column), parse);
        }

        /** The cell as a value, or null where it is empty. */
        <T> @Nullable T maybe(String column, Function<String, T> parse) {
            return text(column).isEmpty() ? null : one(column, parse);
        }

        boolean yes(String column) {
            return one(column, word -> switch (word) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new IllegalArgumentException("neither yes nor no");
            });
        }

        <T> T parsed(String what, String text, Function<String, T> parse) {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException unknown) {
                throw refused("%s \"%s\": %s".formatted(what, text, unknown.getMessage()));
            }
        }

        <T> T present(@Nullable T value, String why) {
            if (value == null) {
                throw refused(why);
            }
            return value;
        }

        void need(boolean holds, String why) {
            if (!holds) {
                throw refused(why);
            }
        }

        TaxonomyRefused refused(String why) {
            return new TaxonomyRefused(file, line, why);
        }
    }
}
