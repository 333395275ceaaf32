package org.recourse.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table of the domain as it stands among the test resources; code that is a table is held equal to it. */
public record DomainTable(List<Line> lines) {

    /** The table of this name, such as {@code lifecycle}. */
    public static DomainTable named(String name) {
        var rows = text(name).lines().map(DomainTable::fields).toList();
        return new DomainTable(
                rows.stream().skip(1).map(row -> line(rows.get(0), row)).toList());
    }

    /** The lines whose column says this. */
    public List<Line> where(String column, String value) {
        return lines.stream().filter(line -> line.text(column).equals(value)).toList();
    }

    /** The first line whose column says this. */
    public Line first(String column, String value) {
        return where(column, value).stream().findFirst().orElseThrow();
    }

    /** A line by the names of its columns, or the attributes of one. */
    public record Line(Map<String, String> cells) {

        /** The cell; empty where there is none. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        public boolean has(String column) {
            return cells.containsKey(column);
        }

        /** The parts of the cell; none of an empty one or a dash. */
        public List<String> parts(String column, String separator) {
            return text(column).equals("-") ? List.of() : split(text(column), separator);
        }

        /** What stands in the column attributes of codes.csv. */
        public Line attributes() {
            var attributes = new HashMap<String, String>();
            for (var part : parts("attributes", ";")) {
                var pair = part.split("=", 2);
                attributes.put(pair[0], pair[1]);
            }
            return new Line(attributes);
        }
    }

    /** The parts beside each other; none of an empty text. */
    public static List<String> split(String text, String separator) {
        return Stream.of(text.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Line line(List<String> columns, List<String> fields) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            cells.put(columns.get(i), fields.get(i));
        }
        return new Line(cells);
    }

    private static String text(String name) {
        try (var in = DomainTable.class.getResourceAsStream("/domain/" + name + ".csv")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        for (var field : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            fields.add(field.replace("\"", ""));
        }
        return fields;
    }
}
