package org.recourse.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file of a country. What does not parse is noted as a fault and the rest is read on, so that whoever keeps the
 * file sees all of it at once. A field in quotes may hold commas and doubled quotes; no field holds a line end.
 */
final class Sheet {

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final Consumer<Fault> faults;

    Sheet(String file, String text, Consumer<Fault> faults, String... columns) {
        this.file = file;
        this.faults = faults;
        var rows = text.lines().toList();
        if (rows.isEmpty() || !rows.get(0).equals(String.join(",", columns))) {
            faults.accept(new Fault(file, 1, "the header is not " + String.join(",", columns)));
            return;
        }
        for (int number = 2; number <= rows.size(); number++) {
            read(number, rows.get(number - 1), columns);
        }
    }

    private void read(int number, String row, String... columns) {
        var fields = fields(row);
        if (fields.size() != columns.length) {
            faults.accept(new Fault(file, number, fields.size() + " fields, not " + columns.length));
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            cells.put(columns[i], fields.get(i));
        }
        var line = new Line(number, cells);
        if (row.codePoints().anyMatch(Sheet::hidden)) {
            line.fault("a character that nobody can see");
        }
        lines.add(line);
    }

    /** Control characters and marks of direction turn a name into another one for the eye. */
    private static boolean hidden(int symbol) {
        int type = Character.getType(symbol);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    private static List<String> fields(String row) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /** What each line becomes; a line that becomes nothing has been noted as a fault. */
    <T> List<T> each(Function<Line, @Nullable T> read) {
        var all = new ArrayList<T>();
        for (var line : lines) {
            T one = read.apply(line);
            if (one != null) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    void forEach(Consumer<Line> read) {
        lines.forEach(read);
    }

    /** One line of the file, by the names of its columns. */
    final class Line {

        private final int number;
        private final Map<String, String> cells;
        private boolean sound = true;

        private Line(int number, Map<String, String> cells) {
            this.number = number;
            this.cells = cells;
        }

        int number() {
            return number;
        }

        /** Did everything that was asked of this line so far hold? */
        boolean sound() {
            return sound;
        }

        void fault(String reason) {
            sound = false;
            faults.accept(new Fault(file, number, reason));
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        String required(String column) {
            if (text(column).isEmpty()) {
                fault("no " + column);
            }
            return text(column);
        }

        List<String> list(String column) {
            return Stream.of(text(column).split("\\|"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /** Empty is no. */
        boolean yes(String column) {
            var word = text(column);
            if (!word.isEmpty() && !word.equals("yes") && !word.equals("no")) {
                fault("%s \"%s\" is neither yes nor no".formatted(column, word));
            }
            return word.equals("yes");
        }

        /** Each part of the cell as a value, without those that are none. */
        <T> List<T> values(String column, Function<String, T> parse) {
            var values = new ArrayList<T>();
            for (var part : list(column)) {
                T value = parsed(column, part, parse);
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }

        /** The cell as a value; null where it is empty or, with a fault, no such value. */
        <T> @Nullable T maybe(String column, Function<String, T> parse) {
            return text(column).isEmpty() ? null : parsed(column, text(column), parse);
        }

        private <T> @Nullable T parsed(String column, String text, Function<String, T> parse) {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException unknown) {
                fault("%s \"%s\" is not known".formatted(column, text));
                return null;
            }
        }
    }
}
